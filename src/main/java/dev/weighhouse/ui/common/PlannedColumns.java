package dev.weighhouse.ui.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/**
 * The columns of a big table: made once, then laid out by a plan and by what the person did to them, which is remembered. One
 * of them takes what the others leave. Their ids are their keys.
 */
public final class PlannedColumns<R> {
    private static final double LEAST_DRAGGED_EM = 2;
    private static final double UNSET = 80;
    private static final double SCROLL_BAR = 1.1;

    private final TableView<R> table;
    private final Theme theme;
    private final ColumnMemory memory;
    private final String rest;
    private final UnaryOperator<String> name;
    private final Map<String, TableColumn<R, R>> all = new LinkedHashMap<>();
    private Runnable fit = () -> {};
    private boolean arranging;
    private boolean held;

    /**
     * For a table that has no columns yet.
     *
     * @param rest the column that takes what the others leave
     * @param name what a person calls the column of a key
     */
    public PlannedColumns(
            TableView<R> table, Theme theme, ColumnMemory memory, String rest, UnaryOperator<String> name) {
        this.table = table;
        this.theme = theme;
        this.memory = memory;
        this.rest = rest;
        this.name = name;
    }

    /** Makes the next column; each of its cells shows the whole row in its own way. */
    public TableColumn<R, R> add(String key, Supplier<? extends TableCell<R, R>> cell) {
        var column = new TableColumn<R, R>(name.apply(key));
        column.setId(key);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setSortable(false);
        column.setPrefWidth(UNSET + 1);
        column.setResizable(!key.equals(rest));
        column.widthProperty().addListener((_, _, width) -> {
            if (held) {
                memory.width(key, width.doubleValue() / em());
            }
        });
        all.put(key, column);
        return column;
    }

    /** A column of figures, which stand at the right. */
    public TableColumn<R, R> addFigures(String key, Supplier<? extends TableCell<R, R>> cell) {
        var column = add(key, cell);
        column.getStyleClass().add(AmountCells.COLUMN);
        return column;
    }

    public TableColumn<R, R> column(String key) {
        return Objects.requireNonNull(all.get(key), key);
    }

    private double em() {
        return theme.em().get();
    }

    /**
     * Puts them into the table once all are made, and from now on remembers where the person drags them.
     *
     * @param fitting plans their widths and calls {@link #fit}; asked whenever there is another width to plan for
     */
    public void install(Runnable fitting) {
        fit = fitting;
        order();
        table.getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) _ -> {
            var keys = table.getColumns().stream().map(TableColumn::getId).toList();
            if (!arranging && keys.size() == all.size()) {
                memory.order(keys);
            }
        });
        table.widthProperty().addListener((_, _, _) -> fit.run());
        // Only while the mouse is held is a change of widths the person's doing.
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> held = true);
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> release());
    }

    /** A column that was dragged wider takes its room from the one with the rest, once the mouse lets go of it. */
    private void release() {
        held = false;
        fit.run();
    }

    /** What can be done with the columns by keyboard, as they are now. */
    public List<MenuItem> items() {
        return new ColumnMenu(table, memory, rest, this::em, this::arrange).items(name);
    }

    private void arrange() {
        order();
        fit.run();
        table.refresh();
    }

    private void order() {
        var wanted = memory.order().stream().map(this::column).toList();
        if (!table.getColumns().equals(wanted)) {
            arranging = true;
            table.getColumns().setAll(wanted);
            arranging = false;
        }
    }

    /** Follows the text size and the height of rows; give the subscription back when the screen goes. */
    public Subscription follow() {
        return Subscription.combine(
                theme.rowHeight().subscribe(height -> table.setFixedCellSize(height.doubleValue())),
                theme.em().subscribe(_ -> {
                    fit.run();
                    table.refresh();
                }));
    }

    /** The width there is for the columns, in em; zero or less before the table has any. */
    public double room() {
        return table.getWidth() <= 0 ? 0 : table.getWidth() / em() - SCROLL_BAR;
    }

    /**
     * Gives the columns their widths.
     *
     * @param widths in em; what is not among them is hidden
     */
    public void fit(Map<String, Double> widths) {
        all.forEach((key, column) -> {
            var wanted = widths.get(key);
            column.setVisible(wanted != null);
            if (wanted != null) {
                fit(column, Math.floor(wanted * em()));
            }
        });
    }

    private void fit(TableColumn<R, R> column, double wanted) {
        // With that one width JavaFX takes it that nobody set any, and sizes the column by its cells.
        var width = wanted == UNSET ? wanted + 1 : wanted;
        // A preferred width that stays the same moves nothing, so the limits do it; then the mouse may move it again.
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setPrefWidth(width);
        if (column.isResizable()) {
            column.setMinWidth(LEAST_DRAGGED_EM * em());
            column.setMaxWidth(Double.MAX_VALUE);
        }
    }
}
