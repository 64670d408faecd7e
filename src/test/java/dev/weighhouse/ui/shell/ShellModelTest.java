package dev.weighhouse.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.schedule.Ended;
import dev.weighhouse.schedule.Step;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.SignLens;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class ShellModelTest {
    private final Bench bench = new Bench();
    private final PlainScreen review = OnScreen.get(() -> new PlainScreen("review", Icons.REVIEW));
    private final PlainScreen settings = OnScreen.get(() -> new PlainScreen("settings", Icons.SETTINGS));
    private final PlainScreen welcome = OnScreen.get(() -> new PlainScreen("welcome", Icons.SAMPLE));
    private final ShellModel model = new ShellModel(bench.bench, bench.pulling, List.of(review, settings), welcome);

    @Test
    void showsTheWelcomeScreenUntilAWorkspaceIsOpenAndAgainAfterwards() {
        model.show(settings);
        assertThat(model.shownProperty().get()).isEqualTo(welcome);

        bench.bench.openSample();
        assertThat(model.shownProperty().get()).isEqualTo(review);

        model.show(settings);
        bench.bench.refresh();
        assertThat(model.shownProperty().get())
                .as("reading again keeps the screen")
                .isEqualTo(settings);

        bench.bench.close();
        assertThat(model.shownProperty().get()).isEqualTo(welcome);
    }

    @Test
    void namesTheMonthInTheTitleOnceThereAreFigures() {
        assertThat(model.title().get()).isEqualTo("Weighhouse");
        bench.bench.create(Path.of("/new.weighhouse"), "Station Road", Bench.GBP, Set.of());
        assertThat(model.title().get()).isEqualTo("Station Road \u2013 Weighhouse");

        bench.bench.openSample();
        assertThat(model.title().get()).isEqualTo("Larkfield Coffee \u2013 October 2026 \u2013 Weighhouse");
    }

    @Test
    void pullsTheSampleByItselfAndNothingElse() {
        bench.bench.openSample();
        assertThat(bench.workspaces.sample.monthEnd.pulls).hasSize(1);

        bench.bench.create(Path.of("/new.weighhouse"), "Station Road", Bench.GBP, Set.of());
        assertThat(bench.workspaces.files.get(Path.of("/new.weighhouse")))
                .isNotNull()
                .satisfies(made -> assertThat(made.monthEnd.pulls).isEmpty());
    }

    @Test
    void stepsFromMonthToMonthAcrossTheYear() {
        bench.bench.openSample();
        model.later();
        model.later();
        model.later();
        assertThat(bench.bench.periodProperty().get()).isEqualTo(Period.month("2027-01"));

        model.earlier();
        assertThat(bench.bench.periodProperty().get()).isEqualTo(Period.month("2026-12"));
    }

    @Test
    void changesTheLens() {
        model.nextLens();
        assertThat(bench.bench.lensProperty().get()).isEqualTo(SignLens.LEDGER);
    }

    @Test
    void saysWhyNothingCanBePulled() {
        assertThat(model.pullObstacle().get()).isEqualTo("Open a workspace first");
        bench.bench.create(Path.of("/new.weighhouse"), "Station Road", Bench.GBP, Set.of());
        assertThat(model.pullObstacle().get()).isEqualTo("Add a connection first");
        bench.bench.openSample();
        assertThat(model.pullObstacle().get()).isEmpty();
    }

    @Test
    void doesNotPullWhatAnotherWindowWrites() {
        bench.workspaces.sample.writtenElsewhere = "process 12";
        bench.bench.openSample();

        assertThat(model.pullObstacle().get()).isEqualTo("Another window writes this workspace");
    }

    @Test
    void saysWhenEachSideWasPulledAndWhichFailed() {
        bench.workspaces.sample.monthEnd.failing.put(
                new ConnectionId("stripe"), new Failure.Offline("Stripe could not be reached."));
        bench.bench.openSample();

        assertThat(model.sides().get())
                .extracting(SideStatus::text)
                .containsExactly("QuickBooks 16:42", "Square 16:42", "Stripe not pulled, last try failed");
        assertThat(model.sides().get().getLast().failed()).isTrue();
        assertThat(model.sides().get().getLast().more()).startsWith("Stripe could not be reached. Check the network");
    }

    @Test
    void saysWhatCouldNotBeReadWhileNobodySatAtTheWindow() {
        var stripe = new ConnectionId("stripe");
        var sample = bench.workspaces.sample;
        sample.schedule.ended(
                sample.schedule.begun(new Unread(stripe), "this computer", sample.schedule.now()),
                Ended.of(new Failure.Offline("Stripe could not be reached.")),
                sample.schedule.now());
        sample.monthEnd.months.add(Period.month("2026-10"));
        bench.bench.openSample();

        assertThat(model.sides().get()).extracting(SideStatus::failed).containsExactly(false, false, true);
        assertThat(model.sides().get().getLast().more()).startsWith("Stripe could not be reached. Check the network");

        sample.monthEnd.now = sample.schedule.now().plusSeconds(60);
        bench.pulling.pull(stripe);
        assertThat(model.sides().get()).extracting(SideStatus::failed).containsOnly(false);
    }

    private record Unread(ConnectionId connection) implements Step {
        @Override
        public StepId id() {
            return StepId.pull(connection);
        }

        @Override
        public Ended run(Progress progress) {
            throw new UnsupportedOperationException("it was run by another process");
        }
    }

    @Test
    void keepsAWindowOnTheScreen() {
        var screen = new Rectangle2D(0, 0, 1920, 1080);
        assertThat(WindowMemory.within(new Rectangle2D(100, 100, 1440, 900), screen))
                .isEqualTo(new Rectangle2D(100, 100, 1440, 900));
        assertThat(WindowMemory.within(new Rectangle2D(1900, -50, 1440, 900), screen))
                .isEqualTo(new Rectangle2D(480, 0, 1440, 900));
        assertThat(WindowMemory.within(new Rectangle2D(0, 0, 4000, 3000), screen))
                .isEqualTo(screen);
    }
}
