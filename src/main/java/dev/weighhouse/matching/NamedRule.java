package dev.weighhouse.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows of which one names the reference of the other, or the references of several that together come to its amount. */
final class NamedRule implements LaneRule {
    private final OpenItems items;
    private final Claims claims;
    private final MatchRules rules;

    NamedRule(OpenItems items, Claims claims, MatchRules rules) {
        this.items = items;
        this.claims = claims;
        this.rules = rules;
    }

    @Override
    public void apply(int lane) {
        var open = claims.openRows(lane);
        if (open.length < 2) {
            return;
        }
        var words = new Words(items, open);
        var byKey = byKey(words, open);
        if (byKey.isEmpty()) {
            return;
        }
        var pairs = new Proposals(items, claims, Rule.NAMED);
        var sums = new Proposals(items, claims, Rule.NAMED);
        var seen = new HashSet<Long>();
        for (int at = 0; at < open.length; at++) {
            int row = open[at];
            var named = named(words.of(at), row, byKey);
            if (items.amount(row) == 0 || named.length == 0) {
                continue;
            }
            var equal = Arrays.stream(named)
                    .filter(other -> items.weight(other) == items.weight(row))
                    .toArray();
            for (int other : equal) {
                if (seen.add(((long) Math.min(row, other) << 32) | Math.max(row, other))) {
                    pairs.add(items.item(other).name(), row, other);
                }
            }
            if (equal.length == 0 && named.length > 1 && netsToZero(row, named)) {
                sums.add(
                        named.length + " references it names",
                        IntStream.concat(IntStream.of(row), IntStream.of(named)).toArray());
            }
        }
        pairs.settle();
        sums.settle();
    }

    /** A key that more rows share than sums are looked for among tells none of them apart. */
    private Map<Integer, int[]> byKey(Words words, int... open) {
        var lists = new HashMap<Integer, List<Integer>>();
        for (int at = 0; at < open.length; at++) {
            if (words.key(at) != Interned.NONE) {
                lists.computeIfAbsent(words.key(at), _ -> new ArrayList<>()).add(open[at]);
            }
        }
        var byKey = new HashMap<Integer, int[]>();
        lists.forEach((key, rows) -> {
            if (rows.size() <= rules.bounds().items()) {
                byKey.put(key, rows.stream().mapToInt(Integer::intValue).toArray());
            }
        });
        return byKey;
    }

    /** The rows of the other side whose reference is among the words. */
    private int[] named(int[] words, int row, Map<Integer, int[]> byKey) {
        return IntStream.of(words)
                .flatMap(word -> IntStream.of(byKey.getOrDefault(word, new int[0])))
                .filter(other -> items.right(other) != items.right(row))
                .sorted()
                .distinct()
                .toArray();
    }

    private boolean netsToZero(int row, int... others) {
        long sum = items.amount(row);
        for (int other : others) {
            long more = items.amount(other);
            if (((sum ^ (sum + more)) & (more ^ (sum + more))) < 0) {
                return false;
            }
            sum += more;
        }
        return sum == 0;
    }
}
