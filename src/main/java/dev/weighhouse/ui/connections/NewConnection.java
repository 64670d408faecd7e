package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Setting.Asked;
import dev.weighhouse.connect.oauth.SignIn;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.schedule.Cadence;
import dev.weighhouse.schedule.Schedule;
import dev.weighhouse.ui.common.Browser;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.connections.Access.Way;
import dev.weighhouse.ui.connections.Setback.Mend;
import dev.weighhouse.ui.connections.Trying.Said;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
    private static final Cadence EACH_MORNING = new Cadence.Daily(LocalTime.of(6, 30));

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
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.KIND);
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper adding = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final Access access;
    private final Trying trial;
    private final CadenceChoice cadence = new CadenceChoice(Schedule.UNSAID, this::check);
    private String suggested = "";

    /** The steps, in their order. */
    enum Step {
        KIND,
        ACCESS,
        COMPANY,
        TRIAL
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
        this.access =
                new Access(bench, browser, (plan, secret) -> SignIn.begin(plan, secret, bench.clock()), this::check);
        this.trial = new Trying(bench);
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
        access.of(chosen);
        fields.show(chosen == null ? List.of() : chosen.settings(role.get()));
        suggestTitle(chosen);
        // A file changes when somebody puts another in its place, a service all the time.
        cadence.show(access.isNeeded() ? EACH_MORNING : Schedule.UNSAID);
        check();
    }

    /** Until the person gave it a name of their own. */
    private void suggestTitle(@Nullable Provider chosen) {
        if (chosen != null && title.get().equals(suggested)) {
            suggested = Stream.iterate(1, number -> number + 1)
                    .map(number -> number == 1 ? chosen.title() : chosen.title() + " " + number)
                    .filter(name -> !isTaken(name))
                    .findFirst()
                    .orElseThrow();
            title.set(suggested);
        }
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

    /** Whether a setting is asked for in the first step. */
    boolean isFirst(Setting setting) {
        return setting.asked() != Asked.SIGNING_IN && !isCompany(setting);
    }

    /** Whether a setting is asked for in the second step, where it goes that way. */
    boolean isFor(Way way, Setting setting) {
        return way == Way.BROWSER ? setting.asked() == Asked.SIGNING_IN : isCompany(setting);
    }

    /** A sign-in tells the company, and a key does not. */
    boolean isCompany(Setting setting) {
        return access.signsIn()
                .filter(there -> there.companySetting().equals(setting.key()))
                .isPresent();
    }

    StringProperty titleProperty() {
        return title;
    }

    Access access() {
        return access;
    }

    /** How often it is to be read by itself. */
    CadenceChoice cadence() {
        return cadence;
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

    /** Whether it is being added just now. */
    ReadOnlyBooleanProperty addingProperty() {
        return adding.getReadOnlyProperty();
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
            case KIND -> fields.missing(this::isFirst);
            case ACCESS -> {
                var missing =
                        fields.missing(setting -> isFor(access.wayProperty().get(), setting));
                yield missing.isEmpty() ? access.obstacle(typed()) : missing;
            }
            case COMPANY -> access.companyProperty().get() == null ? Words.text("connections.company.choose") : "";
            case TRIAL -> adding.get() ? Words.text("connections.adding") : cadence.obstacle();
        };
    }

    private String nameMissing() {
        if (slug(title.get()).isEmpty()) {
            return Words.text("connections.no-title");
        }
        return isTaken(title.get())
                ? Words.text("connections.taken", title.get().strip())
                : "";
    }

    private boolean isTaken(String name) {
        return known.stream().anyMatch(other -> other.id().value().equals(slug(name)));
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    /** As they are now, without those that only another way of signing in would need. */
    private Map<String, String> typed() {
        var other = access.wayProperty().get() == Way.BROWSER ? Way.PASTE : Way.BROWSER;
        return fields.values(setting -> !isFor(other, setting));
    }

    /** Opens the sign-in page in the browser. */
    void beginSignIn() {
        access.beginSignIn(typed());
    }

    void next() {
        if (!obstacle.get().isEmpty()) {
            return;
        }
        failure.set(null);
        access.ask(fields.values(_ -> true));
        go(
                switch (step.get()) {
                    case KIND -> access.isNeeded() ? Step.ACCESS : Step.TRIAL;
                    case ACCESS -> hasToChoose() ? Step.COMPANY : Step.TRIAL;
                    case COMPANY, TRIAL -> Step.TRIAL;
                });
    }

    /** Whether the company is a step of its own. */
    boolean hasToChoose() {
        return access.wayProperty().get() == Way.BROWSER && access.companies().size() != 1;
    }

    void back() {
        trial.forget();
        failure.set(null);
        go(
                switch (step.get()) {
                    case KIND, ACCESS -> Step.KIND;
                    case COMPANY -> Step.ACCESS;
                    case TRIAL -> !access.isNeeded() ? Step.KIND : hasToChoose() ? Step.COMPANY : Step.ACCESS;
                });
    }

    /** Goes where it can be put right, or tries once more. */
    void mend(Mend what) {
        if (what.step() != Step.TRIAL) {
            trial.forget();
        }
        failure.set(null);
        go(what.step());
    }

    void go(Step to) {
        step.set(to);
        check();
        if (to == Step.TRIAL) {
            tryOut();
        }
    }

    /** What to do about the trial, where it came to nothing. */
    Optional<Setback> setback() {
        return trial.saidProperty().get() instanceof Said.Failed failed
                ? Optional.of(Setback.of(failed.failure(), this))
                : Optional.empty();
    }

    /** Asks what the connection can do; nothing is kept of it. */
    void tryOut() {
        connection().ifPresent(fresh -> trial.ask(fresh, access.kept()));
    }

    private Optional<Connection> connection() {
        return Optional.ofNullable(provider.get())
                .map(chosen -> new Connection(
                        new ConnectionId(slug(title.get())),
                        role.get(),
                        chosen.id(),
                        title.get().strip(),
                        access.completed(typed())));
    }

    /** Lets the provider check the settings, adds the connection, and has it pulled. */
    void connect() {
        var fresh = connection();
        var hopeless = setback().filter(found -> !found.passing());
        if (fresh.isEmpty() || hopeless.isPresent() || !obstacle.get().isEmpty()) {
            return;
        }
        var connection = fresh.get();
        var secretNow = access.kept();
        var often = cadence.cadence().orElseThrow();
        failure.set(null);
        adding.set(true);
        check();
        bench.write(
                Words.text("connections.connecting", connection.title()),
                workspace -> {
                    workspace.connect(connection, secretNow);
                    workspace.schedule().say(connection.id(), often, null);
                },
                () -> {
                    leave();
                    ends.connected().accept(connection.id());
                },
                why -> {
                    adding.set(false);
                    failure.set(access.fieldWords().said(why));
                    check();
                });
    }

    void cancel() {
        leave();
    }

    private void leave() {
        access.forget();
        trial.forget();
        ends.done().run();
    }
}
