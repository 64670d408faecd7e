package dev.weighhouse.schedule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours in which history is read, because nobody works then and limits are shared with nobody.
 *
 * @param from its first minute, local time
 * @param until the first minute after it; before {@code from} it lies on the next day, equal to it the whole day is meant
 */
public record OffPeak(LocalTime from, LocalTime until) {

    /** What holds where nobody said anything. */
    public static final OffPeak DEFAULT = new OffPeak(LocalTime.of(20, 0), LocalTime.of(6, 0));

    public boolean contains(Instant now, ZoneId zone) {
        var time = now.atZone(zone).toLocalTime();
        if (from.equals(until)) {
            return true;
        }
        var afterBegin = !time.isBefore(from);
        var beforeEnd = time.isBefore(until);
        return from.isBefore(until) ? afterBegin && beforeEnd : afterBegin || beforeEnd;
    }

    /** The next time they begin, where they are not now. */
    public Instant next(Instant now, ZoneId zone) {
        return contains(now, zone)
                ? now
                : new Slots(new Cadence.Daily(from), zone).next(now).orElseThrow();
    }

    @Override
    public String toString() {
        return from + "-" + until;
    }
}
