package dev.weighhouse.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.crossing.Allowance;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Found;
import dev.weighhouse.ui.crossings.MemoryArchive;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectionsModelTest {
    private static final ConnectionId STRIPE = new ConnectionId("stripe");

    private final Bench bench = new Bench();
    private final ConnectionsModel model = new ConnectionsModel(bench.bench, bench.pulling, FakeProvider.ALL);

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
    void saysHowEachConnectionIs() {
        bench.workspaces.sample.monthEnd.failing.put(STRIPE, new Failure.Offline("Stripe could not be reached."));
        bench.workspaces.sample.monthEnd.failing.put(
                new ConnectionId("square"), new Failure.SignInNeeded("Square wants a sign-in."));
        openSample();
        assertThat(model.rows()).extracting(ConnectionRow::health).containsOnly(Health.NEVER);

        bench.pulling.pullAll();

        assertThat(model.rows())
                .extracting(ConnectionRow::health)
                .containsExactly(Health.OK, Health.LOOK, Health.UNREACHABLE);
        assertThat(Health.of(null, true, true)).as("only the log knows of it").isEqualTo(Health.LOOK);
    }

    @Test
    void saysWhatIsLeftOfTheRateBudget() {
        var open = new Allowance(60, 5_000, true, 57, 4_990, null);
        var until = Bench.CLOCK.instant().plusSeconds(7_200);
        bench.workspaces.sample.allowances.put(STRIPE, new Allowance(60, 5_000, false, 0, 0, until));
        bench.workspaces.sample.allowances.put(new ConnectionId("square"), open);
        bench.workspaces.sample.crossings = new MemoryArchive();
        openSample();

        assertThat(model.rows())
                .extracting(ConnectionRow::left)
                .containsExactly(
                        "",
                        "57 of 60 requests a minute are left, and 4,990 of 5,000 in 24 hours, shared with other programs.",
                        "It wants no request before 18:47. 0 of 60 requests a minute are left, and 0 of 5,000 in 24 hours.");
    }

    @Test
    void knowsFromTheLogThatTheLastPullFailedAlsoAfterARestart() {
        var log = new MemoryArchive();
        var at = Bench.CLOCK.instant().minusSeconds(3_600);
        log.append(pull("first", Step.RECEIVED, at.minusSeconds(60), "60 rows in 12 ms."));
        log.append(pull("second", Step.NOT_RECEIVED, at, "Stripe wants a sign-in."));
        bench.workspaces.sample.crossings = log;
        openSample();

        var stripe = model.rows().getLast();
        assertThat(stripe.health()).isEqualTo(Health.LOOK);
        assertThat(Objects.requireNonNull(stripe.failure()).words()).isEqualTo("15:47: Stripe wants a sign-in.");
        assertThat(stripe.failure().nextStep()).startsWith("Test the connection");
        assertThat(model.rows().getFirst().failure()).isNull();

        log.append(pull("third", Step.RECEIVED, at.plusSeconds(60), "60 rows in 11 ms."));
        bench.bench.refresh();
        assertThat(model.rows().getLast().failure()).isNull();
    }

    private static LogEntry pull(String source, Step step, Instant at, String words) {
        var fact = new Fact("workspace", Direction.IN, FactKind.PULL, source, 1);
        var subject = new LogEntry.Subject(
                Direction.IN, FactKind.PULL, STRIPE, "Stripe accounts", source, null, null, null);
        return new LogEntry(
                CrossingKey.of(fact), step, at, "Maya", "machine", 0, subject, LogEntry.Detail.words(words));
    }

    @Test
    void asksAConnectionWhatItCanDo() {
        openSample();
        model.tryOut(model.rows().getLast());
        assertThat(model.trying().saidProperty().get())
                .isEqualTo(new Trying.Said.Answered(STRIPE, bench.workspaces.sample.trial));
        assertThat(bench.workspaces.sample.tried).extracting(Connection::id).containsExactly(STRIPE);

        var gone = new Failure.Offline("Stripe could not be reached.");
        bench.workspaces.sample.refusesTrial = gone;
        model.tryOut(model.rows().getLast());
        assertThat(model.trying().saidProperty().get()).isEqualTo(new Trying.Said.Failed(STRIPE, gone));
    }

    @Test
    void disconnectsAfterASecondWordAndSaysWhatIsLeftToDo() {
        openSample();
        bench.workspaces.sample.secrets.put(STRIPE, "a key");
        bench.workspaces.sample.leftToDo = "Stripe did not take the sign-in back.";
        model.signingOut().ask(STRIPE);
        assertThat(bench.workspaces.sample.secrets).containsKey(STRIPE);

        model.signingOut().confirm(STRIPE, "Stripe");

        assertThat(bench.workspaces.sample.secrets).doesNotContainKey(STRIPE);
        assertThat(model.signingOut().stateProperty().get())
                .isEqualTo(new SigningOut.State.Done(
                        STRIPE,
                        "Stripe is disconnected: its secret is no longer kept here."
                                + " Stripe did not take the sign-in back."));
        assertThat(model.rows()).extracting(ConnectionRow::id).contains(STRIPE);
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
        form.secretProperty().set("tok-123");
        form.connect();

        var workspace = Objects.requireNonNull(bench.workspaces.files.get(Path.of("/new.weighhouse")));
        var added = workspace.monthEnd.connections.getFirst();
        assertThat(added.id()).isEqualTo(new ConnectionId("my-ledger"));
        assertThat(added.role()).isEqualTo(Role.LEDGER);
        assertThat(added.settings()).isEqualTo(Map.of("company", "4620816365"));
        assertThat(workspace.secrets).containsEntry(added.id(), "tok-123");
        assertThat(form.secretProperty().get()).as("never shown again").isEmpty();
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
        model.renewSecret(model.rows().getLast());
        var question = Objects.requireNonNull(model.secretProperty().get());
        assertThat(question.obstacle().get()).isNotEmpty();

        question.secretProperty().set("fresh");
        question.keep();
        assertThat(bench.workspaces.sample.secrets).containsEntry(STRIPE, "fresh");
        assertThat(model.secretProperty().get()).isNull();
        assertThat(question.secretProperty().get()).isEmpty();
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
