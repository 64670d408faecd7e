package dev.weighhouse.bench;

import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;

/** The peer of a grid: the table of JavaFX as it comes, with cells of plain text, in a window of the same look. */
final class PlainTable {

    private PlainTable() {}

    /** What stands in a cell. */
    @FunctionalInterface
    interface Texts {
        /**
         * The words of one cell.
         *
         * @param column the id of the grid's column
         */
        String of(String column, int row);
    }

    /** A table with the columns that the grid shows, in its place in a window of the same size. */
    static TableView<Integer> beside(TableView<?> grid, int rows, Texts texts) {
        var plain = new TableView<Integer>();
        for (var shown : grid.getVisibleLeafColumns()) {
            plain.getColumns().add(column(shown, texts));
        }
        plain.setFixedCellSize(grid.getFixedCellSize());
        plain.setItems(
                FXCollections.observableList(IntStream.range(0, rows).boxed().toList()));
        var place = grid.localToScene(grid.getLayoutBounds());
        plain.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        plain.setManaged(false);
        var ours = grid.getScene();
        var scene = new Scene(new Pane(plain), ours.getWidth(), ours.getHeight());
        scene.getStylesheets().setAll(ours.getStylesheets());
        return plain;
    }

    private static TableColumn<Integer, String> column(TableColumn<?, ?> shown, Texts texts) {
        var column = new TableColumn<Integer, String>(shown.getText());
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(texts.of(shown.getId(), row.getValue())));
        column.setPrefWidth(shown.getWidth());
        column.setSortable(false);
        return column;
    }
}
