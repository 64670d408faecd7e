package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.ColumnMemory;
import dev.weighhouse.ui.common.ColumnMenu;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The two sides beside each other, one row for each account. */
final class ReviewTable extends TableView<ReviewRow> {
    private static final String NAME = "review";
    private static final int CONTEXT = 4;

    private final ReviewModel model;
    private final ReviewColumns columns;
    private final Theme theme;
    private final ColumnMenu columnMenu;
    private boolean following;
    private int toReveal = -1;

    ReviewTable(ReviewModel model, Theme theme, Settings settings, ReviewColumns.Tells tells, Runnable enter) {
        this.model = model;
        this.theme = theme;
        var memory = new ColumnMemory(settings, NAME, ColumnPlan.USUAL);
        this.columns = new ReviewColumns(() -> theme.em().get(), model::lens, memory, model::toggle, tells);
        this.columnMenu = new ColumnMenu(
                this, memory, ColumnPlan.ACCOUNT, () -> theme.em().get(), this::arrange);
        setId("review-table");
        getStyleClass().add("review-table");
        setAccessibleText(Words.text("review.table"));
        columns.into(this);
        setPlaceholder(new Region());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().selectedItemProperty().addListener((_, _, _) -> tellSelection());
        getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> tellSelection());
        setItems(model.rows());
        widthProperty().addListener((_, _, _) -> fit());
        heightProperty().addListener((_, _, _) -> keepInView());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> handle(event, enter));
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> columns.held(true));
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> release());
    }

    /** What can be done with the columns, as they are now. */
    List<MenuItem> columnItems() {
        return columnMenu.items(ReviewColumns::name);
    }

    /** A column that was dragged wider takes its room from the account, once the mouse lets go of it. */
    private void release() {
        columns.held(false);
        fit();
    }

    private void arrange() {
        columns.order(this);
        fit();
        refresh();
    }

    /** Follows the model from now on; give the subscription back when the screen goes. */
    Subscription follow() {
        return Subscription.combine(
                model.replacedProperty().subscribe(_ -> {
                    fit();
                    selectCurrent();
                }),
                model.currentProperty().subscribe((_, _) -> selectCurrent()),
                model.lensProperty().subscribe((_, _) -> refresh()),
                theme.rowHeight().subscribe(height -> setFixedCellSize(height.doubleValue())),
                theme.em().subscribe(_ -> {
                    fit();
                    refresh();
                }));
    }

    private void fit() {
        var loaded = model.loadedProperty().get();
        if (getWidth() > 0 && columns.fit(getWidth(), loaded == null ? AmountWidths.USUAL : loaded.amounts())) {
            refresh();
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
        var row = model.currentProperty().get();
        if (model.replacing() || row == getSelectionModel().getSelectedItem()) {
            return;
        }
        following = true;
        try {
            select(row);
        } finally {
            following = false;
        }
    }

    private void select(@Nullable ReviewRow row) {
        // Rows are equal only to themselves, so this search compares references.
        var at = row == null ? -1 : getItems().indexOf(row);
        if (at < 0) {
            getSelectionModel().clearSelection();
            return;
        }
        getSelectionModel().clearAndSelect(at);
        getFocusModel().focus(at);
        reveal(at);
    }

    /** Brings the current row back into view after the table changed its height. */
    void revealCurrent() {
        reveal(getSelectionModel().getSelectedIndex());
    }

    /** A row that was in view stays in view when the table gets lower. */
    private void keepInView() {
        var at = getSelectionModel().getSelectedIndex();
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            var first = flow.getFirstVisibleCell();
            var last = flow.getLastVisibleCell();
            if (first != null && last != null && at >= first.getIndex() && at <= last.getIndex()) {
                reveal(at);
            }
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
            // The flow has its new size, but its cells still lie as they did before.
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

    private void handle(KeyEvent event, Runnable enter) {
        var plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
        if (!plain) {
            return;
        }
        var row = getSelectionModel().getSelectedItem();
        var used = switch (event.getCode()) {
            case KeyCode.LEFT -> left(row);
            case KeyCode.RIGHT -> right(row);
            case KeyCode.HOME -> go(0);
            case KeyCode.END -> go(getItems().size() - 1);
            case KeyCode.ENTER -> {
                enter.run();
                yield true;
            }
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    /** Closes a group, or goes up to the group. */
    private boolean left(@Nullable ReviewRow row) {
        if (row instanceof GroupRow group && group.first() && group.open()) {
            model.set(group, false);
        } else if (row != null && row.above() != null) {
            go(getItems().indexOf(row.above()));
        }
        return true;
    }

    /** Opens a group, or goes down into it. */
    private boolean right(@Nullable ReviewRow row) {
        if (row instanceof GroupRow group && group.first()) {
            if (group.open()) {
                go(getSelectionModel().getSelectedIndex() + 1);
            } else {
                model.set(group, true);
            }
        }
        return true;
    }

    private boolean go(int at) {
        if (at >= 0 && at < getItems().size()) {
            getSelectionModel().clearAndSelect(at);
            reveal(at);
        }
        return true;
    }
}
