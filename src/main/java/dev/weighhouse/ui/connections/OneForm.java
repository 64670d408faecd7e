package dev.weighhouse.ui.connections;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Form;
import dev.weighhouse.ui.common.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A form of one page: what it is of, its fields, and the two ways to leave it. It lives as long as its model. */
final class OneForm implements ConnectionForm {
    private final VBox root = new VBox();
    private final Node first;

    private OneForm(
            String title, Node fields, Node first, Form obstacle, FailureLine failure, Action save, Action back) {
        this.first = first;
        var head = new Label(title);
        head.getStyleClass().add("strong");
        var primary = Controls.primary(save);
        primary.setMinWidth(Region.USE_PREF_SIZE);
        var cancel = Controls.button(back);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        var buttons = new HBox(Controls.explained(primary), cancel);
        buttons.getStyleClass().add("field-row");
        root.getStyleClass().addAll("page-body", "fields");
        root.getChildren().addAll(head, fields, obstacle.node(), failure, buttons);
    }

    /** When a connection is read by itself. */
    static OneForm of(EditCadence model, Runnable cancelled) {
        var fields = new CadenceForm(model.choice());
        var failure = new FailureLine();
        model.failureProperty().subscribe(failure::show);
        var obstacle = new Form();
        obstacle.obstacle(model.obstacleProperty());
        return new OneForm(
                Words.text("connections.schedule.of", model.title()),
                fields.node(),
                fields.firstFocus(),
                obstacle,
                failure,
                Action.of("connections.cadence.save", model::save).unless(model.obstacleProperty()),
                Action.of("connections.back", cancelled));
    }

    /** How a connection is let in once more. */
    static OneForm of(SignInAgain model, Runnable cancelled) {
        var fields = new AccessPage(model);
        var failure = new FailureLine();
        model.failureProperty().subscribe(failure::show);
        var obstacle = new Form();
        obstacle.obstacle(model.obstacleProperty());
        return new OneForm(
                Words.text("connections.again.of", model.title()),
                fields.node(),
                fields.firstFocus(),
                obstacle,
                failure,
                Action.of("connections.keep", model::keep).unless(model.obstacleProperty()),
                Action.of("connections.back", cancelled));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return first;
    }
}
