package dev.weighhouse.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.schedule.Cadence;
import dev.weighhouse.schedule.Ended;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.Step;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.sync.Guard;
import dev.weighhouse.sync.Keeping;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeWorkspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the screen says of a chart that is kept in step by itself, and how a person changes that. */
class InStepTest {
    private static final Guard MANY = new Guard.ManyArchived(12, 26, 5);

    private final Bench bench = new Bench();
    private final FakeWorkspace workspace = bench.workspaces.sample;
    private final AccountsModel model = new AccountsModel(bench.bench);
    private final AccountsActions actions = AccountsActions.of(model, () -> {});

    /** The chart step as a scheduler did it. */
    private record Did(Ended end) implements Step {
        @Override
        public StepId id() {
            return StepId.accounts(Plans.PLEO);
        }

        @Override
        public Ended run(Progress progress) {
            return end;
        }
    }

    private static void did(FakeWorkspace workspace, Ended end) {
        var at = Bench.CLOCK.instant().minus(Duration.ofHours(10).plusMinutes(17));
        var number = workspace.schedule.begun(new Did(end), "till-pc", at);
        workspace.schedule.ended(number, end, at.plusSeconds(20));
    }

    /** Kept in step each morning, as somebody said long ago, with nothing to send today. */
    static void daily(FakeWorkspace workspace) {
        Plans.keeps(workspace.charts, List.of(), Plans.items());
        var longAgo = Bench.CLOCK.instant().minus(Duration.ofDays(30));
        workspace.charts.keeping.put(Plans.PLEO, new Keeping(Plans.PLEO, true, "Priya Nair", longAgo));
        workspace.monthEnd.connections.add(new Connection(Plans.PLEO, Role.PLATFORM, "pleo", "Pleo", Map.of()));
        workspace.schedule().say(Plans.PLEO, new Cadence.Daily(LocalTime.of(6, 30)), null);
        did(workspace, Ended.done(0, ""));
    }

    /** Kept in step each morning, and today a guard held twelve accounts. */
    static void waiting(FakeWorkspace workspace) {
        daily(workspace);
        Plans.guarded(workspace.charts);
        did(workspace, Ended.look(3, MANY.words() + " " + MANY.nextStep()));
    }

    private void open() {
        bench.bench.openSample();
        model.attach();
    }

    private String said() {
        return InStepBar.words(
                Objects.requireNonNull(model.inStep().nowProperty().get()), false, Bench.CLOCK);
    }

    @Test
    void aChartIsKeptByHandUntilSomebodySaysOtherwise() {
        Plans.keeps(workspace.charts, List.of(), Plans.items());
        open();
        assertThat(said()).isEqualTo("Kept by hand: nothing is sent until you apply the plan.");
        assertThat(actions.byHand().obstacleProperty().get()).isEqualTo("It is kept by hand already.");

        actions.keep().run();

        assertThat(workspace.charts.keeping(Plans.PLEO))
                .hasValueSatisfying(kept -> assertThat(kept.byItself()).isTrue());
        assertThat(said()).startsWith("Kept in step by itself, as ").contains("That was not done yet.");
        assertThat(actions.keep().obstacleProperty().get()).isEqualTo("It is kept in step by itself already.");

        actions.byHand().run();
        assertThat(said()).startsWith("Kept by hand");
        assertThat(workspace.charts.orders).as("nothing is sent by saying so").isEmpty();
    }

    @Test
    void saysWhenItWasDoneAndWhenItIsDoneNext() {
        daily(workspace);
        open();
        assertThat(said()).contains("Last 06:30: nothing to send.", "Next 5 Nov 06:30.");
    }

    @Test
    void asksForNoPassphraseToSayWhenItIsDue() {
        daily(workspace);
        var questions = Bench.declining(bench.bench.passphrases());
        var given = new ArrayList<Boolean>();
        workspace.exports.whileOpening = () -> given.add(
                bench.bench.passphrases().existing(Path.of("secrets.sealed")).isPresent());
        open();
        assertThat(given).isNotEmpty().containsOnly(false);
        assertThat(questions).isEmpty();
    }

    @Test
    void saysWhatWaitsForAPerson() {
        waiting(workspace);
        open();
        var now = Objects.requireNonNull(model.inStep().nowProperty().get());
        assertThat(now.isTroubled()).isTrue();
        assertThat(said()).contains("Last 06:30, and something waits for you: " + MANY.words());
        assertThat(InStepBar.words(now, true, Bench.CLOCK))
                .as("where a note says it already")
                .contains("Last 06:30, and something waits for you. Next ")
                .doesNotContain(MANY.words());
    }

    @Test
    void saysWhyItFailed() {
        daily(workspace);
        did(workspace, Ended.of(new Failure.SignInNeeded("Pleo does not accept the key.")));
        open();
        assertThat(said()).contains("which failed: Pleo does not accept the key.");
        did(workspace, new Ended(Outcome.STOPPED, -1, "", null));
        bench.bench.refresh();
        assertThat(said()).contains("which was stopped.");
    }

    @Test
    void whatCannotBeSaidIsTold() {
        Plans.keeps(workspace.charts, List.of(), Plans.items());
        open();
        workspace.charts.failure = new Failure.Offline("Pleo does not answer.");
        actions.keep().run();
        assertThat(model.failureProperty().get()).isEqualTo(workspace.charts.failure);
        assertThat(said()).startsWith("Kept by hand");
    }

    @Test
    void aWindowThatOnlyReadsChangesNothing() {
        Plans.keeps(workspace.charts, List.of(), Plans.items());
        workspace.writtenElsewhere = "root";
        open();
        assertThat(actions.keep().obstacleProperty().get()).contains("here it can only be read");
    }
}
