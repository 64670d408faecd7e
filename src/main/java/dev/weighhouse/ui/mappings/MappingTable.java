package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.ColumnMemory;
import dev.weighhouse.ui.common.ColumnMenu;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Everything the platforms use, one row each, with where it goes. */
final class MappingTable extends TableView<GridRow> {
    private static final String NAME = "mappings";
    private static final int CONTEXT = 4;

    private final MappingsModel model;
    private final MappingColumns columns;
    private final Theme theme;
    private final ColumnMenu columnMenu;
    private final Consumer<String> open;
    private boolean following;
    private int toReveal = -1;

    /** @param open opens the picker with what was typed */
    MappingTable(MappingsModel model, Theme theme, Consumer<String> open) {
        this.model = model;
        this.theme = theme;
        this.open = open;
        var memory = new ColumnMemory(model.bench().settings(), NAME, MappingColumns.USUAL);
        var values = new Values(model);
        columns = new MappingColumns(() -> theme.em().get(), memory, values);
        columnMenu = new ColumnMenu(
                this, memory, MappingColumns.ACCOUNT, () -> theme.em().get(), this::arrange);
        setId("mappings-table");
        getStyleClass().add("mappings-table");
        setAccessibleText(Words.text("mappings.table"));
        columns.into(this);
        setPlaceholder(new Region());
        setRowFactory(_ -> new SectionRow(values::head));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().selectedItemProperty().addListener((_, _, _) -> tellSelection());
        getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> tellSelection());
        setItems(model.rows());
        widthProperty().addListener((_, _, _) -> fit());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_TYPED, this::type);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> columns.held(true));
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> release());
        setOnMouseClicked(this::click);
    }

    /** What can be done with the columns, as they are now. */
    List<MenuItem> columnItems() {
        return columnMenu.items(MappingColumns::name);
    }

    private void release() {
        columns.held(false);
        fit();
    }

    private void click(MouseEvent event) {
        if (event.getClickCount() == 2 && getSelectionModel().getSelectedItem() instanceof Line) {
            open.accept("");
        }
    }

    private void arrange() {
        columns.order(this);
        fit();
        refresh();
    }

    /** Follows the model from now on; give the subscription back when the screen goes. */
    Subscription follow() {
        return Subscription.combine(
                model.replacedProperty().subscribe(_ -> selectCurrent()),
                model.loadedProperty().subscribe(_ -> fit()),
                model.bench().lensProperty().subscribe((_, _) -> refresh()),
                theme.rowHeight().subscribe(height -> setFixedCellSize(height.doubleValue())),
                theme.em().subscribe(_ -> {
                    fit();
                    refresh();
                }));
    }

    private void fit() {
        if (getWidth() > 0) {
            columns.fit(getWidth(), MappingColumns.widest(getItems()));
        }
    }

    private void tellSelection() {
        if (!following && !model.replacing()) {
            var selection = getSelectionModel();
            model.select(
                    selection.getSelectedItems().stream()
                            .filter(Objects::nonNull)
                            .toList(),
                    selection.getSelectedItem());
        }
    }

    private void selectCurrent() {
        if (model.replacing()) {
            return;
        }
        var lines = model.selectionProperty().get();
        var lead = model.currentProperty().get();
        following = true;
        try {
            var selection = getSelectionModel();
            selection.clearSelection();
            var at = lead == null ? -1 : getItems().indexOf(lead);
            lines.stream()
                    .filter(line -> !line.equals(lead))
                    .mapToInt(line -> getItems().indexOf(line))
                    .filter(index -> index >= 0)
                    .forEach(selection::select);
            if (at >= 0) {
                selection.select(at);
                getFocusModel().focus(at);
                reveal(at);
            }
        } finally {
            following = false;
        }
    }

    private void reveal(int at) {
        toReveal = at;
        requestLayout();
    }

    /** Which rows are in view is known only after a layout. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        var at = toReveal;
        if (at >= 0 && getHeight() > 0 && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            toReveal = -1;
            flow.layout();
            if (!isWholeIn(flow, at)) {
                var fitsFromTheTop = (at + 1) * getFixedCellSize() < flow.getHeight();
                var half = (int) (flow.getHeight() / getFixedCellSize() / 2);
                scrollTo(fitsFromTheTop ? 0 : Math.max(0, at - Math.min(CONTEXT, half)));
            }
        }
    }

    private boolean isWholeIn(VirtualFlow<?> flow, int at) {
        var first = flow.getFirstVisibleCell();
        if (first == null) {
            return false;
        }
        var top = first.getLayoutY() + (at - first.getIndex()) * getFixedCellSize();
        return top >= 0 && top + getFixedCellSize() <= flow.getHeight();
    }

    /**
     * Where the cell of the current line lies.
     *
     * @param column its key; the account's where that column is not shown
     * @return in the coordinates of the table
     */
    Bounds cell(String column) {
        var at = getSelectionModel().getSelectedIndex();
        var top = 0.0;
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.layout();
            var first = flow.getFirstVisibleCell();
            top = flow.getLayoutY();
            if (first != null && at >= 0) {
                top += first.getLayoutY() + (at - first.getIndex()) * getFixedCellSize();
            }
        }
        var shown = getVisibleLeafColumns().stream()
                .map(TableColumn::getId)
                .filter(column::equals)
                .findFirst()
                .orElse(MappingColumns.ACCOUNT);
        var left = 0.0;
        for (var each : getVisibleLeafColumns()) {
            if (each.getId().equals(shown)) {
                return new BoundingBox(left, top, each.getWidth(), getFixedCellSize());
            }
            left += each.getWidth();
        }
        return new BoundingBox(0, top, getWidth(), getFixedCellSize());
    }

    private void press(KeyEvent event) {
        if (event.isShiftDown() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var at = getSelectionModel().getSelectedIndex();
        var used = switch (event.getCode()) {
            case KeyCode.ENTER, KeyCode.F2 -> {
                open.accept("");
                yield true;
            }
            case KeyCode.UP -> go(at - 1, -1);
            case KeyCode.DOWN -> go(at + 1, 1);
            case KeyCode.HOME -> go(0, 1);
            case KeyCode.END -> go(getItems().size() - 1, -1);
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    /** Typing opens the picker with what is typed. */
    private void type(KeyEvent event) {
        var typed = event.getCharacter();
        var plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
        if (plain && typed.length() == 1 && typed.charAt(0) > ' ' && typed.charAt(0) != 127) {
            open.accept(typed);
            event.consume();
        }
    }

    /** To the next line in this direction; the heads of the sections are passed. */
    private boolean go(int from, int step) {
        for (int at = from; at >= 0 && at < getItems().size(); at += step) {
            if (getItems().get(at) instanceof Line) {
                getSelectionModel().clearAndSelect(at);
                getFocusModel().focus(at);
                reveal(at);
                return true;
            }
        }
        return true;
    }
}
