package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.close.DueWork;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.export.TakenIn;
import dev.weighhouse.schedule.Cadence;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.schedule.StepRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A keychain that is locked while it is told which platforms hand over jobs: Pleo does, and the till does not. */
class JobsAtALockedKeychainTest extends AtTheCounter {
    private static final ConnectionId TILL = new ConnectionId("till");
    private static final String WHY = "The keychain is locked. Unlock it, then try again.";

    @BeforeEach
    void lock() {
        workspace.connect(
                new Connection(TILL, Role.PLATFORM, "rest", "Till", Map.of("base-url", pleo.address() + "/till")),
                Optional.of("till-key-canary-78"));
        vault.lock();
    }

    private List<ConnectionId> platforms() {
        return workspace.exports().platforms().stream().map(Connection::id).toList();
    }

    private static List<String> unread(TakenIn taken) {
        return taken.unread().stream()
                .map(each -> "%s: %s %s"
                        .formatted(
                                each.platform(),
                                each.failure().words(),
                                each.failure().nextStep()))
                .toList();
    }

    /** What became of the jobs of a platform in one round; empty where they were not its turn. */
    private Optional<StepRun> round(ConnectionId platform) {
        var runs = new ArrayList<StepRun>();
        new DueWork(workspace, DueWork.Waiting.NEVER, false).run(Progress.NONE, runs::add);
        return runs.stream()
                .filter(run -> run.step().equals(StepId.exports(platform)))
                .findFirst();
    }

    private static String reason(StepRun run) {
        return Objects.requireNonNull(run.ended()).reason();
    }

    private void hourly(ConnectionId platform) {
        workspace.schedule().say(platform, new Cadence.Hourly(), null);
        time.passes(Duration.ofHours(1));
    }

    @Test
    void leavesOutNoPlatformThatCannotBeOpenedAndSaysWhyWhereItsJobsAreRead() {
        export(purchases(1));

        assertThat(platforms()).containsExactly(PLEO, TILL);
        assertThat(unread(look())).containsExactly("pleo: " + WHY, "till: " + WHY);
        assertThat(unread(take())).containsExactly("pleo: " + WHY, "till: " + WHY);

        vault.unlock();
        assertThat(take().jobs()).hasSize(1);
        assertThat(platforms()).as("the till hands over nothing").containsExactly(PLEO);
    }

    @Test
    void aLookAtWhatIsDueAsksToUnlockItOnceAndNotEachTime() {
        platforms();
        platforms();
        assertThat(vault.questions()).as("one of each platform").isEqualTo(2);

        look();
        assertThat(vault.questions()).as("who wants the jobs is asked").isEqualTo(4);
    }

    @Test
    void aRoundSaysWhyAndTakesTheJobsInOnceItIsUnlocked() {
        hourly(PLEO);
        export(purchases(1));

        var failed = round(PLEO).orElseThrow();
        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(reason(failed)).isEqualTo(WHY);

        vault.unlock();
        time.passes(Duration.ofHours(1));
        var taken = round(PLEO).orElseThrow();
        assertThat(taken.outcome()).isEqualTo(Outcome.LOOK);
        assertThat(reason(taken)).contains("1 items wait in Journals");
        assertThat(desk.journals()).hasSize(1);
    }

    @Test
    void aPlatformWithoutJobsIsTriedOnceMoreAndThenNeverAgain() {
        hourly(TILL);
        assertThat(round(TILL)).map(StepRun::outcome).contains(Outcome.FAILED);

        vault.unlock();
        time.passes(Duration.ofHours(1));
        assertThat(round(TILL)).map(StepRun::outcome).contains(Outcome.DONE);
        time.passes(Duration.ofHours(1));
        assertThat(round(TILL)).isEmpty();
        assertThat(workspace.schedule().failing(StepId.exports(TILL))).isEmpty();
    }
}
