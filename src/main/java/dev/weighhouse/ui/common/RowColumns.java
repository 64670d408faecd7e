package dev.weighhouse.ui.common;

import java.util.function.BiPredicate;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a list whose rows are values, in the order of the list and not of a column. Each is known by its key, and headed by the
 * words under that key.
 *
 * @param words what stands before the key of each in the words, such as {@code crossings.column.}
 */
public record RowColumns<T>(String words) {

    /** A column whose cells the caller makes. */
    public TableColumn<T, T> column(String key) {
        var column = new TableColumn<T, T>(Words.text(words + key));
        column.setId(key);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** Cells of text; what is cut is told in the tip. */
    public TableColumn<T, T> text(String key, Function<T, String> words, String... styles) {
        var column = column(key);
        column.getStyleClass().addAll(styles);
        column.setCellFactory(_ -> new TableCell<>() {
            {
                Tip.ask(this, this::getText);
            }

            @Override
            protected void updateItem(@Nullable T row, boolean isEmpty) {
                super.updateItem(row, isEmpty);
                setText(row == null || isEmpty ? "" : words.apply(row));
            }
        });
        return column;
    }

    /**
     * Cells with a chip.
     *
     * @param show paints the chip of a row; says whether there is anything to show
     */
    public TableColumn<T, T> chip(String key, BiPredicate<Chip, T> show) {
        var column = column(key);
        column.getStyleClass().add(key);
        column.setCellFactory(_ -> new TableCell<>() {
            private final Chip chip = new Chip();

            @Override
            protected void updateItem(@Nullable T row, boolean isEmpty) {
                super.updateItem(row, isEmpty);
                setGraphic(row != null && !isEmpty && show.test(chip, row) ? chip : null);
            }
        });
        return column;
    }

    /**
     * Makes a column so wide and no other.
     *
     * @return its width in em, as it was given
     */
    public static double set(TableColumn<?, ?> column, double ems, double em) {
        var width = Math.floor(ems * em);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setPrefWidth(width);
        return ems;
    }
}
