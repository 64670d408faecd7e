package dev.weighhouse.ui.review;

import dev.weighhouse.matching.Near;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Why a row is not matched: one near candidate at a time, what failed and which change would match it. The arrow keys walk through
 * the candidates, Enter marks the row and what it would be matched with, Esc goes back to the rows.
 */
final class WhyNotPane extends HBox {
    private final Nearness nearness;
    private final Matching matching;
    private final Runnable back;
    private final Label words = new Label();
    private final Label place = new Label();

    WhyNotPane(Nearness nearness, Matching matching, Runnable back) {
        this.nearness = nearness;
        this.matching = matching;
        this.back = back;
        setId("review-why-not");
        getStyleClass().add("why-not");
        setAlignment(Pos.TOP_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        place.getStyleClass().add("muted");
        place.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Icons.DIFFERS.node("small", "muted"), words, place);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMousePressed(_ -> requestFocus());
    }

    Subscription follow() {
        return nearness.answerProperty().subscribe(this::show);
    }

    private void show(Nearness.@Nullable Answer answer) {
        setVisible(answer != null);
        setManaged(answer != null);
        words.setText(answer == null ? "" : words(answer));
        place.setText(
                answer == null || answer.count() < 2
                        ? ""
                        : Words.text("review.why.place", answer.at() + 1, answer.count()));
        setAccessibleText((words.getText() + " " + place.getText()).strip());
    }

    static String words(Nearness.Answer answer) {
        if (answer.nearest() == null) {
            return Words.text("review.why.asking-now");
        }
        var refusals = answer.refusals().stream().map(refusal -> refusal.words());
        var near = answer.near().map(WhyNotPane::words).stream();
        var said = Stream.concat(near, refusals).collect(Collectors.joining(" "));
        return Words.text("review.why", said.isEmpty() ? Words.text("review.why.none") : said);
    }

    private static String words(Near near) {
        var what = near.words() + " " + near.change();
        return near.others() == 0 ? what : what + " " + Words.text("review.why.others", near.others());
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP, LEFT -> nearness.step(-1);
            case DOWN, RIGHT -> nearness.step(1);
            case ENTER -> choose();
            case ESCAPE -> back.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Marks the row and what it would be matched with, to be matched by hand; or says why there is nothing to mark. */
    private void choose() {
        var answer = nearness.answerProperty().get();
        if (answer == null) {
            return;
        }
        var candidates = nearness.candidates();
        if (candidates.isEmpty()) {
            matching.tell(whyNothing(answer));
        } else {
            matching.clear();
            matching.mark(
                    Stream.concat(Stream.of(answer.row()), candidates.stream()).toList());
            back.run();
        }
    }

    private static String whyNothing(Nearness.Answer answer) {
        if (answer.nearest() == null) {
            return Words.text("review.why.asking-now");
        }
        return Words.text(answer.near().isEmpty() ? "review.why.nothing-to-mark" : "review.why.not-open");
    }
}
