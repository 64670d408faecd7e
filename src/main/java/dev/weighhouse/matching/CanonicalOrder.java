package dev.weighhouse.matching;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The one order of items, however they were given: by lane, date, amount, reference, text, side and id. */
final class CanonicalOrder {
    private static final Comparator<@Nullable String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());

    private final OpenItem[] given;
    private final Columns columns;
    private final long[] keys;
    private final int[] order;

    private CanonicalOrder(OpenItem[] given, Columns columns) {
        this.given = given;
        this.columns = columns;
        this.keys = new long[given.length];
        this.order = new int[given.length];
    }

    /** The places of the items in this order. */
    static int[] of(OpenItem[] given, Columns columns) {
        return new CanonicalOrder(given, columns).sorted();
    }

    /** By lane, by day, and then by the rest, which is looked at only where the first two are equal. */
    private int[] sorted() {
        var starts = columns.starts;
        var ends = starts.clone();
        for (int at = 0; at < given.length; at++) {
            keys[ends[columns.lanes[at]]++] = ((long) columns.days[at] << 31) | at;
        }
        Shares.ofJobs(starts.length - 1, given.length, lane -> sortLane(starts[lane], starts[lane + 1]));
        return order;
    }

    private void sortLane(int from, int to) {
        Arrays.sort(keys, from, to);
        for (int at = from; at < to; at++) {
            order[at] = (int) (keys[at] & Integer.MAX_VALUE);
        }
        for (int start = from; start < to; ) {
            int end = start + 1;
            while (end < to && keys[end] >> 31 == keys[start] >> 31) {
                end++;
            }
            if (end - start > 1) {
                sortDay(start, end);
            }
            start = end;
        }
    }

    /** Its amounts are put next to each other first: to fetch them from everywhere for each comparison takes most of the time. */
    private void sortDay(int start, int end) {
        var places = Arrays.copyOfRange(order, start, end);
        var amounts = new long[places.length];
        var rows = new int[places.length];
        for (int row = 0; row < rows.length; row++) {
            amounts[row] = columns.amounts[places[row]];
            rows[row] = row;
        }
        IntSort.sort(rows, (one, other) -> {
            int byAmount = Long.compare(amounts[one], amounts[other]);
            return byAmount != 0 ? byAmount : rest(given[places[one]], given[places[other]]);
        });
        for (int row = 0; row < rows.length; row++) {
            order[start + row] = places[rows[row]];
        }
    }

    private static int rest(OpenItem one, OpenItem other) {
        int result = TEXT.compare(one.reference(), other.reference());
        result = result != 0 ? result : TEXT.compare(one.text(), other.text());
        result = result != 0 ? result : one.pan().compareTo(other.pan());
        return result != 0 ? result : one.id().compareTo(other.id());
    }
}
