package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.ColumnMemory;
import dev.weighhouse.ui.common.Reveal;
import dev.weighhouse.ui.common.Selecting;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The two sides beside each other, one row for each account. */
final class ReviewTable extends TableView<ReviewRow> {
    private static final String NAME = "review";

    private final ReviewModel model;
    private final ReviewColumns columns;
    private final Selecting<ReviewRow> selecting;
    private final Reveal reveal = new Reveal(this);
    private AmountWidths later = AmountWidths.USUAL;

    ReviewTable(ReviewModel model, Theme theme, Settings settings, ReviewColumns.Tells tells, Runnable enter) {
        this.model = model;
        this.columns = new ReviewColumns(this, theme, model, new ColumnMemory(settings, NAME, ColumnPlan.USUAL), tells);
        setId("review-table");
        getStyleClass().add("review-table");
        setAccessibleText(Words.text("review.table"));
        setPlaceholder(new Region());
        selecting = new Selecting<>(this, model::replacing, model::select);
        setItems(model.rows());
        heightProperty().addListener((_, _, _) -> keepInView());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> handle(event, enter));
    }

    /** What can be done with the columns, as they are now. */
    List<MenuItem> columnItems() {
        return columns.items();
    }

    /** Follows the model from now on; give the subscription back when the screen goes. */
    Subscription follow() {
        return Subscription.combine(
                model.loadedProperty().subscribe((_, _) -> later = AmountWidths.USUAL),
                model.replacedProperty().subscribe(_ -> {
                    widen();
                    selectCurrent();
                }),
                model.explaining().toldProperty().subscribe((_, _) -> {
                    widen();
                    refresh();
                }),
                model.currentProperty().subscribe((_, _) -> selectCurrent()),
                model.lensProperty().subscribe((_, _) -> refresh()),
                columns.follow());
    }

    /** Figures that came later need room too; a column that grew for them stays as wide until the month is read again. */
    private void widen() {
        later = later.and(AmountWidths.of(model.rows(), Figure.LATER));
        fit();
    }

    /** Fits the columns into the table as it is now. */
    void fit() {
        var loaded = model.loadedProperty().get();
        if (columns.fit(loaded == null ? AmountWidths.USUAL : loaded.amounts().and(later))) {
            refresh();
        }
    }

    private void selectCurrent() {
        var row = model.currentProperty().get();
        if (model.replacing() || row == getSelectionModel().getSelectedItem()) {
            return;
        }
        selecting.quietly(() -> select(row));
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
        reveal.row(at);
    }

    /** Brings the current row back into view after the table changed its height. */
    void revealCurrent() {
        reveal.row(getSelectionModel().getSelectedIndex());
    }

    /** A row that was in view stays in view when the table gets lower. */
    private void keepInView() {
        var at = getSelectionModel().getSelectedIndex();
        reveal.flow().ifPresent(flow -> {
            var first = flow.getFirstVisibleCell();
            var last = flow.getLastVisibleCell();
            if (first != null && last != null && at >= first.getIndex() && at <= last.getIndex()) {
                reveal.row(at);
            }
        });
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        reveal.afterLayout();
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
            case KeyCode.ESCAPE -> {
                var filtered = model.causeProperty().get() != null;
                model.causeProperty().set(null);
                yield filtered;
            }
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
            reveal.row(at);
        }
        return true;
    }
}
