package dev.weighhouse.reconcile;

import dev.weighhouse.matching.Decisions;
import dev.weighhouse.matching.MatchRules;
import java.util.List;

/**
 * All that is known of one variance.
 *
 * @param around the rows of both sides, without those of our adjustments to the account
 * @param ours entries of ours that are not seen in the ledger's quote
 * @param adjusted our adjustments of this difference, those in the quote and those among {@code ours}
 * @param edited entries of ours that stand there otherwise than they were sent
 * @param waived what people waived of it and still holds
 * @param said what people said of matches, by {@link Row#id()}
 * @param rules with what the account's own history teaches
 */
public record Evidence(
        Variance variance,
        Around around,
        List<Underway> ours,
        List<Adjusted> adjusted,
        List<Edited> edited,
        List<Waived> waived,
        Decisions said,
        MatchRules rules) {

    public Evidence {
        ours = List.copyOf(ours);
        adjusted = List.copyOf(adjusted);
        edited = List.copyOf(edited);
        waived = List.copyOf(waived);
    }

    /** Where there are rows and nothing else. */
    public static Evidence of(Variance variance, Around around) {
        return new Evidence(
                variance, around, List.of(), List.of(), List.of(), List.of(), Decisions.NONE, MatchRules.USUAL);
    }

    /** The same with entries of ours. */
    public Evidence with(List<Underway> underway, List<Adjusted> taken) {
        return new Evidence(variance, around, underway, taken, edited, waived, said, rules);
    }
}
