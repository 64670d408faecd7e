package dev.weighhouse.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One open row against rows of the other side that follow each other by date and reference, such as the invoices of a month, within the
 * usual lag: where only one such run comes to its amount.
 */
final class RunRule implements LaneRule {
    private static final Comparator<@Nullable String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());

    private final OpenItems items;
    private final Claims claims;
    private final MatchRules rules;
    private final Lags lags;
    private final Firm firm;

    RunRule(OpenItems items, Claims claims, MatchRules rules, Lags lags) {
        this.items = items;
        this.claims = claims;
        this.rules = rules;
        this.lags = lags;
        this.firm = new Firm(items, rules);
    }

    @Override
    public void apply(int lane) {
        var open = claims.addable(lane);
        if (open.length < 3) {
            return;
        }
        IntSort.sort(open, (one, other) -> {
            int byDay = Integer.compare(items.day(one), items.day(other));
            return byDay != 0
                    ? byDay
                    : TEXT.compare(items.item(one).reference(), items.item(other).reference());
        });
        var lefts = Arrays.stream(open).filter(row -> !items.right(row)).toArray();
        var rights = Arrays.stream(open).filter(items::right).toArray();
        var proposals = new Proposals(items, claims, Rule.RUN);
        propose(lefts, rights, lane, proposals);
        propose(rights, lefts, lane, proposals);
        proposals.settle();
    }

    private void propose(int[] singles, int[] others, int lane, Proposals proposals) {
        var lag = lags.of(lane);
        var window = lag.pairs() == 0 ? Lag.within(rules.farthest()) : lag;
        for (int single : singles) {
            var near = IntStream.of(others)
                    .filter(other ->
                            window.contains(items.right(single) ? items.lag(other, single) : items.lag(single, other)))
                    .toArray();
            if (near.length > 1 && near.length <= rules.bounds().steps() / near.length) {
                search(single, near, others, proposals);
            }
        }
    }

    private void search(int single, int[] near, int[] others, Proposals proposals) {
        long wanted = -items.amount(single);
        long span = Arrays.stream(near).mapToLong(items::amount).map(Math::abs).sum();
        long tried = (long) near.length * (near.length - 1) / 2;
        for (int start = 0; start < near.length; start++) {
            long sum = items.amount(near[start]);
            for (int end = start + 1; end < near.length; end++) {
                sum += items.amount(near[end]);
                if (sum == wanted) {
                    var rows = IntStream.concat(IntStream.of(single), Arrays.stream(near, start, end + 1))
                            .toArray();
                    long unit = Odds.unit(
                            Arrays.stream(rows).mapToLong(items::amount).toArray());
                    if (Odds.believable(tried, span / unit, rules.oddsAgainstChance())
                            && !firm.exchangeable(rows, others)) {
                        proposals.add("", rows);
                    }
                }
            }
        }
    }
}
