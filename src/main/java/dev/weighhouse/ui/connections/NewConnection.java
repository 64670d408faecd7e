package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The form of a new connection: its fields come from the provider that is chosen. */
final class NewConnection {
    private final Workbench bench;
    private final List<Provider> providers;
    private final List<Connection> known;
    private final Runnable done;
    private final List<Role> roles;
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>();
    private final ObservableList<Provider> choices = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Provider> provider = new SimpleObjectProperty<>();
    private final SettingFields fields = new SettingFields(this::check);
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    NewConnection(Workbench bench, List<Provider> providers, List<Connection> known, Runnable done) {
        this.bench = bench;
        this.providers = providers;
        this.known = known;
        this.done = done;
        var hasLedger = known.stream().anyMatch(connection -> connection.role() == Role.LEDGER);
        this.roles = Arrays.stream(Role.values())
                .filter(each -> !hasLedger || each != Role.LEDGER)
                .toList();
        role.set(roles.getFirst());
        role.subscribe(this::showProviders);
        provider.subscribe(this::showFields);
        title.subscribe(this::check);
        check();
    }

    private void showProviders(Role chosen) {
        choices.setAll(
                providers.stream().filter(each -> each.roles().contains(chosen)).toList());
        var before = provider.get();
        provider.set(choices.contains(before) || choices.isEmpty() ? before : choices.getFirst());
        showFields();
    }

    private void showFields() {
        var chosen = provider.get();
        fields.show(chosen == null ? List.of() : chosen.settings(role.get()));
        check();
    }

    /** The sides it can stand on: the ledger only while there is none. */
    List<Role> roles() {
        return roles;
    }

    ObjectProperty<Role> roleProperty() {
        return role;
    }

    /** The providers for the chosen side. */
    ObservableList<Provider> choices() {
        return choices;
    }

    ReadOnlyObjectProperty<@Nullable Provider> providerProperty() {
        return provider;
    }

    void choose(Provider chosen) {
        provider.set(chosen);
    }

    SettingFields fields() {
        return fields;
    }

    StringProperty titleProperty() {
        return title;
    }

    StringProperty secretProperty() {
        return secret;
    }

    /** What is still missing, as a sentence; empty when it can be connected. */
    ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    private void check() {
        obstacle.set(obstacleNow());
    }

    private String obstacleNow() {
        if (slug().isEmpty()) {
            return Words.text("connections.no-title");
        }
        if (known.stream().anyMatch(other -> other.id().value().equals(slug()))) {
            return Words.text("connections.taken", title.get().strip());
        }
        return fields.missing();
    }

    private String slug() {
        return title.get()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** Lets the provider check the settings, and adds the connection. */
    void connect() {
        var chosen = provider.get();
        if (chosen == null || !obstacle.get().isEmpty()) {
            return;
        }
        var connection = new Connection(
                new ConnectionId(slug()), role.get(), chosen.id(), title.get().strip(), fields.values());
        var kept = Optional.of(secret.get().strip()).filter(text -> !text.isEmpty());
        failure.set(null);
        bench.write(
                Words.text("connections.connecting", connection.title()),
                workspace -> workspace.connect(connection, kept),
                () -> {
                    secret.set("");
                    done.run();
                },
                failure::set);
    }

    void cancel() {
        secret.set("");
        done.run();
    }
}
