package dev.weighhouse.crossing;

import dev.weighhouse.books.Digest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one platform things, each once, by the same protocol as entries cross into a ledger: consent, the exact bytes and the attempt
 * are written down, the bytes leave, the answer is written down. What got no answer is in doubt: it is looked for where the platform
 * can be asked, and otherwise sent again, the same bytes under the same key, which the platform knows again.
 *
 * <p>Methods throw {@link FailureException} only where the log cannot be read or written.
 */
public final class FeedbackCrosser {
    private static final Logger LOG = LoggerFactory.getLogger(FeedbackCrosser.class);
    private static final String AT_THE_PLATFORM =
            "Look at the platform what it holds under this key. Then give this one up with --give-up, or send again.";

    private final FeedbackPort port;
    private final Scribe scribe;
    private final Doubts doubts;
    private final Passage passage;

    /**
     * A crosser to one platform.
     *
     * @param machine names this installation
     * @param memory what this process knows already; the same for every crosser to the platform in this process
     */
    public FeedbackCrosser(CrossingLog log, FeedbackPort port, Pace pace, String machine, CrossingMemory memory) {
        this.port = port;
        this.scribe = new Scribe(log, pace, machine);
        this.doubts = memory.doubts();
        this.passage = new Passage(scribe, doubts);
    }

    /** Where the log says it stands; empty for what was never written down. */
    public Optional<CrossingState> state(FeedbackGoods goods) {
        return scribe.story(goods).state();
    }

    /** Where it stands and why, without asking anybody. */
    public Outcome standing(FeedbackGoods goods, String nextStep) {
        return scribe.outcome(goods, nextStep);
    }

    /** Writes down that a person consented to what has this fingerprint. */
    public void approve(FeedbackGoods goods, Digest fingerprint) {
        scribe.note(
                goods,
                Step.APPROVED,
                0,
                LogEntry.Detail.words("%s approved that the platform is told.".formatted(goods.by()))
                        .body(fingerprint));
    }

    /** Writes the exact bytes down. Only after {@link #approve}. */
    public void intend(FeedbackGoods goods, Body body) {
        scribe.intend(goods, body);
    }

    /** Moves the right to send it to this machine, where another one has it. */
    public void takeOver(FeedbackGoods goods) {
        passage.takeOver(goods, "%s has the platforms told on this machine.".formatted(goods.by()));
    }

    /** Ends what is not wanted any more, and of which certainly nothing is on its way. */
    public Outcome withdraw(FeedbackGoods goods, String reason) {
        passage.withdraw(goods, reason);
        return scribe.outcome(goods, "Nothing: it is not wanted any more.");
    }

    /** Sends what is intended, or sends again what is in doubt. */
    public Outcome send(FeedbackGoods goods) {
        var story = scribe.story(goods);
        var again = story.state().filter(CrossingState.INTENDED::equals).isEmpty();
        var parcel = parcel(goods);
        var words = again ? "Sent again, the same bytes under the same key." : "Sent.";
        scribe.note(goods, Step.SENT, story.attempts() + 1, LogEntry.Detail.words(words));
        FeedbackAnswer answer;
        try {
            answer = port.send(parcel);
        } catch (RuntimeException e) {
            answer = new FeedbackAnswer.Unanswered(Passage.unforeseen(goods, e));
        } finally {
            doubts.sent(goods.key());
        }
        return settle(goods, parcel, answer, again);
    }

    /**
     * Looks for what is in doubt or waits for a person. Sends something only where the platform cannot be asked and it is in doubt.
     *
     * @return where it stands now; {@link CrossingState#INTENDED} means that it is free to be sent
     */
    public Outcome resolve(FeedbackGoods goods) {
        var parcel = parcel(goods);
        var left = doubts.leftOf(port.settleTime(), goods.key());
        var doubtful = scribe.story(goods)
                .state()
                .filter(CrossingState.IN_DOUBT::equals)
                .isPresent();
        return switch (find(parcel)) {
            case FeedbackLookup.NotOffered() -> doubtful ? send(goods) : scribe.outcome(goods, AT_THE_PLATFORM);
            case FeedbackLookup.Unanswered(var failure, var evidence) -> {
                looked(goods, "The look proves nothing: " + failure.words(), evidence);
                yield scribe.notSeen(goods, failure);
            }
            case FeedbackLookup.Stands stands -> stands(goods, stands);
            case FeedbackLookup.Absent(var evidence) -> {
                looked(goods, "The platform holds nothing under the key.", evidence);
                if (!doubtful) {
                    yield scribe.outcome(goods, AT_THE_PLATFORM);
                }
                if (left.isPositive()) {
                    yield scribe.outcome(
                                    goods,
                                    "The platform may still be writing it; only a later look can prove that it did not.")
                            .lookingAgainIn(left);
                }
                note(
                        goods,
                        Step.NOT_EXECUTED,
                        LogEntry.Detail.words(
                                        "Proven absent: the platform was read after the time it may take to write.")
                                .evidence(evidence));
                yield over(goods, "It can be sent again.");
            }
        };
    }

    private FeedbackParcel parcel(FeedbackGoods goods) {
        return new FeedbackParcel(goods.key(), goods.subject().kind(), passage.body(goods));
    }

    /** @param again whether an earlier attempt may have arrived, so that what happened to this one alone ends nothing */
    private Outcome settle(FeedbackGoods goods, FeedbackParcel parcel, FeedbackAnswer answer, boolean again) {
        return switch (answer) {
            case FeedbackAnswer.Taken(var id, var status) -> confirmed(goods, id, status, "The platform took it.");
            case FeedbackAnswer.Rejected(var words, var nextStep, var status) ->
                again ? contested(goods, parcel, words) : rejected(goods, words, nextStep, status);
            case FeedbackAnswer.OtherContent(var words, var _) -> contested(goods, parcel, words);
            case FeedbackAnswer.NotExecuted(var failure) -> {
                var step = again ? Step.UNANSWERED : Step.NOT_EXECUTED;
                note(goods, step, LogEntry.Detail.words(failure.words()));
                yield scribe.halted(goods, failure);
            }
            case FeedbackAnswer.Unanswered(var words) -> {
                note(goods, Step.UNANSWERED, LogEntry.Detail.words(words));
                yield again
                        ? scribe.outcome(goods, "Send again: the platform knows the key.")
                        : lookedOnce(goods, parcel);
            }
        };
    }

    private Outcome lookedOnce(FeedbackGoods goods, FeedbackParcel parcel) {
        return find(parcel) instanceof FeedbackLookup.NotOffered
                ? scribe.outcome(goods, "Send again: the platform knows the key, and takes it once.")
                : resolve(goods);
    }

    /** The platform refuses it, and something may stand there under the key: only what stands there can tell. */
    private Outcome contested(FeedbackGoods goods, FeedbackParcel parcel, String words) {
        if (find(parcel) instanceof FeedbackLookup.Stands stands) {
            return stands(goods, stands);
        }
        note(goods, Step.NEEDS_PERSON, LogEntry.Detail.words(words));
        return scribe.outcome(goods, AT_THE_PLATFORM);
    }

    private Outcome stands(FeedbackGoods goods, FeedbackLookup.Stands stands) {
        if (stands.asSent()) {
            looked(goods, "The platform shows it.", stands.evidence());
            return confirmed(goods, stands.id(), "found", "Stands at the platform.");
        }
        var words = "The platform holds something else under this key.";
        looked(goods, words, stands.evidence());
        if (!scribe.story(goods).isTold(words)) {
            note(goods, Step.NEEDS_PERSON, LogEntry.Detail.words(words).ledger(stands.id(), null));
        }
        return scribe.outcome(goods, AT_THE_PLATFORM);
    }

    private Outcome confirmed(FeedbackGoods goods, @Nullable String id, String status, String words) {
        note(
                goods,
                Step.CONFIRMED,
                LogEntry.Detail.words(words).ledger(id, null).status(status));
        return over(goods, "Nothing: it is done.");
    }

    private Outcome rejected(FeedbackGoods goods, String words, String nextStep, String status) {
        note(goods, Step.REJECTED, LogEntry.Detail.words(words).status(status));
        return over(goods, nextStep);
    }

    private Outcome over(FeedbackGoods goods, String nextStep) {
        doubts.over(goods.key());
        return scribe.outcome(goods, nextStep);
    }

    private void looked(FeedbackGoods goods, String words, Evidence evidence) {
        note(goods, Step.LOOKED_UP, LogEntry.Detail.words(words).evidence(evidence));
    }

    private void note(FeedbackGoods goods, Step step, LogEntry.Detail detail) {
        scribe.note(goods, step, scribe.story(goods).attempts(), detail);
    }

    private FeedbackLookup find(FeedbackParcel parcel) {
        try {
            return port.find(parcel);
        } catch (RuntimeException e) {
            LOG.error("looking for {} failed in a way nobody foresaw", parcel.key(), e);
            var failure = new Failure.Unexpected(
                    "The platform could not be read, for a reason nobody foresaw.",
                    parcel.key().brief());
            return new FeedbackLookup.Unanswered(failure, new Evidence("key " + parcel.key(), 0, null, null));
        }
    }
}
