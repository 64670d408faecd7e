package dev.weighhouse.ui.review;

import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Ledger accounts an unmapped platform account may belong to, each with its reason and a button that accepts it. */
final class SuggestionsBox extends VBox {
    private final DetailModel detail;
    private final AccountPicker picker;
    private DetailModel.@Nullable Subject shown;

    SuggestionsBox(DetailModel detail) {
        this.detail = detail;
        this.picker = new AccountPicker(detail);
        VBox.setVgrow(picker, Priority.ALWAYS);
        getStyleClass().add("suggestions");
    }

    /** Shows what an unmapped account may belong to; what the person has typed stays while the account does. */
    void show(DetailModel.Subject subject) {
        if (subject.equals(shown)) {
            return;
        }
        shown = subject;
        getChildren().clear();
        if (!subject.unmapped()) {
            return;
        }
        var none = subject.suggestions().isEmpty();
        getChildren().add(sentence(none ? "review.suggestions.none" : "review.suggestions.intro"));
        subject.suggestions().forEach(suggestion -> getChildren().add(line(subject, suggestion)));
        if (!none) {
            getChildren().add(sentence("review.pick.intro"));
        }
        if (subject.row().variance().platformAccounts().getFirst().account().type() == null) {
            getChildren().add(sentence("review.pick.untold"));
        }
        getChildren().add(picker);
        picker.show(subject);
    }

    private static Label sentence(String key) {
        var sentence = new Label(Words.text(key));
        sentence.getStyleClass().addAll("muted", "small");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        return sentence;
    }

    private HBox line(DetailModel.Subject subject, Suggestion suggestion) {
        var target = suggestion.ledger().map(subject::ledgerLabel).orElse("");
        var name = new Label(target, Icons.SUGGESTION.node("small", "muted"));
        name.setMinWidth(0);
        Tip.say(name, target);
        var reason = new Label(suggestion.reason());
        reason.getStyleClass().addAll("muted", "small");
        reason.setMinWidth(0);
        reason.setMaxWidth(Double.MAX_VALUE);
        Tip.say(reason, suggestion.reason());
        HBox.setHgrow(reason, Priority.ALWAYS);
        var accept = new Button(Words.text("review.accept"));
        accept.getStyleClass().addAll("small", "accept");
        accept.setMinWidth(USE_PREF_SIZE);
        accept.setAccessibleText(Words.text("review.accept.accessible", target));
        Tip.say(accept, Words.text("review.accept.accessible", target));
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

    void fit(double em) {
        picker.fit(em);
    }

    /** Where the keyboard goes first: the button of the best suggestion, or the search for an account. */
    Control first() {
        return lookupAll(".accept").stream()
                .filter(Button.class::isInstance)
                .map(Control.class::cast)
                .findFirst()
                .orElse(picker.search());
    }
}
