package dev.weighhouse.ui.common;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A few rows of figures in the side pane: names at the left, which take what is left, figures at the right. */
public final class SmallTable extends GridPane {
    private final int columns;
    private int rows;

    public SmallTable(int columns) {
        this.columns = columns;
        getStyleClass().add("small-table");
        for (int at = 0; at < columns; at++) {
            var column = new ColumnConstraints();
            column.setHgrow(at == 0 ? Priority.ALWAYS : Priority.NEVER);
            column.setHalignment(at == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setFillWidth(true);
            if (at > 0) {
                column.setMinWidth(Region.USE_PREF_SIZE);
            }
            getColumnConstraints().add(column);
        }
    }

    /** The words over the columns. */
    public void head(String... words) {
        for (int at = 0; at < columns; at++) {
            add(cell(words[at], at, "line-head"), at, rows);
        }
        rows++;
    }

    /** Puts an icon before the words of a head. */
    public void mark(int column, Node icon) {
        getChildren().stream()
                .filter(node -> GridPane.getRowIndex(node) == rows - 1 && GridPane.getColumnIndex(node) == column)
                .forEach(node -> ((Label) node).setGraphic(icon));
    }

    /**
     * Adds a row.
     *
     * @param style of the whole row, such as {@code total}; may be empty
     */
    public void row(String style, String... words) {
        for (int at = 0; at < columns; at++) {
            var cell = cell(words[at], at, "line-cell");
            if (!style.isEmpty()) {
                cell.getStyleClass().add(style);
            }
            add(cell, at, rows);
        }
        rows++;
    }

    /** Puts a node in place of the last cell of the last row; what is no figure stands at the left, as does the head over it. */
    public void last(Node node) {
        getChildren().removeLast();
        var around = new StackPane(node);
        around.getStyleClass().addAll("line-cell", "words");
        add(around, columns - 1, rows - 1);
        var head = getChildren().get(columns - 1);
        if (!head.getStyleClass().contains("words")) {
            head.getStyleClass().add("words");
        }
    }

    /** Puts a box before the name of the last row, which is what it is called, too. */
    public void choice(CheckBox box) {
        var at = getChildren().size() - columns;
        if (getChildren().get(at) instanceof Label name) {
            var around = new HBox();
            around.getStyleClass().setAll(name.getStyleClass());
            around.getStyleClass().add("choice");
            GridPane.setConstraints(around, 0, rows - 1);
            getChildren().set(at, around);
            name.getStyleClass().setAll("label");
            name.setLabelFor(box);
            name.setOnMouseClicked(_ -> box.fire());
            box.setAccessibleText(name.getText());
            around.getChildren().setAll(box, name);
        }
    }

    private static Label cell(String words, int at, String style) {
        var label = new Label(words);
        label.getStyleClass().addAll(style, at == 0 ? "first" : "num");
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        if (at == 0) {
            label.setMinWidth(0);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            Tip.say(label, words);
        }
        return label;
    }
}
