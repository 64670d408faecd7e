package dev.weighhouse.ui.connections;

import dev.weighhouse.connect.Provider;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Form;
import dev.weighhouse.ui.common.Segments;
import dev.weighhouse.ui.common.Words;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The form of a new connection. It lives as long as its model, so nothing of it need be unsubscribed. */
final class NewConnectionView implements ConnectionForm {
    private final NewConnection model;
    private final ComboBox<Provider> kind;
    private final VBox root;

    NewConnectionView(NewConnection model) {
        this.model = model;
        this.kind = providers();
        var title = new Label(Words.text("connections.new"));
        title.getStyleClass().add("strong");
        var failure = new FailureLine();
        model.failureProperty().subscribe(failure::show);
        this.root = new VBox(
                title, choices().node(), new SettingForm(model.fields()).node(), secret().node(), failure, buttons());
        root.getStyleClass().addAll("page-body", "fields");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return kind;
    }

    private Form choices() {
        var form = new Form();
        if (model.roles().size() > 1) {
            var side = new Segments<>(
                    Words.text("connections.side"),
                    model.roles(),
                    ConnectionsModel::role,
                    _ -> Words.text("connections.side.help"));
            side.follow(model.roleProperty());
            form.choice(Words.text("connections.side"), Words.text("connections.side.help"), side);
        }
        form.field(Words.text("connections.provider"), Words.text("connections.provider.help"), kind);
        form.field(
                Words.text("connections.title"),
                Words.text("connections.title.help"),
                SettingForm.typed(new TextField(), model.titleProperty()));
        return form;
    }

    private ComboBox<Provider> providers() {
        var box = new ComboBox<Provider>(model.choices());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Provider provider) {
                return provider == null ? "" : provider.title();
            }

            @Override
            public @Nullable Provider fromString(String words) {
                return null;
            }
        });
        model.providerProperty().subscribe(chosen -> box.setValue(chosen));
        // The box forgets its value while its list changes; that is no choice of the person.
        box.setOnAction(_ -> Optional.ofNullable(box.getValue()).ifPresent(model::choose));
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private Form secret() {
        var form = new Form();
        form.field(
                Words.text("connections.secret"),
                Words.text("connections.secret.help"),
                SettingForm.typed(new PasswordField(), model.secretProperty()));
        form.obstacle(model.obstacleProperty());
        return form;
    }

    private Node buttons() {
        var connect = Action.of("connections.connect", model::connect).unless(model.obstacleProperty());
        var cancel = Action.of("connections.cancel", model::cancel);
        var buttons = new HBox(Controls.explained(Controls.primary(connect)), Controls.button(cancel));
        buttons.getStyleClass().add("field-row");
        return buttons;
    }
}
