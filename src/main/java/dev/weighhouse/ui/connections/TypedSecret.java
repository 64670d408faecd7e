package dev.weighhouse.ui.connections;

import dev.weighhouse.connect.Credential;
import dev.weighhouse.connect.Credential.Shape;
import dev.weighhouse.ui.common.Words;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What a person types to be let in, until it is handed over to the keychain. */
final class TypedSecret {
    private final ReadOnlyObjectWrapper<@Nullable Credential> wanted = new ReadOnlyObjectWrapper<>();
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");

    /** @param changed called after every letter */
    TypedSecret(Runnable changed) {
        wanted.subscribe((_, _) -> changed.run());
        user.subscribe((_, _) -> changed.run());
        secret.subscribe((_, _) -> changed.run());
    }

    /** @param credential null where nobody asks for any */
    void ask(@Nullable Credential credential) {
        wanted.set(credential);
    }

    /** Null where nobody asks for any. */
    ReadOnlyObjectProperty<@Nullable Credential> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    StringProperty userProperty() {
        return user;
    }

    StringProperty secretProperty() {
        return secret;
    }

    private boolean hasUser() {
        var credential = wanted.get();
        return credential != null && credential.shape() == Shape.USER_AND_PASSWORD;
    }

    /** What is still missing or wrong, as a sentence; empty where nothing is. */
    String obstacle() {
        var credential = wanted.get();
        if (credential == null) {
            return "";
        }
        if (hasUser() && user.get().isBlank()) {
            return Words.text("connections.missing", Words.text("connections.user"));
        }
        if (hasUser() && user.get().contains(":")) {
            return Words.text("connections.user.colon");
        }
        return secret.get().isBlank() ? Words.text("connections.missing", credential.title()) : "";
    }

    /** As it is kept; empty where nobody asks for any, or nothing was typed. */
    Optional<String> value() {
        if (wanted.get() == null || secret.get().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                hasUser()
                        ? user.get().strip() + ":" + secret.get()
                        : secret.get().strip());
    }

    void forget() {
        user.set("");
        secret.set("");
    }
}
