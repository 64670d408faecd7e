package dev.weighhouse.ui.review;

import dev.weighhouse.books.Period;
import dev.weighhouse.reconcile.OpenRow;
import dev.weighhouse.reconcile.Row;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open row, or two that belong together and differ.
 *
 * @param days for how long it has been open at the end of the month
 * @param carried whether it is of an earlier month
 */
record OpenLine(OpenRow open, long days, boolean carried) implements SidesLine {
    private static final Comparator<OpenRow> BY_DATE = Comparator.comparing(OpenRow::since)
            .thenComparing(open -> open.row().id());

    /** The oldest first. */
    static List<OpenLine> of(List<OpenRow> rows, Period month) {
        return rows.stream()
                .sorted(BY_DATE)
                .map(open ->
                        new OpenLine(open, Ages.days(open, month), open.since().isBefore(month.from())))
                .toList();
    }

    @Override
    public @Nullable Row ledger() {
        return open.ledger();
    }

    @Override
    public @Nullable Row platform() {
        return open.platform();
    }

    /** Whether it lacks a counterpart, so that it can be asked why. */
    boolean oneSided() {
        return open.ledger() == null || open.platform() == null;
    }
}
