package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Row;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;

/**
 * The rows a person has marked, in the order in which they were.
 *
 * @param rows each once
 */
record Marked(List<Row> rows) {
    static final Marked NONE = new Marked(List.of());

    Marked {
        rows = List.copyOf(rows);
    }

    boolean has(Row row) {
        return rows.stream().anyMatch(each -> each.id().equals(row.id()));
    }

    /** With these too, or without them where all of them are marked. */
    Marked toggled(List<Row> some) {
        return some.stream().allMatch(this::has) ? without(some) : without(some).with(some);
    }

    private Marked with(List<Row> some) {
        // A row that is open in part with a partner and in part by itself stands on two lines.
        var all = this;
        for (var row : some) {
            if (!all.has(row)) {
                var more = new ArrayList<>(all.rows);
                more.add(row);
                all = new Marked(more);
            }
        }
        return all;
    }

    private Marked without(List<Row> some) {
        var others = new Marked(some);
        return new Marked(rows.stream().filter(row -> !others.has(row)).toList());
    }

    /** The next of all the ways in which two rows of one line can be marked: the one, the other, both, none. */
    Marked next(Row one, Row other) {
        var rest = without(List.of(one, other));
        if (has(one) && has(other)) {
            return rest;
        }
        if (has(other)) {
            return rest.with(List.of(one, other));
        }
        return rest.with(List.of(has(one) ? other : one));
    }

    /** Those of them that are still there. */
    Marked among(List<Row> there) {
        var all = new Marked(there);
        return new Marked(rows.stream().filter(all::has).toList());
    }

    List<Row> ledger() {
        return rows.stream().filter(Row::ofLedger).toList();
    }

    List<Row> platform() {
        return rows.stream().filter(Row::ofPlatform).toList();
    }

    boolean ofBothSides() {
        return !ledger().isEmpty() && !platform().isEmpty();
    }

    /** What the marked rows of a side come to, debit positive. */
    Money sum(boolean ofLedger, Currency currency) {
        return amount(row -> row.ofLedger() == ofLedger, currency);
    }

    /** Platform minus ledger. Throws {@link ArithmeticException} rather than overflow. */
    Money left(Currency currency) {
        return sum(false, currency).minus(sum(true, currency));
    }

    private Money amount(Predicate<Row> which, Currency currency) {
        return rows.stream()
                .filter(which)
                .map(row -> row.movement().amount())
                .reduce(Money.zero(currency), Money::plus);
    }
}
