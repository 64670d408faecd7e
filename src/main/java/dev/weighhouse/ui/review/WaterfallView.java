package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a difference consists of, as bars from one running sum to the next. Its lines are walked by keyboard. */
final class WaterfallView extends VBox {
    private static final double ROW_EM = 1.62;
    private static final int MOST = 8;
    private static final int LEAST = 2;

    /** What is unexplained, and the difference itself. */
    private static final int ALWAYS = 2;

    /**
     * What it is of.
     *
     * @param id of its lines
     * @param cause what stands over the causes
     * @param amount what stands over their amounts
     * @param help what Enter does, for who listens
     * @param briefEm how much room evidence has
     */
    record Form(String id, String cause, String amount, String help, double briefEm) {

        /** The difference of one account. */
        static Form ofAccount() {
            return new Form(
                    "review-waterfall",
                    Words.text("review.waterfall.cause"),
                    Words.text("review.waterfall.amount"),
                    Words.text("review.waterfall.accessible"),
                    10.6);
        }

        /**
         * The differences of all accounts of one currency.
         *
         * @param signs which way amounts are positive
         */
        static Form ofMonth(String currency, String signs) {
            return new Form(
                    "review-month-" + currency,
                    Words.text("review.month.cause", currency),
                    Words.text("review.month.amount", signs),
                    Words.text("review.month.accessible", currency),
                    19);
        }
    }

    private final ListView<WaterfallChart.Line> lines = new ListView<>();
    private final Label waiting = new Label();
    private final Theme theme;
    private final HBox head;
    private @Nullable IntFunction<WaterfallChart> chart;
    private Object of = "";
    private double room;
    private boolean open;
    private double zero;

    /** @param pick asks for what is behind a share */
    WaterfallView(Theme theme, Form form, Consumer<DetailModel.Picked> pick) {
        this.theme = theme;
        getStyleClass().add("waterfall");
        var cause = new Label(form.cause());
        var amount = new Label(form.amount());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(cause, gap, amount);
        head.getStyleClass().add("waterfall-head");
        head.setAlignment(Pos.CENTER_LEFT);
        List.of(cause, amount).forEach(label -> label.getStyleClass().addAll("caption", "strong"));
        lines.setId(form.id());
        lines.setAccessibleText(form.help());
        lines.setCellFactory(_ -> new WaterfallCell(theme.em()::get, form.briefEm(), () -> zero));
        lines.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                chosen(pick);
                event.consume();
            }
        });
        // A list keeps Esc to itself, for edits that there are none of here.
        lines.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                if (open) {
                    open(false);
                    return;
                }
                Event.fireEvent(this, event.copyFor(this, this));
            }
        });
        lines.setOnMouseClicked(_ -> chosen(pick));
        waiting.getStyleClass().addAll("small", "muted", "waiting");
        waiting.setWrapText(true);
        getChildren().addAll(head, lines, waiting);
    }

    private void chosen(Consumer<DetailModel.Picked> pick) {
        var line = lines.getSelectionModel().getSelectedItem();
        if (line == null) {
            return;
        }
        if (line.others() > 0) {
            open(true);
        } else if (line.picked() != null) {
            pick.accept(line.picked());
        }
    }

    /** Shows the small causes one by one, or as one again. */
    private void open(boolean now) {
        open = now;
        var at = lines.getSelectionModel().getSelectedIndex();
        draw();
        lines.getSelectionModel().clearAndSelect(Math.min(at, lines.getItems().size() - 1));
    }

    /**
     * Shows a chart.
     *
     * @param of what it is of: that of another begins with the small causes in one
     * @param now the chart with at most so many bars of causes; null where there is none, and words say why
     */
    void show(Object of, @Nullable IntFunction<WaterfallChart> now, String words) {
        open &= of.equals(this.of);
        this.of = of;
        chart = now;
        show(lines, chart != null);
        show(waiting, chart == null);
        waiting.setText(words);
        draw();
    }

    private void draw() {
        var drawn = chart == null ? null : chart.apply(open ? Integer.MAX_VALUE : most());
        var now = drawn == null ? List.<WaterfallChart.Line>of() : drawn.lines();
        zero = drawn == null ? 0 : drawn.zero();
        if (!lines.getItems().equals(now)) {
            lines.getItems().setAll(now);
        }
        var row = row();
        lines.setFixedCellSize(row);
        var height = row * Math.min(most() + ALWAYS, now.size()) + 2;
        lines.setMinHeight(height);
        lines.setPrefHeight(height);
        lines.setMaxHeight(height);
    }

    private double row() {
        return Math.rint(ROW_EM * theme.em().get());
    }

    /** How many bars of causes leave what is unexplained and the difference in view. */
    private int most() {
        var fitting = (int) ((room - head.prefHeight(-1) - 2) / row()) - ALWAYS;
        return room <= 0 ? MOST : Math.clamp(fitting, LEAST, MOST);
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /** Takes the size of the text, and all there is of height that is seen at once. */
    void fit(double height) {
        room = height;
        draw();
    }

    ListView<WaterfallChart.Line> lines() {
        return lines;
    }
}
