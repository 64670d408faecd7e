package dev.weighhouse.ui.connections;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Form;
import dev.weighhouse.ui.common.Words;
import java.util.function.BiConsumer;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The form that changes or removes a connection. It lives as long as its model, so nothing need be unsubscribed. */
final class EditConnectionView implements ConnectionForm {
    private final TextField name;
    private final VBox root;

    /**
     * The form.
     *
     * @param kind its side and what kind of system it is
     * @param pick asks the person for a file, or where told so for a folder, and keeps its name
     * @param busy why it cannot be removed now; empty when it can
     */
    EditConnectionView(
            EditConnection model,
            String kind,
            ObservableValue<String> busy,
            BiConsumer<StringProperty, Boolean> pick,
            Runnable cancelled) {
        var title =
                new Label(Words.text("connections.edit.of", model.connection().title()));
        title.getStyleClass().add("strong");
        var what = new Label(kind);
        what.getStyleClass().add("muted");
        name = SettingForm.typed(new TextField(), model.titleProperty());
        var names = new Form();
        names.field(Words.text("connections.title"), Words.text("connections.title.help"), name);
        var obstacle = new Form();
        obstacle.obstacle(model.obstacleProperty());
        var failure = new FailureLine();
        model.failureProperty().subscribe(failure::show);
        var save = Action.of("connections.save", model::save).unless(model.obstacleProperty());
        var cancel = Action.of("connections.back", cancelled);
        root = new VBox(
                new VBox(title, what),
                names.node(),
                new SettingForm(model.fields(), _ -> true, pick).node(),
                obstacle.node(),
                failure,
                row(Controls.explained(Controls.primary(save)), Controls.button(cancel)),
                removal(model, busy));
        root.getStyleClass().addAll("page-body", "fields");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return name;
    }

    private static VBox removal(EditConnection model, ObservableValue<String> busy) {
        var ask = Controls.button(
                Action.of("connections.remove", model::askToRemove).unless(busy));
        var question = new Label(
                Words.text("connections.remove.sure", model.connection().title()));
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        var yes = Controls.button(Action.of("connections.remove.yes", model::remove));
        var no = Controls.button(Action.of("connections.remove.no", model::keep));
        var sure = new VBox(question, row(yes, no));
        sure.getStyleClass().add("field");
        var help = new Label(Words.text("connections.remove.help"));
        help.getStyleClass().addAll("muted", "small");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        var first = new VBox(row(Controls.explained(ask)), help);
        first.getStyleClass().add("field");
        var failure = new FailureLine();
        model.removalFailureProperty().subscribe(failure::show);
        var box = new VBox(first, sure, failure);
        box.getStyleClass().add("removal");
        model.removingProperty().subscribe(asked -> {
            show(first, !asked);
            show(sure, asked);
        });
        // After they are shown: what is hidden takes no keyboard.
        model.removingProperty().subscribe((_, asked) -> (asked ? no : ask).requestFocus());
        return box;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("field-row");
        for (var node : nodes) {
            if (node instanceof Button button) {
                button.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        return row;
    }

    private static void show(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }
}
