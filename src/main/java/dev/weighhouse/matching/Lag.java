package dev.weighhouse.matching;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many days the right row is after the left one, as a pool's own history has it; negative where it comes before.
 *
 * @param from the least
 * @param to the most, not before the least
 * @param pairs of how many it was learnt
 */
public record Lag(int from, int to, int pairs) {
    /** One pair in twenty at either end is left out as an exception. */
    private static final int EXCEPTIONS = 20;

    public Lag {
        if (to < from) {
            throw new IllegalArgumentException("a lag does not end before it starts");
        }
    }

    /** The window where nothing is learnt: so many days to either side. */
    static Lag within(int days) {
        return new Lag(-days, days, 0);
    }

    public boolean contains(int days) {
        return days >= from && days <= to;
    }

    /** Whether history says which side comes first: the left, the right, or neither. */
    Optional<Pan> first() {
        if (pairs == 0 || (from < 0 && to > 0) || from == to) {
            return Optional.empty();
        }
        return Optional.of(from >= 0 ? Pan.LEFT : Pan.RIGHT);
    }

    /** The lag that most of these days keep, all but one in twenty at either end. */
    static Lag of(int... days) {
        var sorted = days.clone();
        Arrays.sort(sorted);
        int before = (int) IntStream.of(sorted).filter(day -> day < 0).count();
        int after = (int) IntStream.of(sorted).filter(day -> day > 0).count();
        int exceptions = sorted.length / EXCEPTIONS;
        if (before <= exceptions && after > before) {
            return new Lag(0, Math.max(0, sorted[sorted.length - 1 - exceptions]), sorted.length);
        }
        if (after <= exceptions && before > after) {
            return new Lag(Math.min(0, sorted[exceptions]), 0, sorted.length);
        }
        return new Lag(sorted[exceptions], sorted[sorted.length - 1 - exceptions], sorted.length);
    }

    /** What matches teach about their pools, by those of one row on each side; pools with fewer than {@code least} teach nothing. */
    public static Map<Pool, Lag> learnt(Collection<Match> confirmed, int least) {
        var days = new HashMap<Pool, IntStream.Builder>();
        for (var match : confirmed) {
            var left = match.left().getFirst().date();
            var right = match.right().getFirst().date();
            if (match.kind() == Match.Kind.ONE_TO_ONE && left != null && right != null) {
                days.computeIfAbsent(match.left().getFirst().pool(), _ -> IntStream.builder())
                        .add(Math.toIntExact(ChronoUnit.DAYS.between(left, right)));
            }
        }
        var lags = new HashMap<Pool, Lag>();
        days.forEach((pool, each) -> {
            var all = each.build().toArray();
            if (all.length >= least) {
                lags.put(pool, of(all));
            }
        });
        return lags;
    }
}
