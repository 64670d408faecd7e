package dev.weighhouse.matching;

import dev.weighhouse.books.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a row stayed open: the open rows of the other side that it nearly belongs to, alone or in a sum, each with the one criterion that failed. How many
 * other rows a change of the rules would match is counted by matching the account again, so this is asked for one row at a time.
 */
public final class WhyNot {
    private static final int MOST = 5;
    static final String BY_HAND = "Matching them by hand would do it.";

    private final List<OpenItem> all;
    private final Matching matching;
    private final MatchRules rules;
    private final Decisions decisions;
    private final UsualLag usual;
    private final WhyNoSum sums;

    /** By what the items were matched. */
    public WhyNot(OpenItems items, Matching matching, MatchRules rules, Decisions decisions) {
        this.all = items.all();
        this.matching = matching;
        this.rules = rules;
        this.decisions = decisions;
        this.usual = new UsualLag(rules, matching.matches());
        this.sums = new WhyNoSum(matching.unmatched(), usual, rules, decisions);
    }

    /** A candidate before it is counted what its change would bring. */
    private record Miss(OpenItem candidate, Criterion criterion, long by) {}

    /**
     * The nearest five at most, the nearest first; none where no open row of the other side is near. Of several with this amount that
     * is the one whose turn it is if the oldest is settled first, then the one that comes as is usual. Sums follow those.
     */
    public List<Near> of(OpenItem item) {
        var open = matching.unmatched().stream()
                .filter(other -> other.pan() != item.pan()
                        && other.pool().account().equals(item.pool().account()))
                .toList();
        var turns = new Turns(item, matching.unmatched());
        var misses = open.stream()
                .flatMap(other -> miss(item, other, open).stream())
                .sorted(Comparator.comparing(Miss::criterion)
                        .thenComparingLong(miss -> Math.abs(miss.by()))
                        .thenComparingInt(miss -> turns.between(item, miss.candidate()))
                        .thenComparingLong(miss -> usual.missedBy(item, miss.candidate()))
                        .thenComparingLong(miss -> days(item, miss.candidate()))
                        .thenComparing(miss -> miss.candidate().id()))
                .limit(MOST)
                .toList();
        var together = sums.of(item);
        if (misses.isEmpty()) {
            return together;
        }
        var account = all.stream()
                .filter(other -> other.pool().account().equals(item.pool().account()))
                .toList();
        var whatIf = new WhatIf(account, rules, decisions);
        var near = new ArrayList<>(
                misses.stream().map(miss -> near(item, miss, whatIf)).toList());
        int exact = (int) misses.stream()
                .takeWhile(miss -> miss.criterion().compareTo(Criterion.REFERENCE) <= 0)
                .count();
        near.addAll(exact, together);
        return NearSums.first(near, MOST);
    }

    /** The refusals in which the row stands, as one of those asked for or as a candidate. */
    public List<Refusal> refusals(OpenItem item) {
        return matching.refusals().stream()
                .filter(refusal ->
                        refusal.items().contains(item) || refusal.candidates().contains(item))
                .toList();
    }

    private Optional<Miss> miss(OpenItem item, OpenItem other, List<OpenItem> open) {
        boolean sameCurrency = item.amount().currency().equals(other.amount().currency());
        boolean sameParty = item.pool().equals(other.pool());
        boolean cancels = item.amount().minor() == -other.amount().minor();
        long days = days(item, other);
        boolean near = days <= rules.farthest();
        boolean sameReference = item.reference() != null && Objects.equals(item.reference(), other.reference());
        if (!sameCurrency) {
            return sameParty && cancels && near ? miss(other, Criterion.CURRENCY, 0) : Optional.empty();
        }
        if (!sameParty) {
            return cancels && near ? miss(other, Criterion.PARTY, 0) : Optional.empty();
        }
        if (cancels) {
            return near ? miss(other, inTheWay(item, other, open), rivals(item, open)) : late(other, days);
        }
        return sameReference || (isClose(item, other) && near)
                ? miss(other, Criterion.AMOUNT, left(item, other))
                : Optional.empty();
    }

    private Optional<Miss> late(OpenItem other, long days) {
        return miss(other, Criterion.DATE, days == Long.MAX_VALUE ? 0 : days - rules.farthest());
    }

    private static Optional<Miss> miss(OpenItem other, Criterion criterion, long by) {
        return Optional.of(new Miss(other, criterion, by));
    }

    /** What keeps two rows apart whose amounts cancel out and whose dates fit. */
    private Criterion inTheWay(OpenItem item, OpenItem other, List<OpenItem> open) {
        boolean apart = decisions.apart().stream()
                .anyMatch(pair -> (pair.one().equals(item.id()) && pair.other().equals(other.id()))
                        || (pair.other().equals(item.id()) && pair.one().equals(other.id())));
        if (apart) {
            return Criterion.APART;
        }
        return rivals(item, open) == 0 && rivals(other, matching.unmatched()) == 0
                ? Criterion.REFERENCE
                : Criterion.ALONE;
    }

    /** How many more rows than one could be its pair. */
    private long rivals(OpenItem item, List<OpenItem> open) {
        long count = open.stream()
                .filter(other -> other.pan() != item.pan()
                        && other.pool().equals(item.pool())
                        && other.amount().currency().equals(item.amount().currency())
                        && other.amount().minor() == -item.amount().minor()
                        && days(item, other) <= rules.farthest())
                .count();
        return Math.max(0, count - 1);
    }

    /** Whether the amounts differ by no more than a hundredth. */
    private static boolean isClose(OpenItem item, OpenItem other) {
        long left = left(item, other);
        return left != Long.MAX_VALUE
                && Math.abs(left) <= Math.abs(item.amount().minor()) / 100;
    }

    private static long left(OpenItem item, OpenItem other) {
        try {
            return Math.addExact(item.amount().minor(), other.amount().minor());
        } catch (ArithmeticException _) {
            return Long.MAX_VALUE;
        }
    }

    /** Without a date, as far as can be. */
    static long days(OpenItem one, OpenItem other) {
        LocalDate first = one.date();
        LocalDate second = other.date();
        return first == null || second == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(first, second));
    }

    private Near near(OpenItem item, Miss miss, WhatIf whatIf) {
        var name = miss.candidate().name();
        return switch (miss.criterion()) {
            case ALONE -> alone(item, miss, whatIf);
            case REFERENCE ->
                near(
                        miss,
                        name
                                + " has this amount, but the references or the dates of the two do not fit as they do elsewhere here.",
                        BY_HAND,
                        0);
            case DATE -> date(item, miss, whatIf);
            case PARTY ->
                near(
                        miss,
                        "%s has this amount, but is of %s."
                                .formatted(name, party(miss.candidate().pool())),
                        "Matching across the parties of the account would do it.",
                        whatIf.withoutParties(item, miss.candidate()));
            case AMOUNT -> amount(item, miss);
            case CURRENCY ->
                near(
                        miss,
                        "%s is in %s.".formatted(name, miss.candidate().amount().currency()),
                        "No rule adds two currencies.",
                        0);
            case CHANCE -> throw new IllegalStateException("a row alone is no sum");
            case APART -> near(miss, name + " was taken apart from it by a person.", BY_HAND, 0);
        };
    }

    private Near alone(OpenItem item, Miss miss, WhatIf whatIf) {
        var name = miss.candidate().name();
        var words = miss.by() == 0
                ? name + " fits, but other rows would fit it as well."
                : "%s fits, but so %s."
                        .formatted(name, miss.by() == 1 ? "does one more" : "do %,d more".formatted(miss.by()));
        return near(
                miss,
                words,
                "Settling the oldest first would decide it, where it is known which side comes first.",
                whatIf.others(rules.withOldestFirst(true), item, miss.candidate()));
    }

    private Near date(OpenItem item, Miss miss, WhatIf whatIf) {
        var other = miss.candidate();
        if (miss.by() == 0) {
            return near(
                    miss,
                    "One of them and %s has no date.".formatted(other.name()),
                    "A date or a common reference would do it.",
                    0);
        }
        int days = Math.toIntExact(miss.by() + rules.farthest());
        return near(
                miss,
                "%s is %,d days away, %,d more than the %,d that are looked at."
                        .formatted(other.name(), days, miss.by(), rules.farthest()),
                "Looking %,d days far would find it.".formatted(days),
                whatIf.others(rules.withFarthest(days), item, other));
    }

    /** The others are counted among the open rows of the pool: those that another row comes as near to. */
    private Near amount(OpenItem item, Miss miss) {
        var other = miss.candidate();
        if (miss.by() == Long.MAX_VALUE) {
            return near(miss, other.name() + " and it differ by more than an amount can hold.", "No rule does.", 0);
        }
        var left = new Money(Math.abs(miss.by()), item.amount().currency());
        var pool = matching.unmatched().stream()
                .filter(row -> row.pool().equals(item.pool())
                        && row.amount().currency().equals(item.amount().currency())
                        && !row.equals(item)
                        && !row.equals(other))
                .toList();
        long others = pool.stream()
                .filter(row -> pool.stream().anyMatch(near -> isWithin(row, near, left.minor())))
                .count();
        return near(
                miss,
                "%s differs by %s.".formatted(other.name(), left),
                "Accepting a difference of %s would match them.".formatted(left),
                Math.toIntExact(others));
    }

    private boolean isWithin(OpenItem row, OpenItem other, long difference) {
        long left = left(row, other);
        return other.pan() != row.pan()
                && days(row, other) <= rules.farthest()
                && left != Long.MAX_VALUE
                && Math.abs(left) <= difference;
    }

    private static Near near(Miss miss, String words, String change, int others) {
        return new Near(miss.candidate(), miss.criterion(), miss.by(), words, change, others);
    }

    private static String party(Pool pool) {
        return pool.party().isEmpty() ? "no party" : pool.party();
    }
}
