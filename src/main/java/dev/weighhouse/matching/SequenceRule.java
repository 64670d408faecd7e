package dev.weighhouse.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several open rows of one amount. Where the account's history says which side comes first, time is run through: a row of the later
 * side is matched if exactly one of the earlier side is open then, within the lag that is usual there. Where two are, nothing is
 * decided about them. Where history says nothing, the two must be each other's only candidate within the window.
 */
final class SequenceRule implements LaneRule {
    private final OpenItems items;
    private final Claims claims;
    private final MatchRules rules;
    private final Lags lags;
    private final Custom custom;

    SequenceRule(OpenItems items, Claims claims, MatchRules rules, Lags lags, Custom custom) {
        this.items = items;
        this.claims = claims;
        this.rules = rules;
        this.lags = lags;
        this.custom = custom;
    }

    @Override
    public void apply(int lane) {
        var open = claims.openRows(lane);
        if (open.length < 2) {
            return;
        }
        var lag = lags.of(lane);
        AmountClasses.each(items, open, (lefts, rights) -> {
            var first = lag.first();
            var dated = IntStream.concat(IntStream.of(lefts), IntStream.of(rights))
                    .filter(items::dated)
                    .toArray();
            if ((long) lefts.length * rights.length > rules.bounds().comparisons()) {
                giveUp(lefts, rights);
            } else if (dated.length < lefts.length + rights.length) {
                // A row that could belong anywhere in time makes every order uncertain.
                refuse(lefts, rights);
            } else if (custom.forbids(lane, lefts[0], rights[0])) {
                refuse(lefts, rights);
            } else if (first.isPresent()) {
                run(dated, first.get(), lag);
            } else {
                onlyCandidates(lefts, rights, lag);
            }
        });
    }

    private void run(int[] rows, Pan first, Lag lag) {
        var order = rows.clone();
        IntSort.sort(order, (one, other) -> {
            int byDay = Integer.compare(items.day(one), items.day(other));
            return byDay != 0 ? byDay : Boolean.compare(isOf(other, first), isOf(one, first));
        });
        var waiting = new ArrayList<Integer>();
        var undecided = new ArrayList<Integer>();
        for (int row : order) {
            if (isOf(row, first)) {
                waiting.add(row);
                continue;
            }
            // One that waits longer than is usual may still be the one that is meant.
            var candidates = waiting.stream()
                    .filter(other -> items.day(row) - items.day(other) <= rules.farthest())
                    .toList();
            if (candidates.stream().anyMatch(other -> within(other, row, lag))) {
                arrive(row, candidates, waiting, undecided);
            }
        }
        refuse(undecided, waiting);
    }

    private void arrive(int row, List<Integer> candidates, List<Integer> waiting, List<Integer> undecided) {
        boolean same = AmountClasses.alike(
                items, candidates.stream().mapToInt(Integer::intValue).toArray());
        int oldest = candidates.getFirst();
        if (undecided.isEmpty() && (same || rules.oldestFirst()) && pair(oldest, row)) {
            waiting.remove(/* element */ (Integer) oldest);
            return;
        }
        undecided.add(row);
        if (undecided.size() >= candidates.size()) {
            // Whichever belongs to which, all that were waiting are now spoken for.
            refuse(undecided, waiting);
            waiting.clear();
            undecided.clear();
        }
    }

    private void onlyCandidates(int[] lefts, int[] rights, Lag lag) {
        var pairs = new ArrayList<int[]>();
        for (int left : lefts) {
            var near = IntStream.of(rights)
                    .filter(right -> lag.contains(items.lag(left, right)))
                    .toArray();
            if (near.length == 0) {
                continue;
            }
            int right = near[0];
            boolean mutual = near.length == 1
                    && IntStream.of(lefts)
                                    .filter(other -> lag.contains(items.lag(other, right)))
                                    .count()
                            == 1;
            if (mutual) {
                pairs.add(new int[] {left, right});
            }
        }
        if (pairs.size() < Math.min(lefts.length, rights.length)) {
            // With rows left over on both sides, another reading could match more of them.
            refuse(lefts, rights);
            return;
        }
        for (var pair : pairs) {
            claims.pair(Rule.SEQUENCE, "", pair[0], pair[1]);
        }
    }

    private boolean pair(int one, int other) {
        return items.right(one)
                ? claims.pair(Rule.SEQUENCE, "", other, one)
                : claims.pair(Rule.SEQUENCE, "", one, other);
    }

    private boolean isOf(int row, Pan pan) {
        return items.right(row) == (pan == Pan.RIGHT);
    }

    private boolean within(int earlier, int later, Lag lag) {
        return lag.contains(items.right(earlier) ? items.lag(later, earlier) : items.lag(earlier, later));
    }

    private void refuse(List<Integer> rows, List<Integer> candidates) {
        if (!rows.isEmpty()) {
            refuse(
                    rows.stream().mapToInt(Integer::intValue).toArray(),
                    candidates.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private void giveUp(int[] lefts, int[] rights) {
        var words = "%s is one of %,d rows of the same amount; so many are not told apart."
                .formatted(items.item(lefts[0]).name(), lefts.length + rights.length);
        claims.refuse(Refusal.Reason.GIVEN_UP, Rule.SEQUENCE, lefts, rights, words);
    }

    private void refuse(int[] rows, int[] candidates) {
        var one = items.item(rows[0]);
        var words = "%s could belong to %,d rows of the same amount, and nothing tells them apart."
                .formatted(one.name(), candidates.length);
        claims.refuse(Refusal.Reason.AMBIGUOUS, Rule.SEQUENCE, rows, candidates, words);
    }
}
