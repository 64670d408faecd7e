package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Money;
import dev.weighhouse.ui.common.AmountCells;
import dev.weighhouse.ui.common.ColumnMemory;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the grid: made once, then laid out by a {@link ColumnPlan} and by what the person did to them. */
final class MappingColumns {
    static final String MARK = "mark";
    static final String PLATFORM = "platform";
    static final String ITEM = "item";
    static final String KIND = "kind";
    static final String ITEMS = "items";
    static final String AMOUNT = "amount";
    static final String ACCOUNT = "account";
    static final String TAX = "tax";
    static final String FORCE = "force";
    static final List<String> USUAL = List.of(MARK, PLATFORM, ITEM, KIND, ITEMS, AMOUNT, ACCOUNT, TAX, FORCE);

    private static final double LEAST_DRAGGED_EM = 2;
    private static final double UNSET = 80;
    private static final double SCROLL_BAR = 1.1;
    private static final double DIGIT = 0.64;

    private final DoubleSupplier em;
    private final ColumnMemory memory;
    private final List<TableColumn<GridRow, GridRow>> all;
    private boolean arranging;
    private boolean held;

    MappingColumns(DoubleSupplier em, ColumnMemory memory, Values values) {
        this.em = em;
        this.memory = memory;
        this.all = List.of(
                column(MARK, MarkCell::new),
                column(
                        PLATFORM,
                        () -> new TextCell(
                                "", line -> line.isRule() ? "" : line.row().platform())),
                column(ITEM, () -> new TextCell("item-cell", values::name)),
                column(KIND, () -> new TextCell("quiet-cell", values::kind)),
                number(ITEMS, () -> new AmountCell(values::items)),
                number(AMOUNT, () -> new AmountCell(values::amount)),
                column(ACCOUNT, () -> new ValueCell(em, values::account)),
                column(TAX, () -> new ValueCell(em, values::tax)),
                column(FORCE, () -> new TextCell("force-cell", values::force)));
        all.getFirst().setText("");
        all.getFirst().setReorderable(false);
    }

    /** What a person calls the column. */
    static String name(String key) {
        return Words.text("mappings.column." + key);
    }

    private TableColumn<GridRow, GridRow> column(String key, Supplier<TableCell<GridRow, GridRow>> cell) {
        var column = new TableColumn<GridRow, GridRow>(name(key));
        column.setId(key);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setSortable(false);
        column.setPrefWidth(UNSET + 1);
        // The account takes what the others leave.
        column.setResizable(!key.equals(ACCOUNT) && !key.equals(MARK));
        column.widthProperty().addListener((_, _, width) -> {
            if (held) {
                memory.width(key, width.doubleValue() / em.getAsDouble());
            }
        });
        return column;
    }

    private TableColumn<GridRow, GridRow> number(String key, Supplier<TableCell<GridRow, GridRow>> cell) {
        var column = column(key, cell);
        column.getStyleClass().add(AmountCells.COLUMN);
        return column;
    }

    private TableColumn<GridRow, GridRow> column(String key) {
        return all.get(USUAL.indexOf(key));
    }

    /** Puts the columns into the table, and from now on remembers where the person drags them. */
    void into(TableView<GridRow> table) {
        order(table);
        table.getColumns().addListener((ListChangeListener<TableColumn<GridRow, ?>>) _ -> {
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
    void order(TableView<GridRow> table) {
        var wanted = memory.order().stream().map(this::column).toList();
        if (!table.getColumns().equals(wanted)) {
            arranging = true;
            table.getColumns().setAll(wanted);
            arranging = false;
        }
    }

    /** Fits the columns into a table of this width. */
    void fit(double width, double amount) {
        var plan = ColumnPlan.of(width / em.getAsDouble() - SCROLL_BAR, amount, memory);
        all.forEach(column -> fit(column, plan));
    }

    private void fit(TableColumn<GridRow, GridRow> column, ColumnPlan plan) {
        var wanted = plan.widths().get(column.getId());
        column.setVisible(wanted != null);
        if (wanted != null) {
            var width = Math.floor(wanted * em.getAsDouble());
            // With that one width JavaFX takes it that nobody set any, and sizes the column by its cells.
            width += width == UNSET ? 1 : 0;
            column.setMinWidth(width);
            column.setMaxWidth(width);
            column.setPrefWidth(width);
            if (column.isResizable()) {
                column.setMinWidth(LEAST_DRAGGED_EM * em.getAsDouble());
                column.setMaxWidth(Double.MAX_VALUE);
            }
        }
    }

    /** How much room the longest amount needs, in em. */
    static double widest(List<GridRow> rows) {
        int longest = 0;
        for (var row : rows) {
            if (row instanceof Line line) {
                for (Money amount : line.row().amounts()) {
                    longest = Math.max(longest, MoneyFormat.difference(amount).length());
                }
            }
        }
        return longest * DIGIT;
    }
}
