package dev.weighhouse.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All open rows of one day on one side against one row of the other, as a payout pays a day's takings, or against all open rows of the
 * same day on the other. Only where one day fits the row and one row the day.
 */
final class DayTotalRule implements LaneRule {
    /** In a total of more rows than these, that another row of the same amount could stand in for one says little. */
    private static final int HANDFUL = 10;

    private final OpenItems items;
    private final Claims claims;
    private final MatchRules rules;
    private final Lags lags;
    private final Firm firm;

    /** The open rows of one side on one day. */
    private record Day(List<Integer> rows, long sum) {}

    DayTotalRule(OpenItems items, Claims claims, MatchRules rules, Lags lags) {
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
        var lefts = Arrays.stream(open).filter(row -> !items.right(row)).toArray();
        var rights = Arrays.stream(open).filter(items::right).toArray();
        var proposals = new Proposals(items, claims, Rule.DAY_TOTAL);
        var lag = lags.of(lane);
        propose(days(rights), lefts, open, lag, proposals);
        propose(days(lefts), rights, open, lag, proposals);
        propose(days(lefts), days(rights), proposals);
        proposals.settle();
    }

    private List<Day> days(int[] rows) {
        var days = new ArrayList<Day>();
        for (int start = 0; start < rows.length; ) {
            var day = new ArrayList<Integer>();
            long sum = 0;
            int at = start;
            for (; at < rows.length && items.day(rows[at]) == items.day(rows[start]); at++) {
                day.add(rows[at]);
                sum += items.amount(rows[at]);
            }
            if (day.size() > 1) {
                days.add(new Day(day, sum));
            }
            start = at;
        }
        return days;
    }

    private void propose(List<Day> days, int[] singles, int[] open, Lag lag, Proposals proposals) {
        var bySum = days.stream()
                .sorted((one, other) -> Long.compare(one.sum(), other.sum()))
                .toList();
        var sums = bySum.stream().mapToLong(Day::sum).toArray();
        for (int single : singles) {
            long wanted = -items.amount(single);
            int at = Arrays.binarySearch(sums, wanted);
            while (at > 0 && sums[at - 1] == wanted) {
                at--;
            }
            for (; at >= 0 && at < sums.length && sums[at] == wanted; at++) {
                int day = bySum.get(at).rows().getFirst();
                int lagOfDay = items.right(single) ? items.lag(day, single) : items.lag(single, day);
                var rows = rows(List.of(single), bySum.get(at).rows());
                if (lag.contains(lagOfDay)
                        && Odds.believable(days.size(), Math.abs(wanted), rules.oddsAgainstChance())
                        && (rows.length > HANDFUL || !firm.exchangeable(rows, open))) {
                    proposals.add("", rows);
                }
            }
        }
    }

    private void propose(List<Day> lefts, List<Day> rights, Proposals proposals) {
        for (var left : lefts) {
            for (var right : rights) {
                boolean sameDay = items.day(left.rows().getFirst())
                        == items.day(right.rows().getFirst());
                if (sameDay && left.sum() == -right.sum()) {
                    var rows = rows(left.rows(), right.rows());
                    if (firm.isBothSidesWithoutPairs(rows)) {
                        proposals.add("", rows);
                    }
                }
            }
        }
    }

    private static int[] rows(List<Integer> one, List<Integer> other) {
        return IntStream.concat(
                        one.stream().mapToInt(Integer::intValue), other.stream().mapToInt(Integer::intValue))
                .toArray();
    }
}
