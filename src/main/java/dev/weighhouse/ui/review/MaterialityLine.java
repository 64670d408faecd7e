package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.close.Materiality;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Words;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks up to which sum may be waived in a month, where nobody has said so yet or somebody wants to say otherwise. */
final class MaterialityLine extends VBox {
    private final Waiving waiving;
    private final Runnable left;
    private final TextField limit = new TextField();
    private final TextField reason = new TextField();
    private final Label lapse = new Label();
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private Waiving.@Nullable Offer shown;

    /** What is to be said otherwise; null where nobody wants to. */
    private @Nullable Materiality changing;

    /** @param left called when what was said before is to stand */
    MaterialityLine(Waiving waiving, Runnable left) {
        this.waiving = waiving;
        this.left = left;
        limit.setId("review-materiality");
        limit.setPromptText(Words.text("review.waive.amount"));
        limit.setAccessibleText(Words.text("review.materiality"));
        limit.setPrefColumnCount(8);
        limit.setMinWidth(USE_PREF_SIZE);
        reason.setPromptText(Words.text("review.materiality.reason"));
        reason.setAccessibleText(Words.text("review.materiality.reason"));
        reason.setMinWidth(0);
        HBox.setHgrow(reason, Priority.ALWAYS);
        limit.textProperty().addListener((_, _, _) -> check());
        reason.textProperty().addListener((_, _, _) -> check());
        limit.setOnAction(_ -> reason.requestFocus());
        reason.setOnAction(_ -> set());
        lapse.getStyleClass().addAll("small", "danger-words");
        lapse.setWrapText(true);
        lapse.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(line(), lapse);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && changing != null) {
                event.consume();
                stop();
            }
        });
    }

    private HBox line() {
        var set = Controls.button(Action.of("review.materiality.set", this::set).unless(obstacle));
        set.setMinWidth(USE_PREF_SIZE);
        var name = new Label(Words.text("review.materiality"));
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(limit);
        var line = new HBox(name, limit, reason, Controls.explained(set));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("proposal-deeds");
        return line;
    }

    void show(Waiving.Offer now) {
        shown = now;
        var known = now.meter().materiality();
        if (changing != null && !known.equals(Optional.of(changing))) {
            changing = null;
        }
        var asked = known.isEmpty() || changing != null;
        if (!asked) {
            limit.clear();
            reason.clear();
        }
        setVisible(asked);
        setManaged(asked);
        check();
    }

    /** Somebody wants to say otherwise. */
    void change() {
        var now = shown;
        if (now != null) {
            changing = now.meter().materiality().orElse(null);
            show(now);
            now.meter().materiality().ifPresent(most -> limit.setText(MoneyFormat.balance(most.limit())));
            takeFocus();
        }
    }

    /** Nobody thinks of waiving any more. */
    void forget() {
        shown = null;
        changing = null;
        limit.clear();
        reason.clear();
    }

    private void stop() {
        var now = shown;
        changing = null;
        if (now != null) {
            show(now);
            left.run();
        }
    }

    private void check() {
        var now = shown;
        var typed = now == null
                ? Optional.<Money>empty()
                : TypedWaiver.size(limit.getText(), now.variance().currency());
        var words = now == null ? "" : typed.map(most -> lapsing(now, most)).orElse("");
        lapse.setText(words);
        lapse.setVisible(!words.isEmpty());
        lapse.setManaged(!words.isEmpty());
        if (typed.isEmpty()) {
            obstacle.set(Words.text("review.tolerance.no-number"));
        } else {
            obstacle.set(reason.getText().isBlank() ? Words.text("review.materiality.reason-first") : "");
        }
    }

    private static String lapsing(Waiving.Offer now, Money most) {
        var gross = now.meter().gross();
        return gross.minor() <= most.minor()
                ? ""
                : Words.text(
                        "review.materiality.lapse",
                        MoneyFormat.balance(gross),
                        Days.period(now.variance().period()));
    }

    private void set() {
        var now = shown;
        if (now != null && obstacle.get().isEmpty()) {
            TypedWaiver.size(limit.getText(), now.variance().currency())
                    .ifPresent(most -> waiving.setMateriality(most, reason.getText()));
        }
    }

    void takeFocus() {
        applyCss();
        layout();
        limit.requestFocus();
        limit.selectAll();
    }
}
