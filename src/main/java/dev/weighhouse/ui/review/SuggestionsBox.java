package dev.weighhouse.ui.review;

import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Ledger accounts an unmapped platform account may belong to, each with its reason and a button that accepts it. */
final class SuggestionsBox extends VBox {
    private final DetailModel detail;

    SuggestionsBox(DetailModel detail) {
        this.detail = detail;
        getStyleClass().add("suggestions");
    }

    void show(DetailModel.Subject subject) {
        getChildren().clear();
        var intro = new Label(
                Words.text(subject.suggestions().isEmpty() ? "review.suggestions.none" : "review.suggestions.intro"));
        intro.getStyleClass().addAll("muted", "small");
        intro.setWrapText(true);
        intro.setMinHeight(USE_PREF_SIZE);
        getChildren().add(intro);
        subject.suggestions().forEach(suggestion -> getChildren().add(line(subject, suggestion)));
    }

    private HBox line(DetailModel.Subject subject, Suggestion suggestion) {
        var target = subject.ledgerLabel(suggestion.ledger());
        var name = new Label(target, Icons.SUGGESTION.node("small", "muted"));
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(target));
        var reason = new Label(suggestion.reason());
        reason.getStyleClass().addAll("muted", "small");
        reason.setMinWidth(0);
        reason.setMaxWidth(Double.MAX_VALUE);
        reason.setTooltip(new Tooltip(suggestion.reason()));
        HBox.setHgrow(reason, Priority.ALWAYS);
        var accept = new Button(Words.text("review.accept"));
        accept.getStyleClass().addAll("small", "accept");
        accept.setMinWidth(USE_PREF_SIZE);
        accept.setAccessibleText(Words.text("review.accept.accessible", target));
        accept.setTooltip(new Tooltip(Words.text("review.accept.accessible", target)));
        accept.setOnAction(_ -> detail.accept(suggestion));
        accept.disableProperty().bind(detail.writingProperty());
        accept.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                detail.accept(suggestion);
                event.consume();
            }
        });
        var line = new HBox(name, reason, accept);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("suggestion");
        return line;
    }

    /** The button of the best suggestion. */
    Optional<Button> first() {
        return lookupAll(".accept").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst();
    }
}
