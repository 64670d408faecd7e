package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Words;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One choice: what it is, how well it is thought to fit, and why. */
final class ChoiceCell extends ListCell<Choice> {
    private static final double WHOLE = 100;

    private final Label label = new Label();
    private final Label beside = new Label();
    private final Label score = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label reason = new Label();
    private final VBox lines;

    ChoiceCell() {
        beside.getStyleClass().addAll("muted", "small");
        score.getStyleClass().add("small");
        reason.getStyleClass().addAll("muted", "small");
        bar.getStyleClass().add("score-bar");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        score.setMinWidth(Region.USE_PREF_SIZE);
        label.setMinWidth(0);
        var first = new HBox(label, beside, gap, score, bar);
        first.getStyleClass().add("choice-line");
        lines = new VBox(first, reason);
        lines.getStyleClass().add("choice-lines");
        // So wide as the list, or long reasons would make it scroll sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Choice choice, boolean empty) {
        super.updateItem(choice, empty);
        if (choice == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        label.setText(choice.label());
        beside.setText(choice.beside());
        var scored = choice.score() > 0;
        score.setText(scored ? String.valueOf(choice.score()) : "");
        bar.setProgress(choice.score() / WHOLE);
        bar.setVisible(scored);
        bar.setManaged(scored);
        reason.setText(choice.reason());
        reason.setVisible(!choice.reason().isEmpty());
        reason.setManaged(!choice.reason().isEmpty());
        setGraphic(lines);
        setAccessibleText(
                scored
                        ? Words.text(
                                "mappings.pick.accessible",
                                choice.label(),
                                choice.beside(),
                                choice.score(),
                                choice.reason())
                        : choice.label() + " " + choice.beside() + " " + choice.reason());
    }
}
