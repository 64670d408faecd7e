package dev.weighhouse.mapping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The accounting dates a decision is for, both days included.
 *
 * @param from null: since ever
 * @param to null: for good
 */
public record InForce(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final InForce ALWAYS = new InForce(null, null);

    public InForce {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a mapping does not end before it begins: %s to %s".formatted(from, to));
        }
    }

    public static InForce from(LocalDate day) {
        return new InForce(day, null);
    }

    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
