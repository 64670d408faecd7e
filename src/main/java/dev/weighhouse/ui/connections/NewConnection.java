package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.oauth.Company;
import dev.weighhouse.connect.oauth.SignInEnd;
import dev.weighhouse.connect.oauth.SignsIn;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.ui.common.Browser;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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

/**
 * A new connection, step by step: what it is, how it signs in, which company, and what it can do. Nothing is kept before the last
 * step; then it is pulled at once.
 */
final class NewConnection {
    private final Workbench bench;
    private final List<Provider> providers;
    private final List<Connection> known;
    private final Ends ends;
    private final List<Role> roles;
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>();
    private final ObservableList<Provider> choices = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Provider> provider = new SimpleObjectProperty<>();
    private final SettingFields fields = new SettingFields(this::check);
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final StringProperty clientSecret = new SimpleStringProperty("");
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.PASTE);
    private final ObservableList<Company> companies = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Company> company = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.KIND);
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final BrowserSignIn signIn;
    private final Trying trial;
    private @Nullable String granted;

    /** The steps, in their order. */
    enum Step {
        KIND,
        ACCESS,
        COMPANY,
        TRIAL
    }

    /** How it signs in. */
    enum Way {
        BROWSER,
        PASTE
    }

    /**
     * What becomes of it.
     *
     * @param done leaves the form
     * @param connected is told of the connection that was added
     */
    record Ends(Runnable done, Consumer<ConnectionId> connected) {}

    NewConnection(Workbench bench, Browser browser, List<Provider> providers, List<Connection> known, Ends ends) {
        this.bench = bench;
        this.providers = providers;
        this.known = known;
        this.ends = ends;
        this.signIn = new BrowserSignIn(bench, browser, this::signed);
        this.trial = new Trying(bench);
        var hasLedger = known.stream().anyMatch(connection -> connection.role() == Role.LEDGER);
        this.roles = Arrays.stream(Role.values())
                .filter(each -> !hasLedger || each != Role.LEDGER)
                .toList();
        role.set(roles.getFirst());
        role.subscribe(this::showProviders);
        provider.subscribe(this::showFields);
        title.subscribe(this::check);
        way.subscribe(this::check);
        company.subscribe(this::check);
        signIn.stateProperty().subscribe(this::check);
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
        forgetSignIn();
        way.set(signsIn().isPresent() ? Way.BROWSER : Way.PASTE);
        fields.show(chosen == null ? List.of() : chosen.settings(role.get()));
        check();
    }

    private void forgetSignIn() {
        signIn.stop();
        granted = null;
        companies.clear();
        company.set(null);
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

    /** The chosen provider, where its service signs people in in a browser. */
    Optional<SignsIn> signsIn() {
        return provider.get() instanceof SignsIn there ? Optional.of(there) : Optional.empty();
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

    /** Of the app with which people sign in. */
    StringProperty clientSecretProperty() {
        return clientSecret;
    }

    ObjectProperty<Way> wayProperty() {
        return way;
    }

    BrowserSignIn signIn() {
        return signIn;
    }

    /** What the sign-in opens. */
    ObservableList<Company> companies() {
        return companies;
    }

    ObjectProperty<@Nullable Company> companyProperty() {
        return company;
    }

    Trying trial() {
        return trial;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What is still missing in this step, as a sentence; empty when it can go on. */
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
        var unnamed = nameMissing();
        if (!unnamed.isEmpty()) {
            return unnamed;
        }
        return switch (step.get()) {
            case KIND -> fields.missing(signsIn().map(SignsIn::companySetting).orElse(""));
            case ACCESS ->
                way.get() == Way.BROWSER
                        ? granted == null ? Words.text("connections.sign-in.first") : ""
                        : fields.missing("");
            case COMPANY -> company.get() == null ? Words.text("connections.company.choose") : "";
            case TRIAL -> "";
        };
    }

    private String nameMissing() {
        if (slug().isEmpty()) {
            return Words.text("connections.no-title");
        }
        return known.stream().anyMatch(other -> other.id().value().equals(slug()))
                ? Words.text("connections.taken", title.get().strip())
                : "";
    }

    private String slug() {
        return title.get()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** Opens the sign-in page in the browser. */
    void beginSignIn() {
        forgetSignIn();
        var typed = clientSecret.get().strip();
        signsIn().ifPresent(there -> signIn.begin(there, fields.values(), typed.isEmpty() ? null : typed));
    }

    private void signed(SignInEnd.Signed done) {
        granted = done.grant().secret();
        companies.setAll(done.companies());
        company.set(chosen().or(() -> companies.size() == 1 ? companies.stream().findFirst() : Optional.empty())
                .orElse(null));
        check();
    }

    /** The company that was typed, among those the sign-in opens. */
    private Optional<Company> chosen() {
        var typed = signsIn().map(there -> fields.values().get(there.companySetting()));
        return typed.flatMap(
                id -> companies.stream().filter(each -> each.id().equals(id)).findFirst());
    }

    void next() {
        if (!obstacle.get().isEmpty()) {
            return;
        }
        failure.set(null);
        go(
                switch (step.get()) {
                    case KIND -> Step.ACCESS;
                    case ACCESS -> way.get() == Way.BROWSER && company.get() == null ? Step.COMPANY : Step.TRIAL;
                    case COMPANY, TRIAL -> Step.TRIAL;
                });
    }

    void back() {
        trial.forget();
        go(
                switch (step.get()) {
                    case KIND, ACCESS -> Step.KIND;
                    case COMPANY -> Step.ACCESS;
                    case TRIAL -> way.get() == Way.BROWSER && companies.size() > 1 ? Step.COMPANY : Step.ACCESS;
                });
    }

    private void go(Step to) {
        step.set(to);
        check();
        if (to == Step.TRIAL) {
            tryOut();
        }
    }

    /** Asks what the connection can do; nothing is kept of it. */
    void tryOut() {
        connection().ifPresent(fresh -> trial.ask(fresh, kept()));
    }

    private Optional<Connection> connection() {
        return Optional.ofNullable(provider.get())
                .map(chosen -> new Connection(
                        new ConnectionId(slug()),
                        role.get(),
                        chosen.id(),
                        title.get().strip(),
                        settings()));
    }

    private Map<String, String> settings() {
        var settings = new LinkedHashMap<>(fields.values());
        var signedIn = company.get();
        if (way.get() == Way.BROWSER && signedIn != null) {
            signsIn().ifPresent(there -> settings.put(there.companySetting(), signedIn.id()));
        }
        return settings;
    }

    private Optional<String> kept() {
        return way.get() == Way.BROWSER
                ? Optional.ofNullable(granted)
                : Optional.of(secret.get().strip()).filter(text -> !text.isEmpty());
    }

    /** Lets the provider check the settings, adds the connection, and has it pulled. */
    void connect() {
        var fresh = connection();
        if (fresh.isEmpty() || !obstacle.get().isEmpty()) {
            return;
        }
        var connection = fresh.get();
        var secretNow = kept();
        failure.set(null);
        bench.write(
                Words.text("connections.connecting", connection.title()),
                workspace -> workspace.connect(connection, secretNow),
                () -> {
                    leave();
                    ends.connected().accept(connection.id());
                },
                failure::set);
    }

    void cancel() {
        leave();
    }

    private void leave() {
        secret.set("");
        clientSecret.set("");
        forgetSignIn();
        trial.forget();
        ends.done().run();
    }
}
