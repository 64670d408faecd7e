package dev.weighhouse.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All open rows of one day on one side against one row of the other, as a payout pays a day's takings, or against all open rows of the
 * same day on the other. Only where one day fits the row and one row the day, and an amount of that day is its own.
 */
final class DayTotalRule implements SumLaneRule {
    /** In a total of more rows than these, that other rows of the same amounts could stand in for all says little. */
    private static final int HANDFUL = 10;

    private final OpenItems items;
    private final Claims claims;
    private final MatchRules rules;
    private final Sums sums;

    /** The open rows of one side on one day. */
    private record Day(List<Integer> rows, long sum) {}

    DayTotalRule(OpenItems items, Claims claims, MatchRules rules) {
        this.items = items;
        this.claims = claims;
        this.rules = rules;
        this.sums = new Sums(items, rules);
    }

    @Override
    public void apply(OpenLane lane) {
        var lefts = days(lane.lefts());
        var rights = days(lane.rights());
        var proposals = new Proposals(items, claims, Rule.DAY_TOTAL);
        propose(lane, rights, lane.lefts(), proposals);
        propose(lane, lefts, lane.rights(), proposals);
        for (var left : lefts) {
            for (var right : rights) {
                if (sameDay(left, right) && left.sum() == -right.sum()) {
                    var rows = rows(left.rows(), right.rows());
                    if (lane.isBothSidesWithoutPairs(rows) && lane.firm(rows)) {
                        proposals.add("", rows);
                    }
                }
            }
        }
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

    private void propose(OpenLane lane, List<Day> days, int[] singles, Proposals proposals) {
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
                var day = bySum.get(at).rows();
                if (lane.near(single, day.getFirst())
                        && Odds.believable(days.size(), Math.abs(wanted), rules.oddsAgainstChance())) {
                    addTotal(lane, single, day, proposals);
                }
            }
        }
    }

    private void addTotal(OpenLane lane, int single, List<Integer> day, Proposals proposals) {
        var others = day.stream().mapToInt(Integer::intValue).toArray();
        var rows = rows(List.of(single), day);
        boolean certain = day.size() > HANDFUL
                || (!lane.allExchangeable(others) && lane.firm(single) && sums.only(lane, single, others));
        if (certain && !lane.forbidden(rows)) {
            proposals.add("", rows);
        }
    }

    private boolean sameDay(Day one, Day other) {
        return items.day(one.rows().getFirst()) == items.day(other.rows().getFirst());
    }

    private static int[] rows(List<Integer> one, List<Integer> other) {
        return IntStream.concat(
                        one.stream().mapToInt(Integer::intValue), other.stream().mapToInt(Integer::intValue))
                .toArray();
    }
}
