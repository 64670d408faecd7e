package dev.weighhouse.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * Items as columns in the order in which they were given. Each is read once, because a million of them lie all over the memory; what
 * follows goes by the columns.
 */
final class Columns {
    final int[] lanes;
    final int[] days;
    final long[] amounts;
    final int[] references;
    final boolean[] right;
    final Interned ids;
    /** Where each lane starts once they are sorted, and as the last where all end. */
    final int[] starts;

    final int referenceCount;

    /** Throws {@link IllegalArgumentException} where two items have one id. */
    Columns(OpenItem... given) {
        int count = given.length;
        lanes = new int[count];
        days = new int[count];
        amounts = new long[count];
        references = new int[count];
        right = new boolean[count];
        var known = new Lanes();
        var itsIds = new Hashed(count);
        var names = new Hashed(count);
        Shares.ofRows(count, (from, to) -> {
            for (int at = from; at < to; at++) {
                var item = given[at];
                lanes[at] = known.number(item);
                days[at] = day(item);
                amounts[at] = item.amount().minor();
                right[at] = item.pan() == Pan.RIGHT;
                itsIds.set(at, item.id());
                names.set(at, item.reference());
            }
        });
        starts = known.sorted(lanes);
        ids = new Interned(count);
        var named = new Interned(count);
        Shares.ofJobs(2, count, job -> {
            if (job == 0) {
                itsIds.number(ids, new int[count]);
            } else {
                names.number(named, references);
            }
        });
        referenceCount = named.size();
        if (ids.size() < count) {
            throw new IllegalArgumentException("two items have the id " + itsIds.firstRepeated());
        }
    }

    /** Strings with their hashes next to each other, which is where most strangers are told apart. */
    private static final class Hashed {
        private final @Nullable String[] values;
        private final int[] hashes;

        Hashed(int count) {
            values = new String[count];
            hashes = new int[count];
        }

        void set(int at, @Nullable String value) {
            values[at] = value;
            hashes[at] = value == null ? 0 : value.hashCode();
        }

        void number(Interned known, int[] numbers) {
            for (int at = 0; at < values.length; at++) {
                var value = values[at];
                numbers[at] = value == null ? Interned.NONE : known.put(value, hashes[at]);
            }
        }

        String firstRepeated() {
            var seen = new HashSet<String>();
            return Arrays.stream(values)
                    .filter(value -> !seen.add(String.valueOf(value)))
                    .findFirst()
                    .orElse("");
        }
    }

    private static int day(OpenItem item) {
        LocalDate date = item.date();
        return date == null ? OpenItems.UNDATED : Math.toIntExact(date.toEpochDay());
    }
}
