package dev.weighhouse.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Open rows that come to zero with one open row, as several of the other side or with others of its own. The least likely to be chance
 * comes first: few rows, and near. Many are looked for among the nearest only, so that the search stays as bounded as that of the rules.
 */
final class NearSums {
    /** How many of the nearest rows are looked through for sums of how many. */
    private static final List<Reach> REACHES =
            List.of(new Reach(12, 12), new Reach(20, 8), new Reach(36, 5), new Reach(60, 4));

    private static final int PARTNERS = 24;
    private static final int ENOUGH = 64;

    private final List<OpenItem> pool;
    private final MatchRules rules;
    private final List<NearSum> found = new ArrayList<>();

    private record Reach(int rows, int size) {
        SubsetSearch search(List<OpenItem> among) {
            var amounts = among.stream().mapToLong(row -> row.amount().minor()).toArray();
            return new SubsetSearch(amounts, (size + 1) / 2);
        }
    }

    /** @param open rows of one pool and currency in their order, each with a date and not of zero, which can be added up */
    NearSums(List<OpenItem> open, MatchRules rules) {
        this.pool = open;
        this.rules = rules;
    }

    /** The least likely to be chance first, each once; none that chance would make. */
    List<NearSum> of(OpenItem item) {
        var others = nearest(item, item.pan().other());
        var own = nearest(item, item.pan());
        ofOthers(item, others);
        withOthers(item, own, first(others, PARTNERS));
        found.addAll(new SumRuns(pool).of(item, own, others));
        found.removeIf(sum -> sum.odds() == 0);
        found.sort(Comparator.comparingLong(NearSum::odds)
                .reversed()
                .thenComparingInt(sum -> sum.rows().size())
                .thenComparing(sum -> String.join("\n", sum.ids())));
        var seen = new HashSet<List<String>>();
        found.removeIf(sum -> !seen.add(sum.ids()));
        return found;
    }

    /** Several of the other side that are its amount. */
    private void ofOthers(OpenItem item, List<OpenItem> others) {
        for (var reach : REACHES) {
            var rows = first(others, reach.rows());
            for (long way : ways(reach.search(rows), rows, -item.amount().minor(), reach.size())) {
                if (Long.bitCount(way) > 1) {
                    var sum = chosen(rows, way);
                    found.add(new NearSum(sum.getFirst(), sum.subList(1, sum.size()), tried(way)));
                }
            }
        }
    }

    /** Others of its side with which it is the amount of one of the other. */
    private void withOthers(OpenItem item, List<OpenItem> own, List<OpenItem> partners) {
        for (var reach : REACHES) {
            var rows = first(own, reach.rows());
            var search = reach.search(rows);
            for (int at = 0; at < partners.size(); at++) {
                long left = -partners.get(at).amount().minor() - item.amount().minor();
                // What is left has to have the sign of the row, or the row would be more than the partner.
                if (Long.signum(left) == item.amount().signum()) {
                    for (long way : ways(search, rows, left, reach.size() - 1)) {
                        found.add(new NearSum(partners.get(at), chosen(rows, way), times(at + 1, tried(way))));
                    }
                }
            }
        }
    }

    private static long times(long one, long other) {
        return other > Long.MAX_VALUE / one ? Long.MAX_VALUE : one * other;
    }

    /** Sums of as few of the rows up to the farthest that was taken. */
    private static long tried(long way) {
        return Odds.ways(64 - Long.numberOfLeadingZeros(way), Long.bitCount(way));
    }

    private static List<Long> ways(SubsetSearch search, List<OpenItem> rows, long wanted, int size) {
        var ways = new ArrayList<>(search.find(wanted, size, ENOUGH));
        IntStream.range(0, rows.size())
                .filter(at -> rows.get(at).amount().minor() == wanted)
                .forEach(at -> ways.add(1L << at));
        return ways;
    }

    private List<OpenItem> nearest(OpenItem item, Pan pan) {
        return pool.stream()
                .filter(other -> other.pan() == pan && !other.equals(item))
                .filter(other -> WhyNot.days(item, other) <= rules.farthest())
                .sorted(Comparator.<OpenItem>comparingLong(other -> WhyNot.days(item, other))
                        .thenComparing(OpenItem::id))
                .toList();
    }

    static <T> List<T> first(List<T> rows, int most) {
        return rows.subList(0, Math.min(rows.size(), most));
    }

    private static List<OpenItem> chosen(List<OpenItem> rows, long way) {
        return IntStream.range(0, rows.size())
                .filter(at -> (way & (1L << at)) != 0)
                .mapToObj(rows::get)
                .toList();
    }
}
