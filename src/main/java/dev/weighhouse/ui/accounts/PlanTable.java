package dev.weighhouse.ui.accounts;

import dev.weighhouse.crossing.AccountWords;
import dev.weighhouse.ui.common.RowColumns;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The accounts of a plan, one under the other. */
final class PlanTable extends TableView<Line> {
    private static final RowColumns<Line> COLUMNS = new RowColumns<>("accounts.column.");
    private static final double SCROLL_BAR = 1.2;
    private static final double BEFORE_FROM = 62;
    private static final double ID_FROM = 48;

    private final AccountsModel model;
    private final Theme theme;
    private final Label empty = new Label();
    private boolean choosing;

    PlanTable(AccountsModel model, Theme theme) {
        this.model = model;
        this.theme = theme;
        setId("accounts-table");
        setAccessibleText(Words.text("accounts.table"));
        getStyleClass().add("accounts-table");
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        setPlaceholder(empty);
        getColumns()
                .setAll(List.of(
                        COLUMNS.chip("action", (chip, line) -> {
                            Looks.show(chip, line.item().action());
                            return true;
                        }),
                        COLUMNS.text("id", Line::externalId, "quiet"),
                        COLUMNS.text("account", line -> line.item().label()),
                        COLUMNS.text("before", PlanTable::before, "quiet"),
                        COLUMNS.text("reason", line -> line.item().reason(), "quiet"),
                        COLUMNS.chip("state", (chip, line) -> {
                            var state = line.state();
                            if (state != null) {
                                Looks.show(chip, state);
                            }
                            return state != null;
                        })));
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        setItems(model.lines());
    }

    private static String before(Line line) {
        var before = line.item().before();
        return before == null || line.item().target() == null ? "" : AccountWords.label(before.state());
    }

    Subscription follow() {
        var selection = getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null && !choosing) {
                model.selectedProperty().set(line);
            }
        });
        ListChangeListener<Line> changed = _ -> sayEmpty();
        model.lines().addListener(changed);
        return Subscription.combine(
                selection,
                model.selectedProperty().subscribe(this::reveal),
                model.runningProperty().subscribe(_ -> sayEmpty()),
                model.outlookProperty().subscribe(_ -> sayEmpty()),
                () -> model.lines().removeListener(changed));
    }

    private void reveal(@Nullable Line line) {
        var at = line == null ? -1 : getItems().indexOf(line);
        choosing = true;
        if (line == null || at < 0) {
            getSelectionModel().clearSelection();
        } else if (!line.equals(getSelectionModel().getSelectedItem())) {
            getSelectionModel().clearAndSelect(at);
            getFocusModel().focus(at);
            scrollTo(Math.max(0, at - 5));
        }
        choosing = false;
    }

    private void sayEmpty() {
        var outlook = model.outlookProperty().get();
        if (outlook == null) {
            empty.setText(model.runningProperty().get() == null ? "" : Words.text("accounts.reading"));
        } else if (!model.searchProperty().get().isBlank()) {
            empty.setText(Words.text("accounts.none-fits"));
        } else if (model.shownProperty().get() == Shown.LEFT_ALONE) {
            empty.setText(Words.text("accounts.none-left-alone"));
        } else {
            empty.setText(Words.text("accounts.in-step"));
        }
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    /** The widths in em; the reason takes what the others leave. */
    private void fit() {
        var em = theme.em().get();
        setFixedCellSize(Math.floor(theme.densityProperty().get().rowEm() * em));
        var width = getWidth() / em;
        double taken = SCROLL_BAR;
        for (var column : getColumns()) {
            var key = column.getId();
            column.setVisible(
                    switch (key) {
                        case "before" -> width >= BEFORE_FROM;
                        case "id" -> width >= ID_FROM;
                        default -> true;
                    });
            if (column.isVisible() && !key.equals("reason")) {
                taken += RowColumns.set(column, em(key, width), em);
            }
        }
        var rest = Math.max(8, width - taken);
        getColumns().stream()
                .filter(column -> "reason".equals(column.getId()))
                .forEach(column -> RowColumns.set(column, rest, em));
    }

    private static double em(String key, double width) {
        return switch (key) {
            case "action" -> 9.2;
            case "id" -> 7;
            case "state" -> 8.5;
            default -> Math.clamp(width * 0.2, 10, 17);
        };
    }
}
