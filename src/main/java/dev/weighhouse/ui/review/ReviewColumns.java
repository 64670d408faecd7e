package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.AmountCells;
import dev.weighhouse.ui.common.ColumnMemory;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the table: made once, then laid out by a {@link ColumnPlan} and by what the person did to them. */
final class ReviewColumns {
    private static final double LEAST_DRAGGED_EM = 2;
    private static final double UNSET = 80;
    private static final double SCROLL_BAR = 1.1;

    private final DoubleSupplier em;
    private final Supplier<SignLens> lens;
    private final ColumnMemory memory;
    private final List<TableColumn<ReviewRow, ReviewRow>> all;
    private final Node markIcon = Icons.WARNING.node("small", "muted");
    private final Label markHead = new Label();
    private ColumnPlan plan;
    private boolean arranging;
    private boolean held;

    ReviewColumns(
            DoubleSupplier em, Supplier<SignLens> lens, ColumnMemory memory, Consumer<GroupRow> toggle, Tells tells) {
        this.em = em;
        this.lens = lens;
        this.memory = memory;
        this.plan = ColumnPlan.of(Double.MAX_VALUE, AmountWidths.USUAL, memory);
        var difference = column(ColumnPlan.DIFFERENCE, () -> new DifferenceCell(em, lens, () -> plan.differenceWord()));
        difference.getStyleClass().add(AmountCells.COLUMN);
        all = List.of(
                column(ColumnPlan.ACCOUNT, () -> new AccountCell(em, toggle)),
                column(ColumnPlan.BASIS, BasisCell::new),
                amount(ColumnPlan.LEDGER, ReviewRow::ledger, tells.ledger()),
                amount(ColumnPlan.PLATFORM, ReviewRow::platform, tells.platform()),
                difference,
                column(ColumnPlan.MARK, FindingCell::new),
                column(ColumnPlan.STATUS, () -> new StatusCell(() -> plan.statusWord(), tells.status())));
        markHead.getStyleClass().add("mark-head");
        Tip.say(markHead, Words.text("review.column.mark.help"));
        markHead.setAccessibleText(name(ColumnPlan.MARK));
        column(ColumnPlan.MARK).setText("");
        column(ColumnPlan.MARK).setGraphic(markHead);
    }

    /** What the cells tell on hover. */
    record Tells(
            Function<ReviewRow, String> ledger,
            Function<ReviewRow, String> platform,
            Function<LineRow, String> status) {}

    /** What a person calls the column, whether or not its head has room for it. */
    static String name(String key) {
        return Words.text("review.column." + key);
    }

    private TableColumn<ReviewRow, ReviewRow> column(String key, Supplier<TableCell<ReviewRow, ReviewRow>> cell) {
        var column = new TableColumn<ReviewRow, ReviewRow>(name(key));
        column.setId(key);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setSortable(false);
        column.setPrefWidth(UNSET + 1);
        // The account takes what the others leave.
        column.setResizable(!key.equals(ColumnPlan.ACCOUNT));
        column.widthProperty().addListener((_, _, width) -> {
            if (held) {
                memory.width(key, width.doubleValue() / em.getAsDouble());
            }
        });
        return column;
    }

    private TableColumn<ReviewRow, ReviewRow> amount(
            String key, BiFunction<ReviewRow, SignLens, Amount> amount, Function<ReviewRow, String> tells) {
        var column = column(key, () -> new AmountCell(row -> amount.apply(row, lens.get()), tells));
        column.getStyleClass().add(AmountCells.COLUMN);
        return column;
    }

    private TableColumn<ReviewRow, ReviewRow> column(String key) {
        return all.get(ColumnPlan.USUAL.indexOf(key));
    }

    /** Puts the columns into the table, and from now on remembers where the person drags them. */
    void into(TableView<ReviewRow> table) {
        order(table);
        table.getColumns().addListener((ListChangeListener<TableColumn<ReviewRow, ?>>) _ -> {
            var keys = table.getColumns().stream().map(TableColumn::getId).toList();
            if (!arranging && keys.size() == all.size()) {
                memory.order(keys);
            }
        });
    }

    /** Whether the person holds the mouse down; only then is a change of widths the person's doing. */
    void held(boolean now) {
        held = now;
    }

    /** Brings the columns into the order the person wants. */
    void order(TableView<ReviewRow> table) {
        var wanted = memory.order().stream().map(this::column).toList();
        if (!table.getColumns().equals(wanted)) {
            arranging = true;
            table.getColumns().setAll(wanted);
            arranging = false;
        }
    }

    /**
     * Fits the columns into a table of this width.
     *
     * @return whether cells have to be painted again, because words came or went
     */
    boolean fit(double width, AmountWidths amounts) {
        var before = plan;
        plan = ColumnPlan.of(width / em.getAsDouble() - SCROLL_BAR, amounts, memory);
        all.forEach(this::fit);
        markHead.setText(plan.markWord() ? name(ColumnPlan.MARK) : "");
        markHead.setGraphic(plan.markWord() ? null : markIcon);
        column(ColumnPlan.STATUS).setText(plan.statusWord() ? name(ColumnPlan.STATUS) : "");
        return before.differenceWord() != plan.differenceWord() || before.statusWord() != plan.statusWord();
    }

    private void fit(TableColumn<ReviewRow, ReviewRow> column) {
        var wanted = plan.widths().get(column.getId());
        column.setVisible(wanted != null);
        if (wanted != null) {
            var width = Math.floor(wanted * em.getAsDouble());
            // With that one width JavaFX takes it that nobody set any, and sizes the column by its cells.
            width += width == UNSET ? 1 : 0;
            // A preferred width that stays the same moves nothing, so the limits do it; then the mouse may move it
            // again.
            column.setMinWidth(width);
            column.setMaxWidth(width);
            column.setPrefWidth(width);
            if (column.isResizable()) {
                column.setMinWidth(LEAST_DRAGGED_EM * em.getAsDouble());
                column.setMaxWidth(Double.MAX_VALUE);
            }
        }
    }
}
