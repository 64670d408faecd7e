package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a difference consists of, as bars from one running sum to the next. Its lines are walked by keyboard. */
final class WaterfallView extends VBox {
    private static final double ROW_EM = 1.62;
    private static final int MOST = 10;

    private final ListView<WaterfallChart.Line> lines = new ListView<>();
    private final Label waiting = new Label();
    private final Theme theme;
    private double zero;

    /** @param pick asks for the rows of a share */
    WaterfallView(Theme theme, Consumer<DetailModel.Picked> pick) {
        this.theme = theme;
        getStyleClass().add("waterfall");
        var cause = new Label(Words.text("review.waterfall.cause"));
        var amount = new Label(Words.text("review.waterfall.amount"));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(cause, gap, amount);
        head.getStyleClass().add("waterfall-head");
        head.setAlignment(Pos.CENTER_LEFT);
        List.of(cause, amount).forEach(label -> label.getStyleClass().addAll("caption", "strong"));
        lines.setId("review-waterfall");
        lines.setAccessibleText(Words.text("review.waterfall.accessible"));
        lines.setCellFactory(_ -> new WaterfallCell(theme.em()::get, () -> zero));
        lines.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                chosen(pick);
                event.consume();
            }
        });
        lines.setOnMouseClicked(_ -> chosen(pick));
        waiting.getStyleClass().addAll("small", "muted", "waiting");
        waiting.setWrapText(true);
        getChildren().addAll(head, lines, waiting);
    }

    private void chosen(Consumer<DetailModel.Picked> pick) {
        var line = lines.getSelectionModel().getSelectedItem();
        if (line != null && line.picked() != null) {
            pick.accept(line.picked());
        }
    }

    /** @param chart null where there is none, and words say why */
    void show(@Nullable WaterfallChart chart, String words) {
        var now = chart == null ? List.<WaterfallChart.Line>of() : chart.lines();
        zero = chart == null ? 0 : chart.zero();
        if (!lines.getItems().equals(now)) {
            lines.getItems().setAll(now);
        }
        show(lines, chart != null);
        show(waiting, chart == null);
        waiting.setText(words);
        fit();
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /** As high as its lines; where they are many, they scroll. */
    void fit() {
        var row = Math.rint(ROW_EM * theme.em().get());
        lines.setFixedCellSize(row);
        var height = row * Math.min(MOST, lines.getItems().size()) + 2;
        lines.setMinHeight(height);
        lines.setPrefHeight(height);
        lines.setMaxHeight(height);
    }

    ListView<WaterfallChart.Line> lines() {
        return lines;
    }
}
