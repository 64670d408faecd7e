package dev.weighhouse.bench;

import dev.weighhouse.matching.Certainty;
import dev.weighhouse.matching.Match;
import dev.weighhouse.matching.OpenItem;
import dev.weighhouse.matching.Pan;
import dev.weighhouse.matching.Pool;
import dev.weighhouse.matching.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The rule to beat: the same account and party, the opposite amount, the only one of it on both sides. */
final class NaiveMatches {
    private record Key(Pool pool, long minor) {}

    private NaiveMatches() {}

    static List<Match> of(List<OpenItem> items) {
        var rows = new HashMap<Key, List<OpenItem>>();
        for (var item : items) {
            rows.computeIfAbsent(new Key(item.pool(), item.amount().minor()), _ -> new ArrayList<>())
                    .add(item);
        }
        var matches = new ArrayList<Match>();
        rows.forEach((key, same) -> {
            var opposite = rows.getOrDefault(new Key(key.pool(), -key.minor()), List.of());
            if (key.minor() > 0 && same.size() == 1 && opposite.size() == 1) {
                var one = same.getFirst();
                var other = opposite.getFirst();
                boolean left = one.pan() == Pan.LEFT;
                matches.add(new Match(
                        List.of(left ? one : other),
                        List.of(left ? other : one),
                        Rule.AMOUNT,
                        Certainty.SUGGESTED,
                        ""));
            }
        });
        return matches;
    }
}
