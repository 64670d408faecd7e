package dev.weighhouse.journal;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
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
 * @param callsNeeded requests for all of them when nothing goes wrong, and at least for reading their months again afterwards
 * @param callsLeftThisMinute of the rate budget, or null where nobody knows
 * @param callsLeftToday of the rate budget, or null where nobody knows
 * @param takes about how long it will take within the rate budget
 * @param predictions what the differences will be
 * @param differencesNow sum of the absolute differences of all accounts in all months concerned, one for each currency
 * @param differencesAfter the same after the push
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
        List<Money> differencesNow,
        List<Money> differencesAfter) {

    /**
     * One account's difference, platform minus ledger, now and after the push.
     *
     * @param label number and name, with the month where entries move more than one
     * @param month of which period it is the difference
     */
    public record Prediction(AccountId account, String label, Period month, Money now, Money after) {}

    public FlightPlan {
        entries = List.copyOf(entries);
        held = Map.copyOf(held);
        checks = List.copyOf(checks);
        predictions = List.copyOf(predictions);
        differencesNow = List.copyOf(differencesNow);
        differencesAfter = List.copyOf(differencesAfter);
    }

    /** Whether anything would be sent. */
    public boolean flies() {
        return !entries.isEmpty() && checks.stream().noneMatch(check -> check.result() == Check.Result.STOP);
    }
}
