package dev.weighhouse.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lag to expect in a lane: what the pool's confirmed history says; else what the pairs of this run that more certain rules
 * found say of the lane; else of its account; else the stated window.
 */
final class Lags {
    private final Lag[] lanes;

    Lags(OpenItems items, Claims claims, MatchRules rules) {
        var days = days(items, claims);
        var accounts = new HashMap<String, Days>();
        for (int lane = 0; lane < items.lanes(); lane++) {
            accounts.computeIfAbsent(account(items, lane), _ -> new Days()).addAll(days[lane]);
        }
        Map<String, Lag> ofAccount = new HashMap<>();
        accounts.forEach((account, each) -> {
            var lag = each.lag(rules.history());
            if (lag != null) {
                ofAccount.put(account, lag);
            }
        });
        lanes = new Lag[items.lanes()];
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] = first(
                    rules.learnt().get(items.item(items.laneStart(lane)).pool()),
                    days[lane].lag(rules.history()),
                    ofAccount.get(account(items, lane)),
                    Lag.within(rules.window()));
        }
    }

    /** By lane, the lags of the pairs found so far. */
    private static Days[] days(OpenItems items, Claims claims) {
        var days = new Days[items.lanes()];
        for (int lane = 0; lane < days.length; lane++) {
            days[lane] = new Days();
        }
        for (var claim : claims.made()) {
            if (claim.size() == 2 && items.dated(claim.row(0)) && items.dated(claim.row(1))) {
                int one = claim.row(0);
                int other = claim.row(1);
                days[items.lane(one)].add(items.right(one) ? items.lag(other, one) : items.lag(one, other));
            }
        }
        return days;
    }

    private static String account(OpenItems items, int lane) {
        return items.item(items.laneStart(lane)).pool().account();
    }

    private static Lag first(@Nullable Lag confirmed, @Nullable Lag lane, @Nullable Lag account, Lag stated) {
        if (confirmed != null) {
            return confirmed;
        }
        if (lane != null) {
            return lane;
        }
        return account == null ? stated : account;
    }

    Lag of(int lane) {
        return lanes[lane];
    }

    /** A growing row of days. */
    private static final class Days {
        private int[] days = new int[4];
        private int count;

        void add(int day) {
            if (count == days.length) {
                days = Arrays.copyOf(days, count * 2);
            }
            days[count++] = day;
        }

        void addAll(Days other) {
            for (int at = 0; at < other.count; at++) {
                add(other.days[at]);
            }
        }

        @Nullable
        Lag lag(int least) {
            return count < least ? null : Lag.of(Arrays.copyOf(days, count));
        }
    }
}
