package dev.weighhouse.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.file.FileProvider;
import dev.weighhouse.connect.oauth.Company;
import dev.weighhouse.connect.pleo.PleoProvider;
import dev.weighhouse.connect.quickbooks.QuickBooksProvider;
import dev.weighhouse.connect.rest.RestProvider;
import dev.weighhouse.connect.tryton.TrytonProvider;
import dev.weighhouse.connect.xero.XeroProvider;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Tried;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.SceneWalk;
import dev.weighhouse.ui.connections.Access.Way;
import dev.weighhouse.ui.connections.NewConnection.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

/** Every step of a new connection, and the forms that change one, as people see them. */
class WizardPicturesTest {
    private static final PleoProvider PLEO = new PleoProvider();
    private static final XeroProvider XERO = new XeroProvider();
    private static final QuickBooksProvider QUICKBOOKS = new QuickBooksProvider();
    private static final TrytonProvider TRYTON = new TrytonProvider();
    private static final RestProvider REST = new RestProvider();
    private static final FileProvider FILES = new FileProvider();
    private static final List<Provider> ALL = List.of(QUICKBOOKS, XERO, TRYTON, PLEO, REST, FILES);
    private static final Tried TRIED = new Tried(
            List.of(
                    new Tried.Finding(true, "These are the books of Larkfield Coffee, kept in GBP."),
                    new Tried.Finding(
                            true, "Its books are closed up to 30 Sep 2026; nothing can be posted to those days."),
                    new Tried.Finding(true, "60 accounts can be read, 57 of them active."),
                    new Tried.Finding(false, "No account has a number; they are known by their names."),
                    new Tried.Finding(true, "Journal entries can be posted to it."),
                    new Tried.Finding(
                            true,
                            "57 of 60 requests a minute are left, and 4,990 of 5,000 in 24 hours, shared with other programs.")));

    /** In a workspace without any connection. */
    private static Parent wizard(Bench bench, Consumer<NewConnection> steps) {
        bench.bench.create(Path.of("/new.weighhouse"), "New", Bench.GBP, Set.of());
        Objects.requireNonNull(bench.workspaces.files.get(Path.of("/new.weighhouse"))).trial = TRIED;
        var model = new ConnectionsModel(bench.bench, bench.pulling, ALL, _ -> {});
        var screen = new ConnectionsScreen(model);
        screen.attach();
        model.add();
        steps.accept(Objects.requireNonNull(model.formProperty().get()));
        return (Parent) screen.node();
    }

    private static Parent step(Role role, Provider provider, Consumer<NewConnection> steps) {
        return wizard(new Bench(), form -> {
            form.roleProperty().set(role);
            form.choose(provider);
            steps.accept(form);
        });
    }

    private static void type(NewConnection form, Map<String, String> values) {
        form.fields().all().stream()
                .filter(field -> values.containsKey(field.setting().key()))
                .forEach(field -> field.value().set(values.get(field.setting().key())));
    }

    private static void tries(NewConnection form) {
        type(form, Map.of("base-url", "https://tryton.larkfield.example", "database", "books"));
        form.next();
        form.access().secret().userProperty().set("maya");
        form.access().secret().secretProperty().set("secret");
        form.next();
    }

    private static Parent waiting() {
        return step(Role.LEDGER, QUICKBOOKS, form -> {
            form.next();
            type(form, Map.of("client-id", "ABx7Intuit", "redirect", "https://books.firm.example/weighhouse"));
            form.access().clientSecretProperty().set("secret");
            form.beginSignIn();
        });
    }

    private static Parent company() {
        return step(Role.LEDGER, XERO, form -> {
            form.next();
            form.access()
                    .companies()
                    .setAll(new Company("1", "Harbour Tea Ltd"), new Company("2", "Larkfield Coffee Ltd"));
            form.go(Step.COMPANY);
        });
    }

    private static Parent trial(Consumer<Bench> before) {
        var bench = new Bench();
        return wizard(bench, form -> {
            before.accept(bench);
            form.choose(TRYTON);
            tries(form);
        });
    }

    private static Parent failed(Failure failure) {
        return trial(bench ->
                Objects.requireNonNull(bench.workspaces.files.get(Path.of("/new.weighhouse"))).refusesTrial = failure);
    }

    private static Parent kept() {
        var bench = new Bench();
        return wizard(bench, form -> {
            form.choose(TRYTON);
            tries(form);
            Objects.requireNonNull(bench.workspaces.files.get(Path.of("/new.weighhouse"))).refusesConnections =
                    new Failure.NoKeychain("The system's keychain is locked.", "Unlock it, then add the connection.");
            form.connect();
        });
    }

    private static Parent listed(Consumer<ConnectionsModel> then) {
        var bench = new Bench();
        bench.workspaces.sample.crossings = MeasuredLog.of(MeasuredLog.FOUR_MONTHS);
        bench.workspaces.sample.monthEnd.failing.put(
                new ConnectionId("qbo"), new Failure.SignInNeeded("QuickBooks took the sign-in back."));
        bench.bench.openSample();
        bench.pulling.pullAll();
        var model = new ConnectionsModel(bench.bench, bench.pulling, ALL, _ -> {});
        var screen = new ConnectionsScreen(model);
        screen.attach();
        then.accept(model);
        return (Parent) screen.node();
    }

    private static final Map<String, Supplier<Parent>> STATES = Map.ofEntries(
            Map.entry("kind", () -> step(Role.PLATFORM, PLEO, _ -> {})),
            Map.entry("kind-endpoint", () -> step(Role.PLATFORM, REST, _ -> {})),
            Map.entry("kind-files", () -> step(Role.LEDGER, FILES, _ -> {})),
            Map.entry("key", () -> step(Role.PLATFORM, PLEO, NewConnection::next)),
            Map.entry(
                    "browser",
                    () -> step(Role.PLATFORM, PLEO, form -> {
                        form.next();
                        form.access().wayProperty().set(Way.BROWSER);
                    })),
            Map.entry(
                    "password",
                    () -> step(Role.LEDGER, TRYTON, form -> {
                        type(form, Map.of("base-url", "https://tryton.larkfield.example", "database", "books"));
                        form.next();
                    })),
            Map.entry("waiting", WizardPicturesTest::waiting),
            Map.entry("company", WizardPicturesTest::company),
            Map.entry("trial", () -> trial(_ -> {})),
            Map.entry(
                    "wrong-key",
                    () -> failed(new Failure.SignInNeeded("Tryton does not know the user maya with this password."))),
            Map.entry("not-there", () -> failed(new Failure.Offline("Tryton did not answer within 10 seconds."))),
            Map.entry("not-kept", WizardPicturesTest::kept),
            Map.entry("signed-out", () -> listed(_ -> {})),
            Map.entry("again", () -> listed(model -> model.signIn(model.rows().getFirst()))),
            Map.entry(
                    "schedule",
                    () -> listed(model -> model.schedule(model.rows().getFirst()))));

    @Test
    void showsEveryStepAndWhatCanBeWrongInIt() {
        STATES.forEach((state, made) -> {
            assertThat(Pictures.take("wizard", state, _ -> made.get())).hasSize(4);
            Pictures.take("wizard", state + "-1280x720", 1280, 720, _ -> made.get());
        });
    }

    private static boolean leadsToAdding(Parent wizard) {
        return wizard.lookupAll(".button.accent").stream()
                .map(Button.class::cast)
                .anyMatch(button -> button.getText().equals("Add and pull"));
    }

    @Test
    void afterATestThatFailedAddingIsNotTheWayOn() {
        assertThat(OnScreen.get(() -> leadsToAdding(trial(_ -> {})))).isTrue();
        assertThat(OnScreen.get(() -> leadsToAdding(failed(new Failure.Offline("Tryton did not answer.")))))
                .isFalse();
    }

    @Test
    void namesEveryControl() {
        STATES.forEach((state, made) -> assertThat(OnScreen.get(() -> SceneWalk.faults(made.get())))
                .as(state)
                .isEmpty());
    }
}
