package dev.weighhouse.ui.common;

import dev.weighhouse.crossing.Failure;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** Shows a failure where it happened: what happened and the next step, in one line or as many as it needs. */
public final class FailureLine extends HBox {
    private final Label words = new Label();

    public FailureLine() {
        getStyleClass().add("failure-line");
        setAlignment(Pos.TOP_LEFT);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.WARNING.node("warning"), words);
        show(null);
    }

    public void show(@Nullable Failure failure) {
        setVisible(failure != null);
        setManaged(failure != null);
        words.setText(failure == null ? "" : failure.words() + " " + failure.nextStep());
    }

    public String text() {
        return words.getText();
    }
}
