package dev.weighhouse.reconcile;

import java.util.List;

/**
 * The movements of both sides behind one variance, in its period and currency, paired by exact reference.
 *
 * @param unmatched on one side only, or on both with different amounts; by date
 * @param matched the same reference and the same amount on both sides; by date
 */
public record Rows(List<RowPair> unmatched, List<RowPair> matched) {
    public Rows {
        unmatched = List.copyOf(unmatched);
        matched = List.copyOf(matched);
    }
}
