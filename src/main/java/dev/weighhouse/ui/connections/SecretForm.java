package dev.weighhouse.ui.connections;

import dev.weighhouse.connect.Credential;
import dev.weighhouse.connect.Credential.Shape;
import dev.weighhouse.ui.common.Form;
import dev.weighhouse.ui.common.Words;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;

/** The fields of a secret: one, or a user and a password. Nothing that is typed into them is shown, but for the user. */
final class SecretForm {
    private final Form form = new Form();
    private final Control first;

    /** @param further said of it beside what it is */
    SecretForm(TypedSecret model, Credential wanted, String further) {
        var secret = new PasswordField();
        SettingForm.typed(secret, model.secretProperty());
        var help = wanted.help() + " " + further;
        if (wanted.shape() == Shape.USER_AND_PASSWORD) {
            var user = SettingForm.typed(new TextField(), model.userProperty());
            form.field(Words.text("connections.user"), wanted.help(), user);
            form.field(wanted.title(), further, secret);
            first = user;
        } else {
            form.field(wanted.title(), help, secret);
            first = secret;
        }
    }

    Node node() {
        return form.node();
    }

    Control firstFocus() {
        return first;
    }
}
