package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One line under the rows: what was just done, or what is marked, or else how old the rows are; and what can be done. */
final class RowsBar extends HBox {
    private final Label words = new Label();

    RowsBar(String id, List<Button> deeds, MatchActions actions) {
        getStyleClass().add("rows-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setId(id);
        words.getStyleClass().add("small");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        Tip.ask(words, words::getText);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        deeds.forEach(button -> {
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            getChildren().add(Controls.explained(button));
        });
        for (var step : List.of(actions.undo, actions.redo)) {
            var button = Controls.iconButton(step);
            button.getStyleClass().addAll("small", "flat");
            getChildren().add(Controls.explained(button));
        }
    }

    void say(String said) {
        words.setText(said);
    }

    /** Shows these of its buttons, given by {@link Controls#explained}, or hides them. */
    void show(List<? extends Node> buttons, boolean now) {
        buttons.forEach(button -> {
            var around = button.getParent();
            around.setVisible(now);
            around.setManaged(now);
        });
    }

    /** What is marked on each side, and what is left of it. */
    static String words(Marked marked, Signs signs, Currency currency) {
        try {
            var left = marked.left(currency);
            return Words.text(
                    left.isZero() ? "review.marked.zero" : "review.marked",
                    marked.ledger().size(),
                    signs.balance(marked.sum(true, currency)),
                    marked.platform().size(),
                    signs.balance(marked.sum(false, currency)),
                    signs.difference(left));
        } catch (ArithmeticException e) {
            return Words.text("review.marked.too-large");
        }
    }

    /** {@code 0–30 d: 7, +255.75}, and so on; nothing is said of an age that no row has. */
    static String words(Ages ages, Signs signs) {
        return ages.buckets().stream()
                .filter(bucket -> bucket.count() > 0)
                .map(bucket -> {
                    var span = bucket.endless()
                            ? Words.text("review.ages.over", bucket.from() - 1)
                            : Words.text("review.ages.span", bucket.from(), bucket.to());
                    var sum = bucket.sum().map(signs::difference).orElseGet(() -> Words.text("review.ages.too-large"));
                    return Words.text("review.ages.bucket", span, bucket.count(), sum);
                })
                .collect(Collectors.joining(Words.text("review.ages.between")));
    }
}
