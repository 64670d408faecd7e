package dev.weighhouse.connect.file;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.FailureException;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the totals that a file prints against the sums of its rows. A total may stand for all rows above it or for those
 * of a section, which begins below a title or another total. One that fits neither is refused: rows were lost or changed
 * on the way here. Nothing is said of totals of several currencies, or of a figure that cannot be read as an amount.
 */
final class PrintedTotals {

    private final Table table;
    private final AmountReader reader;
    private final boolean wanted;
    private final Map<Currency, RunningSums> sums = new HashMap<>();
    private @Nullable Currency lastCurrency;
    private RunningSums last = new RunningSums();
    private int agreed;
    private int untold;

    PrintedTotals(Table table, AmountReader reader) {
        this.table = table;
        this.reader = reader;
        this.wanted = table.profile().choice("totals", "check", "ignore").equals("check");
    }

    /**
     * Adds a row.
     *
     * @param left debit, or the amount as it is written
     * @param right credit, or the amount debit positive
     */
    void add(Currency currency, long left, long right) {
        if (!currency.equals(lastCurrency)) {
            last = sums.computeIfAbsent(currency, _ -> new RunningSums());
            lastCurrency = currency;
        }
        last.add(left, right);
    }

    void title() {
        sums.values().forEach(RunningSums::start);
    }

    void total(Row row) {
        if (!wanted) {
            return;
        }
        var columns = table.layout();
        var one = columns.has(Field.AMOUNT);
        var left = columns.column(one ? Field.AMOUNT : Field.DEBIT);
        var right = one ? -1 : columns.column(Field.CREDIT);
        if (!row.isBlank(left) || !row.isBlank(right)) {
            var currency = currency(row);
            if (currency == null || !reader.canHold(row, left) || !reader.canHold(row, right)) {
                untold++;
            } else {
                check(
                        row,
                        currency,
                        new Figures(left, figure(row, left, currency), right, figure(row, right, currency)));
            }
        }
        title();
    }

    /** The currency the row names, or the only one there is; null where that leaves several, or no row at all. */
    private @Nullable Currency currency(Row row) {
        var column = table.layout().column(Field.CURRENCY);
        if (!row.isBlank(column) && row.kind(column) == Row.Kind.TEXT) {
            var code = row.text(column);
            return sums.keySet().stream()
                    .filter(currency -> currency.getCurrencyCode().equals(code))
                    .findFirst()
                    .orElse(null);
        }
        return sums.size() == 1 ? lastCurrency : null;
    }

    private @Nullable Long figure(Row row, int column, Currency currency) {
        return row.isBlank(column) ? null : reader.read(row, column, currency);
    }

    /** What a total row states; a right column of -1 means that there is only one column of amounts. */
    private record Figures(
            int leftColumn,
            @Nullable Long left,
            int rightColumn,
            @Nullable Long right) {

        boolean fit(RunningSums.Since sums) {
            return rightColumn < 0
                    ? left == null || left == sums.left() || left == sums.right()
                    : (left == null || left == sums.left()) && (right == null || right == sums.right());
        }

        boolean leftIsOut(RunningSums.Since sums) {
            return rightColumn < 0 || (left != null && left != sums.left());
        }
    }

    private void check(Row row, Currency currency, Figures figures) {
        var sum = sums.getOrDefault(currency, last);
        if (sum.tooLarge()) {
            untold++;
        } else if (sum.anyFits(figures::fit) || (isOfAnEmptySection(row, sum) && figures.fit(sum.section()))) {
            agreed++;
        } else {
            throw disagreement(row, currency, figures, sum);
        }
    }

    /** A total with a name, such as Total other income, may be printed though there is no row to add up. */
    private static boolean isOfAnEmptySection(Row row, RunningSums sum) {
        return sum.section().rows() == 0 && !Totals.isBare(row.firstText());
    }

    private FailureException disagreement(Row row, Currency currency, Figures figures, RunningSums sum) {
        var left = figures.leftIsOut(sum.all());
        var column = left ? figures.leftColumn() : figures.rightColumn();
        var words = "the file prints a total of %s here, and the %d rows above it add up to %s"
                .formatted(row.shown(column), sum.all().rows(), money(sum.all(), left, currency));
        var section = sum.section();
        if (section.rows() < sum.all().rows()) {
            words += ", the last %d of them to %s".formatted(section.rows(), money(section, left, currency));
        }
        return row.refused(
                column,
                words,
                "Export it again in full, or say %s.totals=ignore if the total is of something else."
                        .formatted(table.profile().kind().key()));
    }

    private static Money money(RunningSums.Since sums, boolean left, Currency currency) {
        return new Money(left ? sums.left() : sums.right(), currency);
    }

    /** Says how many totals were compared, and how many could not be. */
    void tell() {
        if (agreed > 0) {
            table.progress()
                    .note("%s: %d printed totals agree with the rows above them.".formatted(table.file(), agreed));
        }
        if (untold > 0) {
            table.progress()
                    .note("%s: %d printed totals could not be compared with the rows above them."
                            .formatted(table.file(), untold));
        }
    }
}
