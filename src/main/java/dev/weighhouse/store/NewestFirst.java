package dev.weighhouse.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The newest crossings that have what was typed. The index of words is read from old to new in half the time that it takes from new
 * to old; so it is read that way, a stretch at a time, and the newest stretch, a short one, first: what many crossings have is found
 * in that one. What few have is then read at once, as each stretch gathers anew what begins with some letters; and what many had
 * once, but not of late, is looked for in longer and longer stretches.
 */
record NewestFirst(Handle handle, String match, long firstStretch, int few) {
    /** Read in a millisecond or two. */
    static final long SHORT = 16_384;

    private static final int LONGER = 4;

    /** So many are read at once, in a millisecond. */
    static final int FEW = 2_000;

    /** The numbers of at most so many crossings below a number, newest first. */
    List<Long> below(long number, int atMost) {
        var last = Math.min(number - 1, newest());
        var first = Math.max(1, last - firstStretch + 1);
        var found = new ArrayList<>(between(first, last, atMost));
        if (found.size() < atMost && first > 1) {
            var rest = oldest(first - 1);
            found.addAll(
                    rest.size() <= few
                            ? rest.reversed().subList(0, Math.min(rest.size(), atMost - found.size()))
                            : stretches(first - 1, atMost - found.size()));
        }
        return found;
    }

    private List<Long> stretches(long newest, int atMost) {
        var found = new ArrayList<Long>();
        var last = newest;
        for (var length = LONGER * firstStretch; last > 0 && found.size() < atMost; length *= LONGER) {
            var first = Math.max(1, last - length + 1);
            found.addAll(between(first, last, atMost - found.size()));
            last = first - 1;
        }
        return found;
    }

    /** Up to a number, oldest first; one more than the few at most. */
    private List<Long> oldest(long last) {
        return handle.createQuery("select rowid from crossing_text where words match :match and rowid <= :last"
                        + " limit :atMost")
                .bind("match", match)
                .bind("last", last)
                .bind("atMost", few + 1)
                .mapTo(Long.class)
                .list();
    }

    private long newest() {
        return handle.createQuery("select coalesce(max(number), 0) from crossing")
                .mapTo(Long.class)
                .one();
    }

    /** The plus sign keeps SQLite from asking the index itself for this order. */
    private List<Long> between(long first, long last, int atMost) {
        return handle.createQuery("select rowid from crossing_text where words match :match"
                        + " and rowid between :first and :last order by +rowid desc limit :atMost")
                .bind("match", match)
                .bind("first", first)
                .bind("last", last)
                .bind("atMost", atMost)
                .mapTo(Long.class)
                .list();
    }
}
