package dev.weighhouse.mapping;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The accounting dates a decision is for, both days included.
 *
 * @param from null: since ever
 * @param to null: for good
 */
public record InForce(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** The first day and the last that a person may name; what has no end is left open. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    public static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    public static final InForce ALWAYS = new InForce(null, null);

    /**
     * The last day there is is no end, and the first no beginning. A workspace may hold such days, and from no others can the day
     * before or after not be told.
     */
    public InForce {
        from = LocalDate.MIN.equals(from) ? null : from;
        to = LocalDate.MAX.equals(to) ? null : to;
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a mapping does not end before it begins: %s to %s".formatted(from, to));
        }
    }

    public static InForce from(LocalDate day) {
        return new InForce(day, null);
    }

    /** Whether a day lies so far away that nobody can mean it. */
    public static boolean isFar(@Nullable LocalDate day) {
        return day != null && (day.isBefore(FIRST) || day.isAfter(LAST));
    }

    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** The days that are in both; empty where there are none. */
    public Optional<InForce> overlap(InForce other) {
        var first = from == null || (other.from != null && other.from.isAfter(from)) ? other.from : from;
        var last = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
        return first != null && last != null && last.isBefore(first)
                ? Optional.empty()
                : Optional.of(new InForce(first, last));
    }

    /** Whether the others begin on the day after these end. */
    public boolean endsBefore(InForce next) {
        return to != null && to.plusDays(1).equals(next.from);
    }
}
