package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Adds up what is told of rows and entries to the causes of one difference. */
final class Shares {
    private final Map<Cause.Kind, Found> found = new EnumMap<>(Cause.Kind.class);
    private final Money nothing;

    Shares(Money nothing) {
        this.nothing = nothing;
    }

    /** What was found of one kind so far. */
    private record Found(Money amount, List<String> evidence) {
        Found plus(Money more, String name) {
            evidence.add(name);
            return new Found(amount.plus(more), evidence);
        }
    }

    /** What entries of ours that are not in the quote would bring. */
    void addEntries(Collection<Underway> ours) {
        ours.forEach(line -> add(line.kind(), line.amount(), line.entry()));
    }

    /** What is told of rows, by date; a row that an entry of ours is to bring is a share of the entry already. */
    void addRows(Collection<OpenRow> rows) {
        for (var row : rows) {
            var cause = row.cause();
            if (cause != null && !cause.ours()) {
                add(cause, row.share(), row.row().name());
            }
        }
    }

    /** Entries that no transaction asks for: they will be missing on the platform as soon as they stand. */
    void addLone(Collection<Underway> lone) {
        lone.forEach(line -> add(Cause.Kind.MISSING_ON_PLATFORM, line.amount().negated(), line.entry()));
    }

    private void add(Cause.Kind kind, Money amount, String name) {
        if (!amount.isZero()) {
            found.merge(
                    kind, new Found(amount, new ArrayList<>(List.of(name))), (before, _) -> before.plus(amount, name));
        }
    }

    /** Takes from what the rows tell what was adjusted of it. */
    void adjust(Money difference, List<Adjusted> adjusted) {
        var toRows = sum(adjusted, Adjusted.Part.ROWS);
        var rows = found(kind -> !kind.ours()).minus(toRows);
        var all = sum(adjusted, Adjusted.Part.ALL);
        var rest = difference.minus(found(_ -> true)).plus(toRows).plus(all);
        var names = adjusted.stream()
                .filter(each -> each.part() != Adjusted.Part.REST)
                .map(Adjusted::entry)
                .toList();
        var amount = toRows.plus(coveredRows(all, rows, rest)).negated();
        if (!amount.isZero()) {
            found.put(Cause.Kind.ADJUSTED, new Found(amount, new ArrayList<>(names)));
        }
    }

    /**
     * Of which part somebody took who took all of it, is not told. The rows come first, so that nothing is called explained that may
     * be new. A part of the other sign cannot be left over, as the two were taken together.
     *
     * @param rest what no row tells, before anything was taken of all
     */
    private static Money coveredRows(Money all, Money rows, Money rest) {
        if (all.isZero()) {
            return all;
        }
        var isPartOfThem = rows.signum() == all.signum()
                && rest.signum() * all.signum() >= 0
                && rows.abs().minor() > all.abs().minor();
        return isPartOfThem ? all : rows;
    }

    private Money sum(List<Adjusted> adjusted, Adjusted.Part part) {
        return adjusted.stream()
                .filter(each -> each.part() == part)
                .map(Adjusted::amount)
                .reduce(nothing, Money::plus);
    }

    /**
     * Takes what people waived from what is left, and then from what an entry could set right: of the same sign, and no more than
     * there is. What was waived in earlier months takes nothing that came up since, be it as large.
     *
     * @param already what there was before the month began
     */
    void waive(Money difference, Before already, Collection<Waived> waived) {
        var inOrder = waived.stream()
                .sorted(Comparator.<Waived>comparingInt(each -> each.name().length())
                        .thenComparing(Waived::name)
                        .thenComparingLong(each -> each.amount().minor()))
                .toList();
        var before = already;
        for (var each : inOrder) {
            var now = waterfall(difference);
            var known = before;
            var ofRest = each.earlier()
                    ? part(known.rest().part(each.amount()), now.unexplained().minus(known.fresh()))
                    : part(each.amount(), now.unexplained());
            var ofRows = reduce(
                    part(each.amount().minus(ofRest), now.adjustable()),
                    each.earlier() ? (kind, most) -> known.rows(kind).part(most) : (_, most) -> most);
            before = each.earlier() ? before.minus(ofRest, ofRows) : before;
            add(Cause.Kind.WAIVED, ofRows.values().stream().reduce(ofRest, Money::plus), each.name());
        }
    }

    /** As much of an amount as there is of its sign. */
    private static Money part(Money amount, Money most) {
        if (amount.signum() != most.signum()) {
            return Money.zero(amount.currency());
        }
        return amount.abs().minor() > most.abs().minor() ? most : amount;
    }

    /**
     * Takes an amount away from causes of its sign, in their order. What is waivable of them is never more than they are.
     *
     * @param limit how much of an amount may be taken of a kind
     * @return what was taken
     */
    private Map<Cause.Kind, Money> reduce(Money amount, BiFunction<Cause.Kind, Money, Money> limit) {
        var taken = new EnumMap<Cause.Kind, Money>(Cause.Kind.class);
        var left = amount;
        for (var kind : Cause.Kind.values()) {
            var share = found.get(kind);
            if (kind.ofRows() && kind.adjustable() && share != null) {
                var part = part(limit.apply(kind, left), share.amount());
                left = left.minus(part);
                taken.put(kind, part);
                found.put(kind, new Found(share.amount().minus(part), share.evidence()));
            }
        }
        return taken;
    }

    private Money found(Predicate<Cause.Kind> which) {
        return found.entrySet().stream()
                .filter(each -> which.test(each.getKey()))
                .map(each -> each.getValue().amount())
                .reduce(nothing, Money::plus);
    }

    /** What comes to nothing in sum, such as a row missing on either side of the same kind, is no share of the difference. */
    Waterfall waterfall(Money difference) {
        var causes = found.entrySet().stream()
                .filter(each -> !each.getValue().amount().isZero())
                .map(each -> new Cause(
                        each.getKey(), each.getValue().amount(), each.getValue().evidence()))
                .toList();
        return new Waterfall(difference, causes);
    }
}
