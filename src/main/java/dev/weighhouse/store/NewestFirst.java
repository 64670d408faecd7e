package dev.weighhouse.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The newest crossings that have what was typed. The index of words is read from old to new in half the time that it takes from new
 * to old; so it is read that way, a stretch at a time, and the newest stretch, a short one, first: what many crossings have is found
 * in that one, and for what few have the whole of it is read the faster way.
 */
record NewestFirst(Handle handle, String match, long firstStretch) {
    /** Read in a millisecond or two. */
    static final long SHORT = 16_384;

    private static final int LONGER = 4;

    /** The numbers of at most so many crossings below a number, newest first. */
    List<Long> below(long number, int atMost) {
        var found = new ArrayList<Long>();
        var last = Math.min(number - 1, newest());
        for (var length = firstStretch; last > 0 && found.size() < atMost; length *= LONGER) {
            var first = Math.max(1, last - length + 1);
            found.addAll(between(first, last, atMost - found.size()));
            last = first - 1;
        }
        return found;
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
