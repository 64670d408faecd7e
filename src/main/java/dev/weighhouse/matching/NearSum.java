package dev.weighhouse.matching;

import java.util.List;
import java.util.stream.Stream;

/**
 * Open rows that come to zero with one open row.
 *
 * @param partner on the other side
 * @param more besides the two, on one side
 * @param tried how many sums there are of so few rows that are as near
 */
record NearSum(OpenItem partner, List<OpenItem> more, long tried) {
    NearSum {
        more = List.copyOf(more);
    }

    List<OpenItem> rows() {
        return Stream.concat(Stream.of(partner), more.stream()).toList();
    }

    /** The rows besides the open one, whatever their order. */
    List<String> ids() {
        return rows().stream().map(OpenItem::id).sorted().toList();
    }

    /** Of how many such sums about one comes to zero by accident, for each that was tried; 0 where more were tried. */
    long odds() {
        var amounts = rows().stream().mapToLong(row -> row.amount().minor()).toArray();
        long span = 0;
        for (long amount : amounts) {
            span += Math.abs(amount);
        }
        return span / Odds.unit(amounts) / tried;
    }
}
