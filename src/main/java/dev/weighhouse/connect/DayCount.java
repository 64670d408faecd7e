package dev.weighhouse.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The requests of the last 24 hours as one service counts them: our own by the hour, and as many of others as it told of. An hour
 * counts until a day after its end, so that nothing is thought free before the service frees it.
 *
 * @param hours requests of ours by the hour since 1970 in which they left
 * @param others requests of others, at the moment the service told of them; below zero where it counted fewer than we
 * @param told when it told of them
 * @param closed until when the service wants no request at all
 */
public record DayCount(SortedMap<Long, Integer> hours, int others, Instant told, Instant closed) {

    /** Nothing was asked yet. */
    public static final DayCount NONE = new DayCount(new TreeMap<>(), 0, Instant.EPOCH, Instant.EPOCH);

    private static final Duration DAY = Duration.ofHours(24);
    private static final long HOUR = 3_600;

    public DayCount {
        hours = Collections.unmodifiableSortedMap(new TreeMap<>(hours));
    }

    /** Places that come free at one moment. */
    private record Freed(Instant at, int places) {}

    /** What still counts. What a clock dates later than now, because it was set back, counts as of now. */
    DayCount at(Instant now) {
        var hour = hour(now);
        var kept = new TreeMap<Long, Integer>();
        hours.forEach((when, requests) -> {
            if (freed(Math.min(when, hour)).isAfter(now)) {
                kept.merge(Math.min(when, hour), requests, Integer::sum);
            }
        });
        var said = told.isAfter(now) ? now : told;
        var still = said.plus(DAY).isAfter(now);
        var longest = now.plus(DAY);
        return new DayCount(
                kept,
                still ? others : 0,
                still ? said : Instant.EPOCH,
                closed.isAfter(longest) ? longest : closed.isAfter(now) ? closed : Instant.EPOCH);
    }

    /** One more request of ours. */
    DayCount taken(Instant now) {
        return ours(now, 1);
    }

    /** A request that was counted and has not left. */
    DayCount givenBack(Instant now) {
        return hours.getOrDefault(hour(now), 0) > 0 ? ours(now, -1) : this;
    }

    private DayCount ours(Instant now, int more) {
        var changed = new TreeMap<>(hours);
        changed.merge(hour(now), more, Integer::sum);
        return new DayCount(changed, others, told, closed);
    }

    /**
     * The service says how many it still takes.
     *
     * @param limit how many it takes in all
     * @param left how many were left when it counted a request
     * @param since how many of ours came after that request
     */
    DayCount told(int limit, int left, long since, Instant now) {
        return new DayCount(hours, (int) (limit - left - (ours() - since)), now, closed);
    }

    /** The service wants no request before then. */
    DayCount closedUntil(Instant until) {
        return new DayCount(hours, others, told, until.isAfter(closed) ? until : closed);
    }

    private long ours() {
        return hours.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** How many of so many are left. */
    int left(int limit) {
        return (int) Math.max(0, limit - ours() - others);
    }

    /** When the next request may leave, by what is known: now where one may. */
    Instant free(int limit, Instant now) {
        var over = ours() + others - limit + 1;
        var free = now;
        for (var each : freeing()) {
            if (over <= 0) {
                break;
            }
            over -= each.places();
            free = each.at();
        }
        return closed.isAfter(free) ? closed : free;
    }

    private List<Freed> freeing() {
        var all = new ArrayList<Freed>();
        hours.forEach((when, requests) -> all.add(new Freed(freed(when), requests)));
        if (others != 0) {
            all.add(new Freed(told.plus(DAY), others));
        }
        all.sort(Comparator.comparing(Freed::at));
        return all;
    }

    private static Instant freed(long hour) {
        return Instant.ofEpochSecond((hour + 1) * HOUR).plus(DAY);
    }

    private static long hour(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), HOUR);
    }
}
