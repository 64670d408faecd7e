package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.Sample;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Asks how a sample is to be drawn, and says of the one that is shown how it was. */
final class SampleBar extends VBox {
    private final CrossingsModel model;
    private final Runnable intoTable;
    private final FailureLine failed = new FailureLine();
    private final FlowPane question = new FlowPane();
    private final TextField size;
    private final HBox shown = new HBox();
    private final Label told = new Label();

    SampleBar(CrossingsModel model, Action draw, Action close, Runnable intoTable) {
        this.model = model;
        this.intoTable = intoTable;
        getStyleClass().add("sample-bar");
        var sampling = model.sampling();
        size = field("size", sampling.sizeProperty());
        var seed = field("seed", sampling.seedProperty());
        var upTo = field("up-to", sampling.upToProperty());
        var drawing = Controls.button(draw);
        var leaving = new Button(Words.text("crossings.sample.leave"));
        leaving.setOnAction(_ -> leave());
        question.getStyleClass().add("sample-question");
        question.getChildren().addAll(label("size"), size, label("seed"), seed, label("up-to"), upTo, drawing, leaving);
        question.getChildren().forEach(node -> {
            if (node instanceof Button button) {
                button.getStyleClass().add("small");
            }
        });
        question.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        told.setId("crossings-sample");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        told.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(told, Priority.ALWAYS);
        var closing = Controls.button(close);
        closing.getStyleClass().add("small");
        closing.setMinWidth(USE_PREF_SIZE);
        shown.getStyleClass().add("quiet-line");
        shown.setAlignment(Pos.CENTER_LEFT);
        shown.getChildren().addAll(Icons.SAMPLE_DRAWN.node("small", "muted"), told, closing);
        getChildren().addAll(question, failed, shown);
    }

    private static Label label(String key) {
        var label = new Label(Words.text("crossings.sample." + key));
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private static TextField field(String key, StringProperty of) {
        var field = new TextField();
        field.setId("crossings-sample-" + key);
        field.getStyleClass().add("go-to");
        field.textProperty().bindBidirectional(of);
        field.setAccessibleText(Words.text("crossings.sample." + key));
        Tip.say(field, Words.text("crossings.sample." + key + ".help"));
        return field;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            event.consume();
            model.sampling().draw();
        }
    }

    private void leave() {
        model.sampling().leave();
        intoTable.run();
    }

    Subscription follow() {
        return Subscription.combine(
                model.sampling().askingProperty().subscribe(this::ask),
                model.sampling().failureProperty().subscribe(failure -> {
                    failed.show(failure);
                    pack();
                }),
                model.list().sampleProperty().subscribe(this::show));
    }

    private void ask(boolean now) {
        question.setVisible(now);
        question.setManaged(now);
        pack();
        if (now) {
            // A field without its skin loses what is typed before the next frame.
            applyCss();
            size.requestFocus();
            size.selectAll();
        }
    }

    private void show(@Nullable Sample sample) {
        shown.setVisible(sample != null);
        shown.setManaged(sample != null);
        told.setText(sample == null ? "" : Sentences.drawn(sample));
        pack();
        if (sample != null) {
            intoTable.run();
        }
    }

    private void pack() {
        var any = question.isManaged() || shown.isManaged() || failed.isManaged();
        setVisible(any);
        setManaged(any);
    }
}
