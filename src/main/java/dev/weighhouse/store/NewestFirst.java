package dev.weighhouse.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * The newest crossings that have what was typed. The index of words is read from old to new in half the time that it takes from new
 * to old, and where nothing fits it is read to its end, whatever stretch was asked for. So what few have is read at once, and what
 * many have a stretch at a time, the newest and shortest one first, which mostly has enough of them; what many had once, but not of
 * late, is looked for in longer and longer stretches.
 */
record NewestFirst(Handle handle, String match, long firstStretch, int few) {
    /** Read in a millisecond or two. */
    static final long SHORT = 16_384;

    private static final int LONGER = 4;

    /** So many are read at once, in less than a millisecond where they are many. */
    static final int FEW = 500;

    /** Beginnings of words for which the index gathers anew, at each reading, all that begins with them. */
    private static final Pattern GATHERED =
            Pattern.compile("[\\p{L}\\p{N}]{%d,}[^\\p{L}\\p{N}\"]*\" \\*".formatted(Vocabulary.Completion.INDEXED + 1));

    /** The numbers of at most so many crossings below a number, newest first. */
    List<Long> below(long number, int atMost) {
        var last = Math.min(number - 1, newest());
        var found = new ArrayList<Long>();
        if (GATHERED.matcher(match).find()) {
            var first = Math.max(1, last - firstStretch + 1);
            found.addAll(between(first, last, atMost));
            last = first - 1;
        }
        var wanted = atMost - found.size();
        if (wanted > 0 && last > 0) {
            var all = upTo(last, wanted);
            found.addAll(
                    all.stream().anyMatch(One::ofMany)
                            ? stretches(last, wanted)
                            : all.stream().map(One::number).toList());
        }
        return found;
    }

    private List<Long> stretches(long newest, int atMost) {
        var found = new ArrayList<Long>();
        var last = newest;
        for (var length = firstStretch; last > 0 && found.size() < atMost; length *= LONGER) {
            var first = Math.max(1, last - length + 1);
            found.addAll(between(first, last, atMost - found.size()));
            last = first - 1;
        }
        return found;
    }

    /**
     * A crossing among those up to a number.
     *
     * @param ofMany whether they are more than a few, so that there may be newer ones
     */
    private record One(long number, boolean ofMany) {}

    /** Newest first, of the few there are, or of the oldest of many. */
    private List<One> upTo(long last, int atMost) {
        return Prepared.all(
                handle,
                "with few (number) as materialized (select rowid from crossing_text where words match ?1 and rowid <= ?2"
                        + " limit ?3 + 1) select number, (select count(*) from few) > ?3 from few order by number desc limit ?4",
                row -> new One(row.getLong(1), row.getBoolean(2)),
                match,
                last,
                few,
                atMost);
    }

    private long newest() {
        return Prepared.all(handle, "select coalesce(max(number), 0) from crossing", row -> row.getLong(1))
                .getFirst();
    }

    /** The plus sign keeps SQLite from asking the index itself for this order. */
    private List<Long> between(long first, long last, int atMost) {
        return Prepared.all(
                handle,
                "select rowid from crossing_text where words match ? and rowid between ? and ? order by +rowid desc limit ?",
                row -> row.getLong(1),
                match,
                first,
                last,
                atMost);
    }
}
