package dev.weighhouse.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectionsModelTest {
    private static final ConnectionId STRIPE = new ConnectionId("stripe");

    private final Bench bench = new Bench();
    private final ConnectionsModel model = new ConnectionsModel(bench.bench, bench.pulling, FakeProvider.ALL, _ -> {});

    private void openSample() {
        bench.bench.openSample();
        model.attach();
    }

    /** A workspace without any connection. */
    private NewConnection firstConnection() {
        bench.bench.create(Path.of("/new.weighhouse"), "New", Bench.GBP, Set.of());
        model.attach();
        model.add();
        return form();
    }

    private NewConnection form() {
        return Objects.requireNonNull(model.formProperty().get());
    }

    private static void type(NewConnection form, String key, String value) {
        form.fields().all().stream()
                .filter(field -> field.setting().key().equals(key))
                .findFirst()
                .orElseThrow()
                .value()
                .set(value);
    }

    @Test
    void listsTheLedgerFirstWithItsKindAndItsLastPull() {
        openSample();
        assertThat(model.rows()).extracting(ConnectionRow::title).containsExactly("QuickBooks", "Square", "Stripe");
        assertThat(model.rows().getFirst().provider()).isEqualTo("Ledger, QuickBooks Online");
        assertThat(model.rows().getFirst().pulled()).isEqualTo("Not pulled yet");

        bench.pulling.pullAll();
        assertThat(model.rows().getFirst().pulled()).isEqualTo("Pulled 16:42, 60 accounts");
    }

    @Test
    void keepsTheFailureBesideTheConnectionUntilAPullOfItWorks() {
        var signIn = new Failure.SignInNeeded("Stripe could not be read: the sign-in has expired.");
        bench.workspaces.sample.monthEnd.failing.put(STRIPE, signIn);
        openSample();
        bench.pulling.pullAll();
        assertThat(model.rows().getLast().failure()).isEqualTo(signIn);
        assertThat(model.rows().getFirst().failure()).isNull();

        bench.workspaces.sample.monthEnd.failing.clear();
        model.pull(STRIPE);
        assertThat(model.rows().getLast().failure()).isNull();
        assertThat(model.rows().getLast().pulled()).startsWith("Pulled");
    }

    @Test
    void asksForWhatTheChosenProviderWantsToKnow() {
        var form = firstConnection();
        assertThat(form.choices()).extracting(Provider::id).containsExactly("quickbooks", "file");
        assertThat(form.fields().all())
                .extracting(field -> field.setting().key())
                .containsExactly("company", "base-url");

        form.choose(FakeProvider.FILES);
        assertThat(form.fields().all())
                .extracting(field -> field.setting().key())
                .containsExactly("chart");
    }

    @Test
    void keepsWhatWasTypedWhenTheKindIsChangedAndBack() {
        var form = firstConnection();
        type(form, "company", "4620816365");
        form.choose(FakeProvider.FILES);
        form.choose(FakeProvider.QUICKBOOKS);

        assertThat(form.fields().all().getFirst().value().get()).isEqualTo("4620816365");
    }

    @Test
    void saysWhatIsMissingOneThingAtATime() {
        var form = firstConnection();
        assertThat(form.titleProperty().get()).as("suggested").isEqualTo("QuickBooks Online");
        form.titleProperty().set(" ");
        assertThat(form.obstacleProperty().get()).contains("name");

        form.titleProperty().set("My ledger");
        assertThat(form.obstacleProperty().get()).isEqualTo("Company id is needed.");

        type(form, "company", "4620816365");
        assertThat(form.obstacleProperty().get()).isEmpty();
    }

    @Test
    void addsTheConnectionAndHandsTheSecretOver() {
        var form = firstConnection();
        form.titleProperty().set("My Ledger");
        type(form, "company", " 4620816365 ");
        form.next();
        form.access().secret().secretProperty().set("tok-123");
        form.connect();

        var workspace = Objects.requireNonNull(bench.workspaces.files.get(Path.of("/new.weighhouse")));
        var added = workspace.monthEnd.connections.getFirst();
        assertThat(added.id()).isEqualTo(new ConnectionId("my-ledger"));
        assertThat(added.role()).isEqualTo(Role.LEDGER);
        assertThat(added.settings()).isEqualTo(Map.of("company", "4620816365"));
        assertThat(workspace.secrets).containsEntry(added.id(), "tok-123");
        assertThat(form.access().secret().secretProperty().get())
                .as("never shown again")
                .isEmpty();
        assertThat(model.formProperty().get()).as("back to the list").isNull();
        assertThat(model.rows()).extracting(ConnectionRow::title).containsExactly("My Ledger");
    }

    @Test
    void staysInTheFormWithTheReasonWhenTheProviderRefuses() {
        openSample();
        var refused = new Failure.BadInput("The address is not https.", "Correct the address.");
        bench.workspaces.sample.refusesConnections = refused;
        model.add();
        form().titleProperty().set("Till");
        type(form(), "base-url", "http://till.example");
        form().connect();

        assertThat(form().failureProperty().get()).isEqualTo(refused);
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void offersNoSecondLedger() {
        openSample();
        model.add();

        assertThat(form().roles()).containsExactly(Role.PLATFORM);
        assertThat(form().choices()).extracting(Provider::id).containsExactly("rest", "file");
    }

    @Test
    void refusesANameThatIsTaken() {
        openSample();
        model.add();
        form().titleProperty().set(" Stripe ");

        assertThat(form().obstacleProperty().get()).isEqualTo("There is a connection called Stripe already.");
    }

    @Test
    void takesAFreshSecretForAConnectionThatIsThere() {
        openSample();
        model.signIn(model.rows().getLast());
        var question = Objects.requireNonNull(model.againProperty().get());
        assertThat(question.obstacleProperty().get()).isEqualTo("Token is needed.");

        question.access().secret().secretProperty().set("fresh");
        question.keep();
        assertThat(bench.workspaces.sample.secrets).containsEntry(STRIPE, "fresh");
        assertThat(model.againProperty().get()).isNull();
        assertThat(question.access().secret().secretProperty().get()).isEmpty();
        assertThat(bench.workspaces.sample.monthEnd.asked)
                .as("and pulled at once")
                .containsExactly(List.of(STRIPE));
    }

    private EditConnection edit(String title) {
        model.edit(model.rows().stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow());
        return Objects.requireNonNull(model.editProperty().get());
    }

    @Test
    void changesTheNameAndTheSettingsOfAConnection() {
        openSample();
        bench.workspaces.sample.change(
                new Connection(STRIPE, Role.PLATFORM, "rest", "Stripe", Map.of("base-url", "https://old.example")));
        bench.bench.refresh();
        var form = edit("Stripe");
        assertThat(form.titleProperty().get()).isEqualTo("Stripe");
        assertThat(form.fields().all().getFirst().value().get()).isEqualTo("https://old.example");
        assertThat(form.obstacleProperty().get()).isEmpty();

        form.titleProperty().set(" Stripe UK ");
        form.fields().all().getFirst().value().set("https://new.example");
        form.save();
        assertThat(bench.workspaces.sample.monthEnd.connections)
                .last()
                .isEqualTo(new Connection(
                        STRIPE, Role.PLATFORM, "rest", "Stripe UK", Map.of("base-url", "https://new.example")));
        assertThat(model.editProperty().get()).as("back to the list").isNull();
        assertThat(model.rows().getLast().title()).isEqualTo("Stripe UK");
    }

    @Test
    void savesNothingThatIsMissingOrTaken() {
        openSample();
        var form = edit("Stripe");
        assertThat(form.obstacleProperty().get()).isEqualTo("Address is needed.");
        form.fields().all().getFirst().value().set("https://stripe.example");
        form.titleProperty().set("square");
        assertThat(form.obstacleProperty().get()).isEqualTo("There is a connection called square already.");
        form.titleProperty().set(" ");
        assertThat(form.obstacleProperty().get()).contains("name");
        form.save();
        assertThat(model.rows().getLast().title()).isEqualTo("Stripe");
    }

    @Test
    void staysInTheFormWhenTheProviderRefusesTheChange() {
        openSample();
        var refused = new Failure.BadInput("The address is not https.", "Correct the address.");
        bench.workspaces.sample.refusesConnections = refused;
        var form = edit("Stripe");
        form.fields().all().getFirst().value().set("http://stripe.example");
        form.save();

        assertThat(form.failureProperty().get()).isEqualTo(refused);
        assertThat(model.editProperty().get()).isEqualTo(form);
    }

    @Test
    void removesAConnectionAfterASecondWord() {
        openSample();
        var form = edit("Stripe");
        form.askToRemove();
        assertThat(form.removingProperty().get()).isTrue();
        form.keep();
        assertThat(form.removingProperty().get()).isFalse();
        assertThat(model.rows()).hasSize(3);

        form.askToRemove();
        form.remove();
        assertThat(model.rows()).extracting(ConnectionRow::title).containsExactly("QuickBooks", "Square");
        assertThat(model.editProperty().get()).isNull();
    }

    @Test
    void saysWhatRestsOnAConnectionThatCannotBeRemoved() {
        openSample();
        var rests = new Failure.BadInput("Stripe cannot be removed: 3 pulls rest on it.", "Change its name instead.");
        bench.workspaces.sample.refusesRemoval = rests;
        var form = edit("Stripe");
        form.askToRemove();
        form.remove();

        assertThat(form.removalFailureProperty().get()).isEqualTo(rests);
        assertThat(form.failureProperty().get()).isNull();
        assertThat(form.removingProperty().get())
                .as("asked again from the start")
                .isFalse();
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void isFoundByNameAndKind() {
        openSample();
        var gone = new ArrayList<ConnectionId>();
        var found = new ArrayList<Found>();
        new ConnectionFinder(model, gone::add)
                .looking("endpoint str")
                .then(found::addAll)
                .start();
        assertThat(found).extracting(Found::title).containsExactly("Stripe");

        found.getFirst().go().run();
        assertThat(gone).containsExactly(STRIPE);
    }

    @Test
    void knowsWhenAnotherWindowWrites() {
        bench.workspaces.sample.writtenElsewhere = "process 12";
        openSample();

        assertThat(model.readOnlyProperty().get()).isTrue();
    }

    @Test
    void namesAProviderThisWeighhouseDoesNotHave() {
        bench.workspaces.sample.monthEnd.connections.add(
                dev.weighhouse.ui.common.FakeWorkspaces.connection("x", Role.PLATFORM, "zebra", "X"));
        openSample();

        assertThat(model.rows().getLast().provider()).contains("zebra", "not part of this Weighhouse");
    }

    @Test
    void listensOnlyWhileItIsShown() {
        openSample();
        model.detach();
        bench.bench.close();

        assertThat(model.rows()).as("nothing heard after detach").hasSize(3);
    }
}
