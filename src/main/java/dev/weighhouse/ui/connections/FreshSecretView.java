package dev.weighhouse.ui.connections;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Form;
import dev.weighhouse.ui.common.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for a fresh secret. It lives as long as its model. */
final class FreshSecretView implements ConnectionForm {
    private final PasswordField field = new PasswordField();
    private final VBox root;

    FreshSecretView(FreshSecret model, Runnable cancelled) {
        var title = new Label(Words.text("connections.secret.of", model.title()));
        title.getStyleClass().add("strong");
        field.textProperty().bindBidirectional(model.secretProperty());
        var form = new Form();
        form.field(Words.text("connections.secret"), Words.text("connections.secret.fresh"), field);
        form.obstacle(model.obstacle());
        var failure = new FailureLine();
        model.failureProperty().subscribe(failure::show);
        var keep = Action.of("connections.keep", model::keep).unless(model.obstacle());
        var cancel = Action.of("connections.cancel", cancelled);
        var buttons = new HBox(Controls.explained(Controls.primary(keep)), Controls.button(cancel));
        buttons.getStyleClass().add("field-row");
        root = new VBox(title, form.node(), failure, buttons);
        root.getStyleClass().addAll("page-body", "fields");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return field;
    }
}
