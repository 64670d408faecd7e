package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.ColumnMemory;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.PlannedColumns;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.util.Subscription;

/** The columns of the table, laid out by a {@link ColumnPlan}. */
final class ReviewColumns {
    private final Supplier<SignLens> lens;
    private final ColumnMemory memory;
    private final PlannedColumns<ReviewRow> columns;
    private final Node markIcon = Icons.WARNING.node("small", "muted");
    private final Label markHead = new Label();
    private ColumnPlan plan;

    ReviewColumns(ReviewTable table, Theme theme, ReviewModel model, ColumnMemory memory, Tells tells) {
        this.lens = model::lens;
        this.memory = memory;
        this.plan = ColumnPlan.of(Double.MAX_VALUE, AmountWidths.USUAL, memory);
        columns = new PlannedColumns<>(table, theme, memory, ColumnPlan.ACCOUNT, ReviewColumns::name);
        DoubleSupplier em = theme.em()::get;
        columns.add(ColumnPlan.ACCOUNT, () -> new AccountCell(em, model::toggle));
        columns.add(ColumnPlan.BASIS, BasisCell::new);
        amount(Figure.PRIOR, _ -> "");
        amount(Figure.CHANGE, _ -> "");
        columns.addFigures(ColumnPlan.PERCENT, () -> new AmountCell(row -> row.percent(lens.get()), _ -> ""));
        amount(Figure.LEDGER, tells.ledger());
        amount(Figure.PLATFORM, tells.platform());
        columns.addFigures(ColumnPlan.DIFFERENCE, () -> new DifferenceCell(em, lens, () -> plan.differenceWord()));
        amount(Figure.EXPLAINED, tells.causes());
        columns.addFigures(ColumnPlan.UNEXPLAINED, () -> new UnexplainedCell(lens, tells.causes()));
        columns.add(ColumnPlan.MARK, FindingCell::new);
        columns.add(ColumnPlan.STATUS, () -> new StatusCell(() -> plan.statusWord(), tells.status()));
        markHead.getStyleClass().add("mark-head");
        Tip.say(markHead, Words.text("review.column.mark.help"));
        markHead.setAccessibleText(name(ColumnPlan.MARK));
        columns.column(ColumnPlan.MARK).setText("");
        columns.column(ColumnPlan.MARK).setGraphic(markHead);
        columns.install(table::fit);
    }

    /** What the cells tell on hover. */
    record Tells(
            Function<ReviewRow, String> ledger,
            Function<ReviewRow, String> platform,
            Function<ReviewRow, String> causes,
            Function<LineRow, String> status) {}

    /** What a person calls the column, whether or not its head has room for it. */
    private static String name(String key) {
        return Words.text("review.column." + key);
    }

    private void amount(Figure figure, Function<ReviewRow, String> tells) {
        columns.addFigures(figure.key(), () -> new AmountCell(row -> figure.of(row, lens.get()), tells));
    }

    /** What can be done with the columns, as they are now. */
    List<MenuItem> items() {
        return columns.items();
    }

    Subscription follow() {
        return columns.follow();
    }

    /**
     * Fits the columns into the table as it is now.
     *
     * @return whether cells have to be painted again, because words came or went
     */
    boolean fit(AmountWidths amounts) {
        if (columns.room() <= 0) {
            return false;
        }
        var before = plan;
        plan = ColumnPlan.of(columns.room(), amounts, memory);
        columns.fit(plan.widths());
        markHead.setText(plan.markWord() ? name(ColumnPlan.MARK) : "");
        markHead.setGraphic(plan.markWord() ? null : markIcon);
        columns.column(ColumnPlan.STATUS).setText(plan.statusWord() ? name(ColumnPlan.STATUS) : "");
        return before.differenceWord() != plan.differenceWord() || before.statusWord() != plan.statusWord();
    }
}
