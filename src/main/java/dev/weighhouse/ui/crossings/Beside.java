package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A second look: what it means, what was asked, and what was sent beside what stands there now. */
final class Beside extends VBox {

    Beside(Reperformed look) {
        getStyleClass().add("beside");
        setId("crossings-beside");
        var unchanged = look.finding() == Reperformed.Finding.UNCHANGED;
        var tone = switch (look.finding()) {
            case UNCHANGED -> "success";
            case STILL_ABSENT, NOT_SEEN -> "warning";
            case DIFFERS, GONE -> "danger";
        };
        var verdict = wrapped(Sentences.finding(look));
        verdict.setGraphic((unchanged ? Icons.DONE : Icons.WARNING).node("small", tone));
        verdict.getStyleClass().addAll("verdict", tone);
        getChildren().add(verdict);
        var asked = wrapped(StoryText.evidence(look.evidence()));
        asked.getStyleClass().addAll("small", "muted");
        getChildren().add(asked);
        var lines = Comparison.of(look).lines();
        if (!lines.isEmpty()) {
            var grid = grid();
            grid.addRow(0, head(""), head("sent"), head("now"));
            lines.forEach(line -> grid.addRow(grid.getRowCount(), cells(line)));
            getChildren().add(grid);
        }
    }

    private static GridPane grid() {
        var grid = new GridPane();
        grid.getStyleClass().add("facts");
        var name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        var half = new ColumnConstraints();
        half.setHgrow(Priority.ALWAYS);
        half.setPercentWidth(38);
        var other = new ColumnConstraints();
        other.setHgrow(Priority.ALWAYS);
        other.setPercentWidth(38);
        grid.getColumnConstraints().addAll(name, half, other);
        return grid;
    }

    private static Label head(String key) {
        var label = new Label(key.isEmpty() ? "" : Words.text("crossings.beside." + key));
        label.getStyleClass().add("caption");
        return label;
    }

    private static Label[] cells(Comparison.Line line) {
        var name = new Label(line.name());
        name.getStyleClass().addAll("muted", "small");
        var sent = cell(line.sent());
        var now = cell(line.now());
        if (line.differs()) {
            now.getStyleClass().add("differs");
            // Beside the name, where it takes no room from the figures.
            name.setGraphic(Icons.WARNING.node("small", "danger"));
            name.setContentDisplay(ContentDisplay.RIGHT);
        }
        return new Label[] {name, sent, now};
    }

    private static Label cell(String text) {
        var label = new Label(text);
        label.getStyleClass().add("small");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        Tip.say(label, text);
        return label;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
