package dev.weighhouse.matching;

import java.util.Map;

/**
 * The parameters of the rules.
 *
 * @param farthest days between two rows that are the only ones of their amount: 183, half a year; what is open for
 *     longer is as a rule written down, not paid
 * @param window days between rows of one day's money and the like, where the account's own history tells nothing: 5, a
 *     week without its weekend
 * @param history how many pairs an account's own lag is learnt from at least: 5
 * @param oddsAgainstChance a sum is believed where so many times more sums are possible than were tried: 1,000
 * @param oldestFirst whether of several equal open amounts the oldest is settled first, rather than none
 * @param bounds of the search for sums
 * @param learnt lags by pool from earlier, confirmed matches
 */
public record MatchRules(
        int farthest,
        int window,
        int history,
        int oddsAgainstChance,
        boolean oldestFirst,
        Bounds bounds,
        Map<Pool, Lag> learnt) {

    /** As they are unless somebody says otherwise. */
    public static final MatchRules USUAL =
            new MatchRules(183, 5, 5, 1_000, false, new Bounds(60, 24, 200_000), Map.of());

    public MatchRules {
        if (farthest < 0 || window < 0 || history < 1 || oddsAgainstChance < 1) {
            throw new IllegalArgumentException("days are not negative, and history and odds at least one");
        }
        learnt = Map.copyOf(learnt);
    }

    /**
     * How far the search for sums goes before it gives up.
     *
     * @param items candidates for one row, at most 63
     * @param pool open rows of a pool in which many are set against many, at most 63
     * @param steps partial sums that are made for one search
     */
    public record Bounds(int items, int pool, int steps) {
        public Bounds {
            if (items < 2 || items > 63 || pool < 2 || pool > 63 || steps < 1) {
                throw new IllegalArgumentException("a search is bounded by 2 to 63 items and at least one step");
            }
        }

        /** How many comparisons one pool may take in one rule: a step that makes a sum is worth fifty that only compare. */
        long comparisons() {
            return 50L * steps;
        }
    }

    public MatchRules withOldestFirst(boolean value) {
        return new MatchRules(farthest, window, history, oddsAgainstChance, value, bounds, learnt);
    }

    public MatchRules withFarthest(int days) {
        return new MatchRules(days, window, history, oddsAgainstChance, oldestFirst, bounds, learnt);
    }

    public MatchRules withBounds(Bounds other) {
        return new MatchRules(farthest, window, history, oddsAgainstChance, oldestFirst, other, learnt);
    }

    public MatchRules withLearnt(Map<Pool, Lag> lags) {
        return new MatchRules(farthest, window, history, oddsAgainstChance, oldestFirst, bounds, lags);
    }
}
