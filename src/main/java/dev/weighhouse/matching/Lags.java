package dev.weighhouse.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lag to expect in a lane: what the pool's confirmed history says; else what the pairs of this run that more certain rules
 * found say of the pool; else of its account; else the stated window.
 */
final class Lags {
    private final Lag[] lanes;

    Lags(OpenItems items, Claims claims, MatchRules rules) {
        var pools = new HashMap<Pool, IntStream.Builder>();
        var accounts = new HashMap<String, IntStream.Builder>();
        for (var claim : claims.made()) {
            if (claim.size() == 2 && items.dated(claim.row(0)) && items.dated(claim.row(1))) {
                int one = claim.row(0);
                int other = claim.row(1);
                int lag = items.right(one) ? items.lag(other, one) : items.lag(one, other);
                var pool = items.item(one).pool();
                pools.computeIfAbsent(pool, _ -> IntStream.builder()).add(lag);
                accounts.computeIfAbsent(pool.account(), _ -> IntStream.builder())
                        .add(lag);
            }
        }
        var ofPool = lags(pools, rules.history());
        var ofAccount = lags(accounts, rules.history());
        lanes = new Lag[items.lanes()];
        for (int lane = 0; lane < lanes.length; lane++) {
            var pool = items.item(items.laneStart(lane)).pool();
            lanes[lane] = first(
                    rules.learnt().get(pool),
                    ofPool.get(pool),
                    ofAccount.get(pool.account()),
                    Lag.within(rules.window()));
        }
    }

    private static <K> Map<K, Lag> lags(Map<K, IntStream.Builder> days, int least) {
        var lags = new HashMap<K, Lag>();
        days.forEach((key, each) -> {
            var all = each.build().toArray();
            if (all.length >= least) {
                lags.put(key, Lag.of(all));
            }
        });
        return lags;
    }

    private static Lag first(@Nullable Lag confirmed, @Nullable Lag pool, @Nullable Lag account, Lag stated) {
        if (confirmed != null) {
            return confirmed;
        }
        if (pool != null) {
            return pool;
        }
        return account == null ? stated : account;
    }

    Lag of(int lane) {
        return lanes[lane];
    }
}
