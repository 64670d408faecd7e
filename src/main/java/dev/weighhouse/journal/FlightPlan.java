package dev.weighhouse.journal;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a push would do, before it does anything.
 *
 * @param ledger what people call the ledger
 * @param entries those that would be sent, in this order
 * @param held those that are approved and would not be sent, each with the reason
 * @param checks over all of them
 * @param callsNeeded requests for all of them when nothing goes wrong
 * @param callsLeftThisMinute of the rate budget, or null where nobody knows
 * @param callsLeftToday of the rate budget, or null where nobody knows
 * @param takes about how long it will take within the rate budget
 * @param predictions what the differences will be
 * @param unexplainedNow sum of absolute differences of all accounts, one for each currency
 * @param unexplainedAfter the same after the push
 */
public record FlightPlan(
        String ledger,
        List<JournalId> entries,
        Map<JournalId, String> held,
        List<Check> checks,
        int callsNeeded,
        @Nullable Integer callsLeftThisMinute,
        @Nullable Integer callsLeftToday,
        Duration takes,
        List<Prediction> predictions,
        List<Money> unexplainedNow,
        List<Money> unexplainedAfter) {

    /**
     * One account's difference, platform minus ledger, now and after the push.
     *
     * @param label number and name
     */
    public record Prediction(AccountId account, String label, Money now, Money after) {}

    public FlightPlan {
        entries = List.copyOf(entries);
        held = Map.copyOf(held);
        checks = List.copyOf(checks);
        predictions = List.copyOf(predictions);
        unexplainedNow = List.copyOf(unexplainedNow);
        unexplainedAfter = List.copyOf(unexplainedAfter);
    }

    /** Whether anything would be sent. */
    public boolean flies() {
        return !entries.isEmpty() && checks.stream().noneMatch(check -> check.result() == Check.Result.STOP);
    }
}
