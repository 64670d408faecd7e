package dev.weighhouse.crossing;

import java.time.Duration;
import java.util.Optional;

/** Settles doubt with evidence: reads the ledger back for the key, and waits out the time a slow write may take. */
final class Resolver {
    private final JournalPort port;
    private final Scribe scribe;
    private final Glass glass;
    private final Sending sending;
    private final Doubts doubts;

    Resolver(JournalPort port, Scribe scribe, Glass glass, Sending sending, Doubts doubts) {
        this.port = port;
        this.scribe = scribe;
        this.glass = glass;
        this.sending = sending;
        this.doubts = doubts;
    }

    /** One look. Absence counts only if the look began after the settle time; presence counts at once. */
    Outcome resolve(Consignment goods, Parcel parcel) {
        var left = doubts.leftOf(port.capabilities().settleTime(), goods.key());
        var attempt = scribe.story(goods).attempts();
        return switch (glass.look(goods, parcel, true)) {
            case Glass.Seen.NotSeen not -> scribe.notSeen(goods, not.failure());
            case Glass.Seen.Judged judged ->
                switch (judged.verdict()) {
                    case Verdict.Stands stands -> sending.found(goods, parcel, stands.hit());
                    case Verdict.ForPerson unclear -> sending.person(goods, unclear);
                    case Verdict.Unfinished unfinished -> finish(goods, parcel, unfinished.hit());
                    case Verdict.Absent _ -> absent(goods, judged.evidence(), attempt, left);
                };
        };
    }

    /**
     * A person was asked and changed something in the ledger meanwhile: only a clear sight of the entry settles it. More entries
     * with the key than the person was told of are told as well.
     */
    Outcome lookForPerson(Consignment goods, Parcel parcel) {
        return switch (glass.look(goods, parcel, true)) {
            case Glass.Seen.Judged(Verdict.Stands(var hit), var _) -> sending.found(goods, parcel, hit);
            case Glass.Seen.Judged(Verdict.Doubled doubled, var _) -> sending.person(goods, doubled);
            case Glass.Seen.Judged _, Glass.Seen.NotSeen _ -> scribe.forPerson(goods);
        };
    }

    private Outcome finish(Consignment goods, Parcel parcel, Hit draft) {
        if (!scribe.story(goods).sender().equals(Optional.of(scribe.machine()))) {
            return scribe.outcome(
                    goods, "Another machine may still be posting this draft; take it over to go on here.");
        }
        return sending.finish(goods, parcel, draft);
    }

    private Outcome absent(Consignment goods, Evidence evidence, int attempt, Duration left) {
        if (left.isPositive()) {
            return scribe.outcome(
                            goods,
                            "The ledger may still be writing it; only a later look can prove that it is not there.")
                    .lookingAgainIn(left);
        }
        if (scribe.story(goods).acknowledged()) {
            return sending.person(
                    goods,
                    new Verdict.Unclear("The ledger once said that it has taken the entry, and does not show it."));
        }
        scribe.note(
                goods,
                Step.NOT_EXECUTED,
                attempt,
                LogEntry.Detail.words(
                                "Proven absent: the ledger was read to the end after the time it may take to write.")
                        .evidence(evidence));
        doubts.over(goods.key());
        var repeated =
                port.capabilities().lastingNativeKey() && scribe.story(goods).generation() > 2;
        return scribe.outcome(
                goods,
                repeated
                        ? "It can be sent again. If that ends the same way, give it up and draft it again: the ledger may only"
                                + " repeat its first answer."
                        : "It can be sent again.");
    }
}
