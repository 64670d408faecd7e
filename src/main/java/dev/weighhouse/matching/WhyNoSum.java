package dev.weighhouse.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Sums that an open row is a part of, each with why no rule took it. */
final class WhyNoSum {
    private static final int MOST = 2;
    /** So many rows are named in a sentence; of the others only how many they are. */
    private static final int NAMED = 3;

    private final List<OpenItem> open;
    private final MatchRules rules;
    private final Decisions decisions;
    private final UsualLag usual;

    /** @param open all that stayed open, in its order */
    WhyNoSum(List<OpenItem> open, UsualLag usual, MatchRules rules, Decisions decisions) {
        this.open = open;
        this.rules = rules;
        this.decisions = decisions;
        this.usual = usual;
    }

    /** The best two at most, the least likely to be chance first. */
    List<Near> of(OpenItem item) {
        var pool = open.stream()
                .filter(other -> other.pool().equals(item.pool())
                        && other.amount().currency().equals(item.amount().currency())
                        && other.date() != null
                        && !other.amount().isZero())
                .toList();
        if (item.date() == null || item.amount().isZero() || !canBeAddedUp(pool)) {
            return List.of();
        }
        var sums = new NearSums(pool, rules).of(item);
        return sums.stream().limit(MOST).map(sum -> near(item, sum, sums, pool)).toList();
    }

    private static boolean canBeAddedUp(List<OpenItem> pool) {
        long left = Long.MAX_VALUE;
        for (var row : pool) {
            left -= Math.abs(row.amount().minor());
            if (left < 0) {
                return false;
            }
        }
        return true;
    }

    private Near near(OpenItem item, NearSum sum, List<NearSum> sums, List<OpenItem> pool) {
        var together = sum.more().stream()
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.date())))
                .toList();
        var start = start(item, sum.partner(), together);
        if (isTakenApart(item, sum)) {
            return near(sum, together, Criterion.APART, 0, start + ", but a person took some of these rows apart.");
        }
        int rivals = sums.size() - 1;
        if (rivals > 0) {
            return near(
                    sum,
                    together,
                    Criterion.ALONE,
                    rivals,
                    start
                            + ", but other rows are so as well, in %,d way%s at least."
                                    .formatted(rivals, rivals == 1 ? "" : "s"));
        }
        var standIn = standIn(item, sum, pool);
        if (standIn.isPresent()) {
            return near(
                    sum,
                    together,
                    Criterion.ALONE,
                    1,
                    "%s, but %s has the amount of one of them and could stand in for it."
                            .formatted(start, standIn.get().name()));
        }
        return late(item, sum)
                .map(row -> near(sum, together, Criterion.DATE, usual.missedBy(item, row), lateWords(item, row, start)))
                .orElseGet(() -> near(
                        sum,
                        together,
                        Criterion.CHANCE,
                        0,
                        start + ", but among so many open rows that may be chance."));
    }

    private static Near near(NearSum sum, List<OpenItem> together, Criterion criterion, long by, String words) {
        return new Near(sum.partner(), together, criterion, by, words, WhyNot.BY_HAND, 0);
    }

    private static String start(OpenItem item, OpenItem partner, List<OpenItem> together) {
        if (together.getFirst().pan() == item.pan()) {
            return "Together with %s it comes to %s".formatted(names(together), partner.name());
        }
        var all = new ArrayList<>(together);
        all.addFirst(partner);
        return "%s together are this amount".formatted(names(all));
    }

    private static String names(List<OpenItem> rows) {
        int named = rows.size() <= NAMED + 1 ? rows.size() : NAMED;
        var names = rows.stream().limit(named).map(OpenItem::name).toList();
        if (named < rows.size()) {
            return "%s and %,d more rows".formatted(String.join(", ", names), rows.size() - named);
        }
        return named == 1
                ? names.getFirst()
                : "%s and %s".formatted(String.join(", ", names.subList(0, named - 1)), names.getLast());
    }

    private boolean isTakenApart(OpenItem item, NearSum sum) {
        var ids = new HashSet<>(sum.ids());
        ids.add(item.id());
        return decisions.apart().stream().anyMatch(pair -> ids.contains(pair.one()) && ids.contains(pair.other()));
    }

    private Optional<OpenItem> standIn(OpenItem item, NearSum sum, List<OpenItem> pool) {
        var inside = new HashSet<>(sum.rows());
        inside.add(item);
        return pool.stream()
                .filter(row -> !inside.contains(row)
                        && inside.stream()
                                .anyMatch(one -> one.pan() == row.pan()
                                        && one.amount().equals(row.amount())
                                        && WhyNot.days(one, row) <= rules.farthest()))
                .findFirst();
    }

    /** The row of the other side that is farthest from when it usually comes. */
    private Optional<OpenItem> late(OpenItem item, NearSum sum) {
        return sum.rows().stream()
                .filter(row -> row.pan() != item.pan() && usual.missedBy(item, row) > 0)
                .max(Comparator.comparingLong(row -> usual.missedBy(item, row)));
    }

    private String lateWords(OpenItem item, OpenItem row, String start) {
        return "%s, but %s is %,d days away, %,d more than is usual here."
                .formatted(start, row.name(), WhyNot.days(item, row), usual.missedBy(item, row));
    }
}
