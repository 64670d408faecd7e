package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Rows to be read in a dialog. Some columns have a width in em; those with names and sentences share what is left by their
 * weights.
 */
final class DialogTable<T> extends TableView<T> {
    private static final double SCROLL_BAR = 1.4;
    private static final double LEAST = 8;

    private final Theme theme;
    private final Map<TableColumn<T, ?>, Width> widths = new LinkedHashMap<>();

    /**
     * How wide a column is.
     *
     * @param em at least that
     * @param weight of its part of what is left; 0 for none
     */
    record Width(double em, double weight) {
        static Width em(double em) {
            return new Width(em, 0);
        }

        static Width rest(double weight) {
            return new Width(0, weight);
        }
    }

    /** @param words what it shows, for screen readers */
    DialogTable(String id, String words, Theme theme) {
        this.theme = theme;
        setId(id);
        setAccessibleText(words);
        getStyleClass().add("dialog-table");
        setPlaceholder(new Label());
    }

    /**
     * A column of words.
     *
     * @param key its id, and the words {@code mappings.dialog.column.KEY} over it
     */
    DialogTable<T> words(String key, Width width, Function<T, String> words) {
        var column = column(key, width);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable T row, boolean isEmpty) {
                super.updateItem(row, isEmpty);
                setText(row == null || isEmpty ? "" : words.apply(row));
                Tip.say(this, getText());
            }
        });
        return this;
    }

    /** A column of figures. */
    DialogTable<T> figures(String key, Width width, Function<T, String> words) {
        words(key, width, words);
        getColumns().getLast().getStyleClass().add("num");
        return this;
    }

    /** A column of states. */
    DialogTable<T> chips(String key, Width width, BiConsumer<Chip, T> show) {
        var column = column(key, width);
        column.setCellFactory(_ -> new TableCell<>() {
            private final Chip chip = new Chip();

            @Override
            protected void updateItem(@Nullable T row, boolean isEmpty) {
                super.updateItem(row, isEmpty);
                if (row == null || isEmpty) {
                    setGraphic(null);
                } else {
                    show.accept(chip, row);
                    setGraphic(chip.getText().isEmpty() ? null : chip);
                }
            }
        });
        return this;
    }

    private TableColumn<T, T> column(String key, Width width) {
        var column = new TableColumn<T, T>(Words.text("mappings.dialog.column." + key));
        column.setId(key);
        column.setCellValueFactory(each -> new ReadOnlyObjectWrapper<>(each.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        if (getColumns().isEmpty()) {
            column.getStyleClass().add("at-edge");
        }
        widths.put(column, width);
        getColumns().add(column);
        return column;
    }

    void show(String key, boolean shown) {
        getColumns().stream().filter(column -> key.equals(column.getId())).forEach(column -> column.setVisible(shown));
    }

    void width(String key, Width width) {
        getColumns().stream().filter(column -> key.equals(column.getId())).forEach(column -> widths.put(column, width));
    }

    void rows(List<T> rows) {
        setItems(FXCollections.observableArrayList(rows));
        if (!rows.isEmpty()) {
            getSelectionModel().clearAndSelect(0);
            getFocusModel().focus(0);
        }
        fit();
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    private void fit() {
        var em = theme.em().get();
        setFixedCellSize(Math.floor(theme.densityProperty().get().rowEm() * em));
        var fixed = 0.0;
        var weights = 0.0;
        for (var column : getVisibleLeafColumns()) {
            fixed += width(column).em();
            weights += width(column).weight();
        }
        var rest = Math.max(LEAST, getWidth() / em - fixed - SCROLL_BAR);
        for (var column : getVisibleLeafColumns()) {
            var width = width(column);
            var share = weights == 0 ? 0 : rest * width.weight() / weights;
            var pixels = Math.floor((width.em() + share) * em);
            column.setMinWidth(pixels);
            column.setMaxWidth(pixels);
            column.setPrefWidth(pixels);
        }
    }

    private Width width(TableColumn<T, ?> column) {
        return widths.getOrDefault(column, Width.rest(1));
    }
}
