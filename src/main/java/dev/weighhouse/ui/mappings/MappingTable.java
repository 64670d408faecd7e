package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.ColumnMemory;
import dev.weighhouse.ui.common.Reveal;
import dev.weighhouse.ui.common.Selecting;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.MenuItem;
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

    private final MappingsModel model;
    private final MappingColumns columns;
    private final Selecting<GridRow> selecting;
    private final Reveal reveal = new Reveal(this);
    private final Consumer<String> open;

    /** @param open opens the picker with what was typed */
    MappingTable(MappingsModel model, Theme theme, Consumer<String> open) {
        this.model = model;
        this.open = open;
        var values = new Values(model, this::showsTax);
        var memory = new ColumnMemory(model.bench().settings(), NAME, MappingColumns.USUAL);
        columns = new MappingColumns(this, theme, memory, values);
        setId("mappings-table");
        getStyleClass().add("mappings-table");
        setAccessibleText(Words.text("mappings.table"));
        setPlaceholder(new Region());
        setRowFactory(_ -> new SectionRow(values::head));
        selecting = new Selecting<>(this, model::replacing, model::select);
        setItems(model.rows());
        // A change of the tax code is told elsewhere where that has no column.
        getVisibleLeafColumns().addListener((ListChangeListener<Object>) _ -> refresh());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_TYPED, this::type);
        setOnMouseClicked(this::click);
    }

    private boolean showsTax() {
        return getVisibleLeafColumns().stream().anyMatch(column -> MappingColumns.TAX.equals(column.getId()));
    }

    /** What can be done with the columns, as they are now. */
    List<MenuItem> columnItems() {
        return columns.items();
    }

    private void click(MouseEvent event) {
        if (event.getClickCount() == 2 && getSelectionModel().getSelectedItem() instanceof Line) {
            open.accept("");
        }
    }

    /** Follows the model from now on; give the subscription back when the screen goes. */
    Subscription follow() {
        return Subscription.combine(
                model.replacedProperty().subscribe(_ -> selectCurrent()),
                model.loadedProperty().subscribe(_ -> columns.fit(getItems())),
                model.bench().lensProperty().subscribe((_, _) -> refresh()),
                columns.follow());
    }

    private void selectCurrent() {
        if (!model.replacing()) {
            var at = selecting.only(
                    model.selectionProperty().get(), model.currentProperty().get());
            if (at >= 0) {
                getFocusModel().focus(at);
                reveal.row(at);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        reveal.afterLayout();
    }

    /**
     * Where the cell of the current line lies.
     *
     * @param column its key; the account's where that column is not shown
     * @return in the coordinates of the table
     */
    Bounds cell(String column) {
        var at = getSelectionModel().getSelectedIndex();
        var top = reveal.flow().map(flow -> topOf(flow, at)).orElse(0.0);
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

    private double topOf(VirtualFlow<?> flow, int at) {
        flow.layout();
        var within = at < 0 ? Optional.<Double>empty() : reveal.top(flow, at);
        return flow.getLayoutY() + within.orElse(0.0);
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
                reveal.row(at);
                return true;
            }
        }
        return true;
    }
}
