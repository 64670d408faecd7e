package dev.weighhouse.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Reads each item once, because a million of them lie all over the memory; what follows goes by the columns. */
    private OpenItems(OpenItem[] given) {
        int count = given.length;
        var laneOf = new int[count];
        var dayOf = new int[count];
        var amountOf = new long[count];
        var referenceOf = new int[count];
        var named = new Interned(count);
        var known = new Lanes();
        ids = new Interned(count);
        for (int at = 0; at < count; at++) {
            var item = given[at];
            laneOf[at] = known.number(item);
            dayOf[at] = day(item);
            amountOf[at] = item.amount().minor();
            var reference = item.reference();
            referenceOf[at] = reference == null ? Interned.NONE : named.put(reference);
            if (ids.put(item.id()) != at) {
                throw new IllegalArgumentException("two items have the id " + item.id());
            }
        }
        referenceCount = named.size();
        laneStarts = known.sorted(laneOf);
        var order = order(given, laneOf, dayOf, amountOf, laneStarts);
        items = new OpenItem[count];
        lanes = new int[count];
        days = new int[count];
        amounts = new long[count];
        references = new int[count];
        right = new boolean[count];
        rowsById = new int[count];
        for (int row = 0; row < count; row++) {
            int at = order[row];
            items[row] = given[at];
            lanes[row] = laneOf[at];
            days[row] = dayOf[at];
            amounts[row] = amountOf[at];
            references[row] = referenceOf[at];
            right[row] = given[at].pan() == Pan.RIGHT;
            rowsById[at] = row;
        }
    }

    /** Throws {@link IllegalArgumentException} where two items have one id. */
    public static OpenItems of(Collection<OpenItem> items) {
        return new OpenItems(items.toArray(OpenItem[]::new));
    }

    /** By lane, by day, and then by the rest, which is looked at only where the first two are equal. */
    private static int[] order(OpenItem[] given, int[] laneOf, int[] dayOf, long[] amounts, int[] starts) {
        var keys = new long[given.length];
        var ends = starts.clone();
        for (int at = 0; at < given.length; at++) {
            keys[ends[laneOf[at]]++] = ((long) dayOf[at] << 31) | at;
        }
        var order = new int[given.length];
        for (int lane = 0; lane + 1 < starts.length; lane++) {
            Arrays.sort(keys, starts[lane], starts[lane + 1]);
        }
        for (int at = 0; at < keys.length; at++) {
            order[at] = (int) (keys[at] & Integer.MAX_VALUE);
        }
        for (int lane = 0; lane + 1 < starts.length; lane++) {
            for (int start = starts[lane]; start < starts[lane + 1]; ) {
                int end = start + 1;
                while (end < starts[lane + 1] && keys[end] >> 31 == keys[start] >> 31) {
                    end++;
                }
                sortDay(order, start, end, given, amounts);
                start = end;
            }
        }
        return order;
    }

    private static void sortDay(int[] order, int start, int end, OpenItem[] given, long[] amounts) {
        if (end - start > 1) {
            var rows = Arrays.copyOfRange(order, start, end);
            IntSort.sort(rows, (one, other) -> {
                int byAmount = Long.compare(amounts[one], amounts[other]);
                return byAmount != 0 ? byAmount : rest(given[one], given[other]);
            });
            System.arraycopy(rows, 0, order, start, rows.length);
        }
    }

    private static int rest(OpenItem one, OpenItem other) {
        int result = TEXT.compare(one.reference(), other.reference());
        result = result != 0 ? result : TEXT.compare(one.text(), other.text());
        result = result != 0 ? result : one.pan().compareTo(other.pan());
        return result != 0 ? result : one.id().compareTo(other.id());
    }

    private static int day(OpenItem item) {
        LocalDate date = item.date();
        return date == null ? UNDATED : Math.toIntExact(date.toEpochDay());
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
