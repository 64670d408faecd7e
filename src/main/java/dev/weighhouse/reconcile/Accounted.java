package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import dev.weighhouse.matching.Near;
import dev.weighhouse.matching.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A variance accounted for, down to its rows.
 *
 * @param waterfall the difference taken apart; empty where one side quotes nothing
 * @param matched of the month, by date
 * @param open by date; those of earlier months that are open still stand among them
 * @param diagnoses what the numbers tell, the most telling first
 * @param refusals where the matcher would not decide
 * @param whyNot the nearest candidates of an open row, the nearest first; it takes a moment, so ask for one row at a time
 */
public record Accounted(
        Optional<Waterfall> waterfall,
        List<RowMatch> matched,
        List<OpenRow> open,
        List<Diagnosis> diagnoses,
        List<Refusal> refusals,
        Function<Row, List<Near>> whyNot) {

    public Accounted {
        matched = List.copyOf(matched);
        open = List.copyOf(open);
        diagnoses = List.copyOf(diagnoses);
        refusals = List.copyOf(refusals);
        if (waterfall.isPresent()) {
            check(waterfall.get(), open);
        }
    }

    /** What is waived is a part of a bar's rows, and the bar is the rest of them. Waivers that come to nothing in sum are no bar. */
    private static boolean isShown(Money rows, Waterfall waterfall, Cause.Kind kind) {
        var bar = waterfall.amount(kind);
        if (!kind.adjustable()) {
            return rows.equals(bar);
        }
        return bar.isZero()
                || (bar.signum() == rows.signum()
                        && bar.abs().minor() <= rows.abs().minor());
    }

    private static void check(Waterfall waterfall, List<OpenRow> open) {
        check(waterfall, open, (rows, kind) -> isShown(rows, waterfall, kind));
    }

    /** While nothing is waived, what the open rows say of a cause is what its bar says. */
    static void checkUnwaived(Waterfall waterfall, List<OpenRow> open) {
        check(waterfall, open, (rows, kind) -> rows.equals(waterfall.amount(kind)));
    }

    /** Entries of ours that are no row yet are shares of their own. */
    private static void check(Waterfall waterfall, List<OpenRow> open, BiPredicate<Money, Cause.Kind> isRight) {
        for (var kind : Cause.Kind.values()) {
            if (!kind.ofRows() || kind == Cause.Kind.MISSING_ON_PLATFORM) {
                continue;
            }
            var rows = open.stream()
                    .filter(row -> row.cause() == kind)
                    .map(OpenRow::share)
                    .reduce(Money.zero(waterfall.difference().currency()), Money::plus);
            if (!isRight.test(rows, kind)) {
                throw new IllegalStateException(
                        "the rows say %s of %s, the bar %s".formatted(rows, kind, waterfall.amount(kind)));
            }
        }
    }
}
