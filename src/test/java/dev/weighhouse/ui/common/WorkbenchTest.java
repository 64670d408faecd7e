package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkbenchTest {
    private static final Path FILE = Path.of("/books/larkfield.weighhouse").toAbsolutePath();
    private static final Path OTHER = Path.of("/books/station.weighhouse").toAbsolutePath();
    private static final ConnectionId STRIPE = new ConnectionId("stripe");

    private final Bench fakes = new Bench();
    private final Workbench bench = fakes.bench;
    private final Pulling pulling = fakes.pulling;

    private FakeWorkspace file() {
        var workspace = FakeWorkspaces.larkfield();
        fakes.workspaces.files.put(FILE, workspace);
        return workspace;
    }

    @Test
    void opensTheSampleOnItsOwnMonthAndKeepsItOffTheRecentOnes() {
        bench.openSample();

        assertThat(bench.current()).map(Opening::company).contains("Larkfield Coffee");
        assertThat(bench.periodProperty().get()).isEqualTo(Period.month("2026-10"));
        assertThat(bench.isSample()).isTrue();
        assertThat(fakes.settings.recent()).isEmpty();
    }

    @Test
    void remembersAFileThatWasOpened() {
        file();
        bench.open(FILE);

        assertThat(bench.current()).isPresent();
        assertThat(bench.isSample()).isFalse();
        assertThat(fakes.settings.recent()).hasSize(1);
    }

    @Test
    void keepsTheOpenWorkspaceWhenTheNextOneCannotBeOpened() {
        bench.openSample();
        bench.open(FILE);

        assertThat(bench.current()).map(Opening::company).contains("Larkfield Coffee");
        assertThat(Objects.requireNonNull(bench.failureProperty().get()).words())
                .contains(FILE.toString());
        assertThat(fakes.workspaces.sample.closed).isFalse();
    }

    @Test
    void readsTheWorkspaceThatIsOpenAgainInsteadOfOpeningItTwice() {
        var workspace = new FakeWorkspace(FILE, "Larkfield Coffee", Bench.GBP);
        fakes.workspaces.files.put(FILE, workspace);
        bench.open(FILE);
        fakes.workspaces.files.put(FILE, FakeWorkspaces.larkfield());
        workspace.currencies.add(Currency.getInstance("USD"));

        bench.open(FILE);

        assertThat(bench.current()).map(Opening::workspace).contains(workspace);
        assertThat(bench.current().orElseThrow().currencies()).contains(Currency.getInstance("USD"));
        assertThat(workspace.closed).isFalse();
    }

    @Test
    void opensAWorkspaceAgainThatItCouldOnlyRead() {
        var reading = new FakeWorkspace(FILE, "Larkfield Coffee", Bench.GBP);
        fakes.workspaces.files.put(FILE, reading);
        reading.writtenElsewhere = "ben since this morning";
        bench.open(FILE);
        var writing = file();

        bench.open(FILE);

        assertThat(bench.current()).map(Opening::workspace).contains(writing);
        assertThat(reading.closed).isTrue();
    }

    /** A workbench whose jobs stand in a row until the test runs them. */
    private static final class Slow {
        final Deque<Runnable> jobs = new ArrayDeque<>();
        final Bench fakes = new Bench(new Work(jobs::add, Runnable::run, Runnable::run));
        final Workbench bench = fakes.bench;

        FakeWorkspace file(Path file) {
            var workspace = new FakeWorkspace(file, file.getFileName().toString(), Bench.GBP);
            fakes.workspaces.files.put(file, workspace);
            return workspace;
        }

        void runAll() {
            while (!jobs.isEmpty()) {
                jobs.remove().run();
            }
        }

        Optional<Path> open() {
            return bench.current().map(Opening::file);
        }
    }

    @Test
    void opensOneAtATimeAndClosesWhatArrivesAfterThePersonLeft() {
        var slow = new Slow();
        slow.file(FILE);
        slow.bench.openSample();
        slow.bench.open(FILE);
        assertThat(slow.jobs).hasSize(1);

        slow.bench.close();
        slow.runAll();

        assertThat(slow.bench.current()).isEmpty();
        assertThat(slow.fakes.workspaces.sample.closed).isTrue();
        assertThat(slow.fakes.settings.recent()).isEmpty();
    }

    @Test
    void opensWhatWasAskedForWhileAnotherWasBeingOpened() {
        var slow = new Slow();
        var first = slow.file(FILE);
        slow.file(OTHER);
        slow.bench.open(FILE);
        slow.bench.open(OTHER);
        slow.runAll();

        assertThat(slow.open()).contains(OTHER);
        assertThat(first.closed).isTrue();
    }

    @Test
    void ofSeveralThatWaitTheLastOneIsOpened() {
        var slow = new Slow();
        slow.file(FILE);
        slow.file(OTHER);
        slow.bench.openSample();
        slow.bench.open(FILE);
        slow.bench.open(OTHER);
        slow.runAll();

        assertThat(slow.open()).contains(OTHER);
        assertThat(slow.fakes.settings.recent()).containsExactly(OTHER);
    }

    @Test
    void aFileThatIsAskedForTwiceIsOpenedOnce() {
        var slow = new Slow();
        var only = slow.file(FILE);
        slow.bench.open(FILE);
        slow.bench.open(FILE);
        slow.jobs.remove().run();
        slow.file(FILE);
        slow.runAll();

        assertThat(slow.bench.current()).map(Opening::workspace).contains(only);
        assertThat(only.closed).isFalse();
    }

    @Test
    void whatIsBeingOpenedStandsWhereItIsAlsoTheLastThatWasAskedFor() {
        var slow = new Slow();
        slow.bench.openSample();
        slow.bench.open(OTHER);
        slow.bench.openSample();
        slow.runAll();

        assertThat(slow.bench.isSample()).isTrue();
        assertThat(slow.fakes.workspaces.sample.closed).isFalse();
        assertThat(slow.bench.failureProperty().get()).isNull();
    }

    @Test
    void opensWhatWaitsWhereTheOneBeforeCouldNotBeOpened() {
        var slow = new Slow();
        slow.file(OTHER);
        slow.bench.open(FILE);
        slow.bench.open(OTHER);
        slow.runAll();

        assertThat(slow.open()).contains(OTHER);
        assertThat(slow.bench.failureProperty().get()).isNull();
    }

    @Test
    void asksAboutWhatIsNotSavedBeforeItOpensWhatWaited() {
        var slow = new Slow();
        slow.file(FILE);
        slow.file(OTHER);
        slow.bench
                .unsaved()
                .watch(new Leaving.Keeper(
                        "journals",
                        () -> slow.open().filter(FILE::equals).map(_ -> "The journal is not saved."),
                        () -> {}));
        slow.bench.open(FILE);
        slow.bench.open(OTHER);
        slow.runAll();
        assertThat(slow.open()).contains(FILE);
        assertThat(slow.bench.unsaved().askedProperty().get()).isNotNull();

        slow.bench.unsaved().throwAway();
        slow.runAll();
        assertThat(slow.open()).contains(OTHER);
    }

    @Test
    void opensAgainWhatIsBeingOpenedWhereThePersonLeftMeanwhile() {
        var slow = new Slow();
        slow.file(FILE);
        slow.bench.open(FILE);
        slow.bench.close();
        slow.bench.open(FILE);
        slow.runAll();

        assertThat(slow.open()).contains(FILE);
    }

    @Test
    void closesTheOldWorkspaceOnceTheNewOneIsOpen() {
        bench.openSample();
        file();
        bench.open(FILE);

        assertThat(fakes.workspaces.sample.closed).isTrue();
        assertThat(bench.failureProperty().get()).isNull();
    }

    @Test
    void makesAWorkspaceWithItsCurrencies() {
        bench.create(FILE, "Station Road", Bench.GBP, Set.of(Currency.getInstance("EUR")));

        assertThat(bench.current())
                .map(Opening::currencies)
                .hasValueSatisfying(currencies -> assertThat(currencies)
                        .extracting(Currency::getCurrencyCode)
                        .containsExactlyInAnyOrder("GBP", "EUR"));
    }

    @Test
    void tellsTheScreensWhenSomethingIsNew() {
        var before = bench.revisionProperty().get();
        bench.openSample();
        var opened = bench.revisionProperty().get();
        pulling.pullAll();
        var pulled = bench.revisionProperty().get();
        bench.close();

        assertThat(List.of(
                        before < opened,
                        opened < pulled,
                        pulled < bench.revisionProperty().get()))
                .containsOnly(true);
        assertThat(bench.current()).isEmpty();
        assertThat(fakes.workspaces.sample.closed).isTrue();
    }

    @Test
    void writesAndReadsAgain() {
        bench.openSample();
        var ends = new ArrayList<String>();
        bench.write(
                "Adding",
                open -> open.allow(Currency.getInstance("USD")),
                () -> ends.add("done"),
                _ -> ends.add("failed"));

        assertThat(ends).containsExactly("done");
        assertThat(bench.current().orElseThrow().currencies()).contains(Currency.getInstance("USD"));
    }

    @Test
    void pullsTheMonthUnderReview() {
        bench.openSample();
        bench.periodProperty().set(Period.month("2026-07"));
        pulling.pullAll();

        assertThat(fakes.workspaces.sample.monthEnd.pulls).containsExactly(List.of(Period.month("2026-07")));
        assertThat(bench.current().orElseThrow().quotes()).hasSize(3);
    }

    @Test
    void pullsAllMonthsFromTheFirstOneTheFirstTimeAndAlwaysTheOneThatHasBegun() {
        fakes.workspaces.sample.settings.put("first-period", "2026-08");
        bench.openSample();
        pulling.pullAll();
        pulling.pullAll();

        assertThat(fakes.workspaces.sample.monthEnd.pulls)
                .containsExactly(
                        List.of(
                                Period.month("2026-08"),
                                Period.month("2026-09"),
                                Period.month("2026-10"),
                                Period.month("2026-11")),
                        List.of(Period.month("2026-10"), Period.month("2026-11")));
    }

    @Test
    void keepsAFailureUntilThatConnectionIsPulled() {
        fakes.workspaces.sample.monthEnd.failing.put(STRIPE, new Failure.Offline("Stripe could not be reached."));
        bench.openSample();
        pulling.pullAll();
        pulling.pull(new ConnectionId("square"));
        assertThat(pulling.failures()).containsOnlyKeys(STRIPE);

        fakes.workspaces.sample.monthEnd.failing.clear();
        pulling.pull(STRIPE);
        assertThat(pulling.failures()).isEmpty();
        assertThat(pulling.runningProperty().get()).isNull();
    }

    @Test
    void forgetsTheFailuresOfAnotherWorkspace() {
        fakes.workspaces.sample.monthEnd.failing.put(STRIPE, new Failure.Offline("Stripe could not be reached."));
        bench.openSample();
        pulling.pullAll();
        file();
        bench.open(FILE);

        assertThat(pulling.failures()).isEmpty();
    }

    @Test
    void remembersTheLens() {
        bench.lensProperty().set(SignLens.LEDGER);

        assertThat(new Workbench(fakes.workspaces, Work.direct(), fakes.settings, Bench.CLOCK)
                        .lensProperty()
                        .get())
                .isEqualTo(SignLens.LEDGER);
    }
}
