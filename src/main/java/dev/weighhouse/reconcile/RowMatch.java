package dev.weighhouse.reconcile;

import dev.weighhouse.matching.Certainty;
import dev.weighhouse.matching.Rule;
import java.util.List;

/**
 * Rows of both sides that come to the same amount and are one thing.
 *
 * @param ledger at least one, by date
 * @param platform at least one, by date
 * @param evidence why it is believed, in a sentence or two
 */
public record RowMatch(List<Row> ledger, List<Row> platform, Rule rule, Certainty certainty, String evidence) {
    public RowMatch {
        ledger = List.copyOf(ledger);
        platform = List.copyOf(platform);
        if (ledger.isEmpty() || platform.isEmpty()) {
            throw new IllegalArgumentException("a match has rows of both sides");
        }
    }
}
