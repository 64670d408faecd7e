package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.review.AccountChoices.Choice;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A ledger account to choose, with its type in grey beside it. */
final class ChoiceCell extends ListCell<Choice> {
    private final Label name = new Label();
    private final Label words = new Label();
    private final HBox line = new HBox(name, words);

    ChoiceCell() {
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("choice");
        name.setMinWidth(0);
        words.getStyleClass().addAll("muted", "small");
        words.setMinWidth(0);
        // As wide as the list and no wider: what does not fit is cut and stands in the tooltip.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Choice choice, boolean empty) {
        super.updateItem(choice, empty);
        if (choice == null || empty) {
            setGraphic(null);
            Tip.say(this, "");
            setAccessibleText(null);
            return;
        }
        name.setText(choice.account().label());
        words.setText(choice.words());
        Tip.say(this, name.getText() + "\n" + choice.words());
        setAccessibleText(name.getText() + ", " + choice.words());
        setGraphic(line);
    }
}
