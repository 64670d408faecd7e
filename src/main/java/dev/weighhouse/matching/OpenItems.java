package dev.weighhouse.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items that are matched together, as columns in one canonical order: by lane, date, amount, reference, text, side and id.
 * Whatever order they are given in, what comes out is the same. A lane is a pool in one currency; nothing is added across lanes.
 */
public final class OpenItems {
    /** The day of an item without a date. */
    static final int UNDATED = Integer.MIN_VALUE;

    private static final Comparator<@Nullable String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());

    private final OpenItem[] items;
    private final int[] days;
    private final long[] amounts;
    private final int[] references;
    private final boolean[] right;
    private final int[] laneStarts;
    private final int[] lanes;
    private final Interned ids;
    private final int[] rowsById;
    private final int referenceCount;

    private OpenItems(OpenItem[] given) {
        var columns = new Columns(given);
        var order = CanonicalOrder.of(given, columns);
        int count = given.length;
        ids = columns.ids;
        referenceCount = columns.referenceCount;
        laneStarts = columns.starts;
        items = new OpenItem[count];
        lanes = new int[count];
        days = new int[count];
        amounts = new long[count];
        references = new int[count];
        right = new boolean[count];
        rowsById = new int[count];
        Shares.ofRows(count, (from, to) -> {
            for (int row = from; row < to; row++) {
                int at = order[row];
                items[row] = given[at];
                lanes[row] = columns.lanes[at];
                days[row] = columns.days[at];
                amounts[row] = columns.amounts[at];
                references[row] = columns.references[at];
                right[row] = columns.right[at];
                rowsById[at] = row;
            }
        });
    }

    /** Throws {@link IllegalArgumentException} where two items have one id. */
    public static OpenItems of(Collection<OpenItem> items) {
        return new OpenItems(items.toArray(OpenItem[]::new));
    }

    public int size() {
        return items.length;
    }

    /** All of them, in their order. */
    public List<OpenItem> all() {
        return List.of(items);
    }

    OpenItem item(int row) {
        return items[row];
    }

    List<OpenItem> items(int... rows) {
        var list = new ArrayList<OpenItem>(rows.length);
        for (int row : rows) {
            list.add(items[row]);
        }
        return list;
    }

    int day(int row) {
        return days[row];
    }

    boolean dated(int row) {
        return days[row] != UNDATED;
    }

    long amount(int row) {
        return amounts[row];
    }

    /** The amount as the left pan would carry it: two items that could be a pair have the same weight. */
    long weight(int row) {
        return right[row] ? -amounts[row] : amounts[row];
    }

    /** The number of its reference, or {@link Interned#NONE}. */
    int reference(int row) {
        return references[row];
    }

    int referenceCount() {
        return referenceCount;
    }

    boolean right(int row) {
        return right[row];
    }

    int lanes() {
        return laneStarts.length - 1;
    }

    int lane(int row) {
        return lanes[row];
    }

    int laneStart(int lane) {
        return laneStarts[lane];
    }

    int laneEnd(int lane) {
        return laneStarts[lane + 1];
    }

    /** The row of an id, or -1. */
    int row(String id) {
        int number = ids.find(id);
        return number == Interned.NONE ? -1 : rowsById[number];
    }

    /** Right minus left, in days; both are dated. */
    int lag(int leftRow, int rightRow) {
        return days[rightRow] - days[leftRow];
    }

    /** Whether it makes no difference to anybody which of the two is meant. */
    boolean alike(int one, int other) {
        return days[one] == days[other]
                && amounts[one] == amounts[other]
                && references[one] == references[other]
                && right[one] == right[other]
                && TEXT.compare(items[one].text(), items[other].text()) == 0;
    }
}
