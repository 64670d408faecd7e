package dev.weighhouse.feedback;

import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Feedback;
import dev.weighhouse.crossing.FeedbackCrosser;
import dev.weighhouse.crossing.FeedbackGoods;
import dev.weighhouse.crossing.FeedbackPort;

/** Brings one approved fact to a platform, from wherever it stands. */
final class TellingOnce {
    private static final String CHANGED = "Nothing of it was sent, and it is not how it stands any more.";

    private final FeedbackCrosser crosser;
    private final FeedbackPort port;

    TellingOnce(FeedbackCrosser crosser, FeedbackPort port) {
        this.crosser = crosser;
        this.port = port;
    }

    /**
     * Sends it where it may be sent, and finds out first what became of it where it was sent before.
     *
     * @param chain as the log has it now
     * @param goods of the last revision
     * @param now what it would say now; where that is not what was approved, it is not sent
     */
    Told go(String what, Chain chain, FeedbackGoods goods, Feedback now) {
        crosser.takeOver(goods);
        var meant = chain.approved().filter(now.fingerprint()::equals).isPresent();
        return switch (crosser.state(goods).orElseThrow()) {
            case APPROVED -> meant ? first(what, goods, now) : outOfDate(what, goods);
            case INTENDED -> intended(what, goods, meant);
            case IN_DOUBT -> {
                var found = crosser.resolve(goods);
                yield found.state() == CrossingState.INTENDED && !found.halt()
                        ? intended(what, goods, meant)
                        : Told.of(what, found);
            }
            case NEEDS_PERSON -> Told.of(what, crosser.resolve(goods));
            case CONFIRMED, REJECTED, RECEIVED, NOT_RECEIVED -> standing(what, goods, "Nothing: it is over.");
        };
    }

    Told standing(String what, FeedbackGoods goods, String nextStep) {
        return Told.of(what, crosser.standing(goods, nextStep));
    }

    private Told first(String what, FeedbackGoods goods, Feedback now) {
        try {
            crosser.intend(goods, port.body(goods.key(), now));
        } catch (FailureException e) {
            return standing(what, goods, e.failure().words() + " " + e.failure().nextStep());
        }
        return Told.of(what, crosser.send(goods));
    }

    private Told intended(String what, FeedbackGoods goods, boolean meant) {
        return Told.of(what, meant ? crosser.send(goods) : crosser.withdraw(goods, CHANGED));
    }

    private Told outOfDate(String what, FeedbackGoods goods) {
        return standing(what, goods, "It changed since it was approved, so it was not sent. Approve it again.");
    }
}
