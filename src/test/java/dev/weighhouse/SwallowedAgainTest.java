package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.close.DueWork;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.sandbox.Faults;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.StepRun;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run at a ledger that takes nothing and answers nothing that proves it; the settle time passes only by the run's own waits. */
class SwallowedAgainTest extends AtLarkfield {
    private static final Duration SETTLED = Duration.ofSeconds(151);

    private final List<Duration> waits = new ArrayList<>();
    private final List<String> waitedFor = new ArrayList<>();

    @BeforeEach
    void nothingElseIsDue() {
        assertThat(run()).isEmpty();
    }

    private List<StepRun> run() {
        var steps = new ArrayList<StepRun>();
        new DueWork(withVirtualPace(), this::pass, true).run(Progress.NONE, steps::add);
        return steps;
    }

    private boolean pass(Duration left, String what) {
        waits.add(left);
        waitedFor.add(what);
        time.passes(left);
        return true;
    }

    /** The workspace, with the desk whose clocks are both the test's. */
    private OpenWorkspace withVirtualPace() {
        return (OpenWorkspace) Proxy.newProxyInstance(
                OpenWorkspace.class.getClassLoader(), new Class<?>[] {OpenWorkspace.class}, (_, method, arguments) -> {
                    if (method.getName().equals("journals")) {
                        return desk;
                    }
                    try {
                        return method.invoke(workspace, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void swallows(int posts) {
        for (int post = 0; post < posts; post++) {
            sample.ledger().faults().nextPosting(Faults.Posting.BREAK);
        }
    }

    private static List<String> told(List<StepRun> steps) {
        return steps.stream()
                .map(step -> step.step() + " " + step.outcome().word())
                .toList();
    }

    private JournalId inDoubt() {
        var id = approved();
        swallows(1);
        push();
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.IN_DOUBT);
        return id;
    }

    @Test
    void whatIsInDoubtIsWaitedForOnceProvenAbsentAndSent() {
        var id = inDoubt();

        var steps = run();

        assertThat(waits).containsExactly(SETTLED);
        assertThat(waitedFor).containsExactly(id.toString());
        assertThat(told(steps)).containsExactly("resolve look", "push done");
        assertThat(posted()).hasSize(1);
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.POSTED);
    }

    @Test
    void whatIsSwallowedAgainAndAgainHoldsARunNoLongerThanItsSettleTime() {
        var id = inDoubt();
        swallows(40);

        var steps = run();

        assertThat(waits).containsExactly(SETTLED);
        assertThat(told(steps)).containsExactly("resolve look", "push look");
        assertThat(Objects.requireNonNull(steps.getLast().ended()).reason()).contains(id + ": ");
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.IN_DOUBT);
        assertThat(run()).as("it was looked for just now").isEmpty();
    }

    @Test
    void aPushWaitsForItsOwnDoubtOnceAndLeavesTheNextOneToTheNextRun() {
        var id = approved();
        swallows(2);

        var steps = run();

        assertThat(waits).containsExactly(SETTLED);
        assertThat(told(steps)).containsExactly("push look", "resolve look");
        assertThat(steps).extracting(StepRun::outcome).containsOnly(Outcome.LOOK);
        assertThat(posted()).isEmpty();

        time.passes(Duration.ofMinutes(10));
        assertThat(told(run())).containsExactly("resolve look", "push done");
        assertThat(waits).as("ten minutes are more than its settle time").hasSize(1);
        assertThat(posted()).hasSize(1);
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.POSTED);
    }
}
