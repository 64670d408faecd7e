package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Words;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** Asks up to which sum may be waived in a month, where nobody has said so yet. */
final class MaterialityLine extends HBox {
    private final Waiving waiving;
    private final TextField limit = new TextField();
    private final TextField reason = new TextField();
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private Waiving.@Nullable Offer shown;

    MaterialityLine(Waiving waiving) {
        this.waiving = waiving;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("proposal-deeds");
        limit.setId("review-materiality");
        limit.setPromptText(Words.text("review.materiality"));
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
        var set = Controls.button(Action.of("review.materiality.set", this::set).unless(obstacle));
        set.setMinWidth(USE_PREF_SIZE);
        var name = new Label(Words.text("review.materiality"));
        name.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(name, limit, reason, Controls.explained(set));
    }

    void show(Waiving.Offer now) {
        shown = now;
        var asked = now.meter().materiality().isEmpty();
        setVisible(asked);
        setManaged(asked);
        check();
    }

    private void check() {
        var now = shown;
        if (now == null
                || TypedWaiver.amount(limit.getText(), now.variance().currency())
                        .isEmpty()) {
            obstacle.set(Words.text("review.tolerance.no-number"));
        } else {
            obstacle.set(reason.getText().isBlank() ? Words.text("review.materiality.reason-first") : "");
        }
    }

    private void set() {
        var now = shown;
        if (now != null && obstacle.get().isEmpty()) {
            TypedWaiver.amount(limit.getText(), now.variance().currency())
                    .ifPresent(most -> waiving.setMateriality(most, reason.getText()));
        }
    }

    void takeFocus() {
        limit.requestFocus();
    }
}
