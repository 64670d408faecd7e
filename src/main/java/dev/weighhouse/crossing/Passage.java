package dev.weighhouse.crossing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is the same of everything that crosses to a platform: the right to send it, its bytes, and how it is given up. */
final class Passage {
    private static final Logger LOG = LoggerFactory.getLogger(Passage.class);

    private final Scribe scribe;
    private final Doubts doubts;

    Passage(Scribe scribe, Doubts doubts) {
        this.scribe = scribe;
        this.doubts = doubts;
    }

    /** The bytes that were written down to be sent. */
    Body body(Freight goods) {
        return scribe.writtenDown(goods)
                .orElseThrow(() -> new FailureException(new Failure.Changed(
                        "The log holds no bytes for %s, although it was intended.".formatted(goods.key()))));
    }

    /** Moves the right to send it to this machine, where another one has it; what that one sent has to be looked for. */
    void takeOver(Freight goods, String words) {
        var story = scribe.story(goods);
        if (story.sender().filter(sender -> !sender.equals(scribe.machine())).isPresent()) {
            scribe.note(goods, Step.TAKEN_OVER, story.attempts(), LogEntry.Detail.words(words));
            doubts.sent(goods.key());
        }
    }

    /** Ends what is not wanted any more, and of which certainly nothing is on its way. */
    void withdraw(Freight goods, String reason) {
        var story = scribe.story(goods);
        var over =
                story.state().filter(state -> state == CrossingState.INTENDED || state == CrossingState.NEEDS_PERSON);
        if (over.isEmpty()) {
            throw new IllegalStateException("%s is %s and not to be given up".formatted(goods.key(), story.state()));
        }
        scribe.note(goods, Step.REJECTED, story.attempts(), LogEntry.Detail.words(reason));
        doubts.over(goods.key());
    }

    /** What to tell of a sending that broke in a way nobody foresaw. */
    static String unforeseen(Freight goods, RuntimeException e) {
        LOG.error("sending {} failed in a way nobody foresaw", goods.key(), e);
        return "The request broke for a reason nobody foresaw, code %s."
                .formatted(goods.key().brief());
    }
}
