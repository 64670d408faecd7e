package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Work;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class FlightModelTest {
    private final Queue<Runnable> away = new ArrayDeque<>();
    private boolean hold;
    private final FakeDesk desk = Entries.larkfield();
    private final OnDesk on = new OnDesk(desk, new Work(Runnable::run, this::run, Runnable::run)).attached();
    private final FlightModel flight = on.flight;

    private void run(Runnable job) {
        if (hold) {
            away.add(job);
        } else {
            job.run();
        }
    }

    private void arrive() {
        hold = false;
        while (!away.isEmpty()) {
            away.remove().run();
        }
    }

    private long times(String deed) {
        return desk.deeds.stream().filter(deed::equals).count();
    }

    private static PushReport doubt(JournalId id, Duration wait) {
        return new PushReport(
                List.of(new PushReport.Line(
                        Entries.key("x"), id, CrossingState.IN_DOUBT, null, 1, "No answer.", "Wait.", wait)),
                null,
                List.of());
    }

    @Test
    void plansAsSoonAsTheEntriesAreRead() {
        assertThat(Objects.requireNonNull(flight.planProperty().get()).entries())
                .containsExactly(new JournalId(1050), new JournalId(1057));
    }

    /** J-1050 of one company is not that of another. */
    @Test
    void nothingOfAWorkspaceIsLeftOnceItIsClosed() {
        on.model.select(List.of(new JournalId(1050)));
        on.deeds.discard();
        flight.push();
        assertThat(on.model.questionProperty().get()).isNotNull();
        assertThat(flight.reportProperty().get()).isNotNull();

        on.bench.close();

        assertThat(on.model.questionProperty().get()).isNull();
        assertThat(on.model.currentProperty().get()).isNull();
        assertThat(on.model.selected()).isEmpty();
        assertThat(on.model.seenProperty().get()).isEmpty();
        assertThat(flight.reportProperty().get()).isNull();
        assertThat(flight.planProperty().get()).isNull();
    }

    @Test
    void aPushThatEndsAfterItsWorkspaceIsToldToNobody() {
        hold = true;
        flight.push();

        on.bench.close();
        on.bench.openSample();
        arrive();

        assertThat(times("push")).isEqualTo(1);
        assertThat(flight.reportProperty().get()).isNull();
        assertThat(flight.runningProperty().get()).isNull();
    }

    /** What waited for the ledger in one company would send back the entry of the same number in the next. */
    @Test
    void aDeedThatEndsAfterItsWorkspaceShowsNothingAndLetsNoneFollow() {
        on.model.select(List.of(new JournalId(1056)));
        hold = true;
        on.deeds.approve();
        on.model.away("Failing", (_, _) -> refuse(), _ -> {});
        on.model.onDesk("Following", desk -> desk.write(Entries.gas("-1.00")), _ -> {});
        var before = desk.deeds.size();

        on.bench.close();
        on.bench.openSample();
        arrive();

        assertThat(on.model.failureProperty().get()).isNull();
        assertThat(on.model.movedProperty().get()).isNull();
        assertThat(on.model.busyProperty().get()).isFalse();
        assertThat(desk.deeds.subList(before, desk.deeds.size())).noneMatch(deed -> deed.startsWith("write"));
    }

    private static String refuse() {
        throw new FailureException(new Failure.BadInput("Refused.", "Look."));
    }

    @Test
    void plansOnceForTheSameEntries() {
        on.bench.refresh();
        on.bench.refresh();
        assertThat(times("plan")).isEqualTo(1);
    }

    @Test
    void hasNoPlanWhereNothingIsApproved() {
        on.model.select(List.of(new JournalId(1050)));
        desk.sendBack(new JournalId(1050), "Later.");
        desk.sendBack(new JournalId(1057), "Later.");
        on.bench.refresh();

        assertThat(flight.planProperty().get()).isNull();
    }

    @Test
    void sendsNothingInADryRun() {
        flight.dryRun();

        assertThat(times("plan")).isEqualTo(2);
        assertThat(times("push")).isZero();
    }

    @Test
    void tellsWhyNoPlanCouldBeMade() {
        desk.refusing = new Failure.Offline("Xero cannot be reached.");
        flight.dryRun();

        assertThat(flight.planProperty().get()).isNull();
        assertThat(Objects.requireNonNull(flight.failureProperty().get()).words())
                .contains("Xero cannot be reached");
    }

    @Test
    void runsOnePushAtATime() {
        hold = true;
        flight.push();
        flight.push();
        flight.resolve();
        assertThat(flight.runningProperty().get()).isNotNull();

        arrive();

        assertThat(times("push")).isEqualTo(1);
        assertThat(times("resolve")).isZero();
        assertThat(flight.runningProperty().get()).isNull();
    }

    @Test
    void keepsWhatWasTypedBeforeItPushes() {
        on.me = "Maya Okafor";
        on.model.select(List.of(new JournalId(1056)));
        Objects.requireNonNull(on.model.editorProperty().get()).change("narration", now -> now.narrated("Gas"));

        flight.push();

        assertThat(desk.deeds).containsSubsequence("rewrite J-1056", "push");
    }

    @Test
    void tellsWhenTheNextLookCanProveMore() {
        desk.report = doubt(new JournalId(1051), Duration.ofMinutes(11));
        flight.resolve();

        assertThat(flight.nextLook(new JournalId(1051)))
                .contains(Bench.CLOCK.instant().plus(Duration.ofMinutes(11)));
        assertThat(flight.nextLook(new JournalId(1054)))
                .as("of which nothing was told")
                .isEmpty();
    }

    /** Three hundred entries: a step for each, and no time passes but when the rest is over. */
    @Test
    void readsOnceWhileManyStepsComeAndOnceMoreAfterTheRest() {
        var counted = new ArrayList<Integer>();
        desk.pushing = progress -> {
            var before = desk.reads;
            for (int at = 1; at <= 300; at++) {
                progress.step("Sending J-" + at, at, 300);
            }
            counted.add(desk.reads - before);
            on.resting.remove().run();
            counted.add(desk.reads - before);
            on.resting.remove().run();
            counted.add(desk.reads - before);
            assertThat(on.resting)
                    .as("after a rest without a step nobody waits for the next")
                    .isEmpty();
        };
        hold = true;

        flight.push();
        arrive();

        assertThat(counted)
                .as("readings after 300 steps, after a rest, after one more")
                .containsExactly(1, 2, 2);
    }

    @Test
    void readsNothingMoreByItselfOnceThePushIsOver() {
        desk.pushing = progress -> {
            progress.step("Sending J-1", 1, 2);
            progress.step("Sending J-2", 2, 2);
        };
        hold = true;
        flight.push();
        arrive();
        var before = desk.reads;

        on.resting.remove().run();

        assertThat(desk.reads).isEqualTo(before);
    }

    @Test
    void stopsWhenAPersonSaysSo() {
        hold = true;
        flight.push();
        var job = Objects.requireNonNull(flight.runningProperty().get());

        flight.stop();

        assertThat(job.stoppingProperty().get()).isTrue();
    }

    @Test
    void sendsNothingWhereAnotherWindowWrites() {
        on.workspace.writtenElsewhere = "Maya’s window";
        on.bench.refresh();
        flight.push();
        flight.resolve();

        assertThat(times("push") + times("resolve")).isZero();
    }

    @Test
    void keepsTheReportUntilSomebodyPlansAgain() {
        flight.push();
        assertThat(flight.reportProperty().get()).isNotNull();
        on.bench.refresh();
        assertThat(flight.reportProperty().get()).isNotNull();

        flight.dryRun();

        assertThat(flight.reportProperty().get()).isNull();
    }
}
