package dev.weighhouse.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Allowance;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.crossings.MemoryArchive;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How each connection is, what it can do, and how it is disconnected. */
class ConnectionStateTest {
    private static final ConnectionId STRIPE = new ConnectionId("stripe");

    private final Bench bench = new Bench();
    private final ConnectionsModel model = new ConnectionsModel(bench.bench, bench.pulling, FakeProvider.ALL, _ -> {});

    private void openSample() {
        bench.bench.openSample();
        model.attach();
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
        log.append(pull(
                "second", Step.NOT_RECEIVED, at, "Stripe wants a sign-in. " + new Failure.SignInNeeded("").nextStep()));
        bench.workspaces.sample.crossings = log;
        openSample();

        var stripe = model.rows().getLast();
        assertThat(stripe.health()).isEqualTo(Health.LOOK);
        assertThat(Objects.requireNonNull(stripe.failure()).words()).isEqualTo("15:47: Stripe wants a sign-in.");
        assertThat(stripe.failure()).as("as it was told then").isInstanceOf(Failure.SignInNeeded.class);
        assertThat(stripe.wantsEntry()).isTrue();
        assertThat(model.rows().getFirst().failure()).isNull();

        log.append(pull("third", Step.RECEIVED, at.plusSeconds(60), "60 rows in 11 ms."));
        bench.bench.refresh();
        assertThat(model.rows().getLast().failure()).isNull();
    }

    private static LogEntry pull(String source, Step step, Instant at, String words) {
        var fact = new Fact("workspace", Direction.IN, FactKind.PULL, source, 1);
        var subject =
                new LogEntry.Subject(Direction.IN, FactKind.PULL, STRIPE, "Stripe accounts", source, null, null, null);
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
}
