package dev.weighhouse.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Cancellation;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Rounds of steps, by clocks of the test's own. */
class ScheduleTest {
    private static final ConnectionId TILL = new ConnectionId("till");
    private static final ConnectionId BANK = new ConnectionId("bank");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final MemorySchedule book =
            new MemorySchedule(Instant.parse("2026-11-04T06:30:00Z"), ZoneId.of("Europe/London"));
    private final Schedule schedule = book.on("till-pc");
    private final List<StepRun> told = new ArrayList<>();

    private record Scripted(StepId id, Function<Progress, Ended> work) implements Step {
        @Override
        public Ended run(Progress progress) {
            return work.apply(progress);
        }
    }

    private static Step pull(ConnectionId of, Function<Progress, Ended> work) {
        return new Scripted(StepId.pull(of), work);
    }

    private static Step fine(ConnectionId of) {
        return pull(of, _ -> Ended.done(3, ""));
    }

    private static Supplier<Optional<Step>> of(Step... steps) {
        var left = new ArrayDeque<>(List.of(steps));
        return () -> Optional.ofNullable(left.poll());
    }

    private RoundEnd round(Step... steps) {
        return schedule.round(of(steps), Progress.NONE, told::add);
    }

    private List<Outcome> outcomes() {
        return told.stream().map(StepRun::outcome).toList();
    }

    private static String reason(StepRun run) {
        return Objects.requireNonNull(run.ended()).reason();
    }

    private static FailureException offline() {
        return new FailureException(new Failure.Offline("Till does not answer."));
    }

    @Test
    void oneThatFailsKeepsNoOtherFromBeingDone() {
        round(
                pull(TILL, _ -> {
                    throw offline();
                }),
                pull(TILL, _ -> {
                    throw new IllegalStateException("nobody foresaw this");
                }),
                fine(BANK));
        assertThat(outcomes()).containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.DONE);
        assertThat(reason(told.getFirst())).startsWith("Till does not answer. Check the network");
        assertThat(reason(told.get(1))).contains("under code");
        assertThat(book.runs(5)).isEqualTo(told.reversed());
    }

    @Test
    void aFailureIsTriedAgainAfterARestAndForgottenOnceItWorks() {
        schedule.say(TILL, new Cadence.Daily(LocalTime.of(6, 30)), null);
        book.pass(Duration.ofDays(1));
        round(pull(TILL, _ -> {
            throw offline();
        }));
        var due = schedule.due(StepId.pull(TILL), true);
        assertThat(due).isEqualTo(new Due.At(book.now().plus(QUARTER)));
        book.pass(QUARTER);
        assertThat(schedule.due(StepId.pull(TILL), true)).isInstanceOf(Due.Now.class);
        round(fine(TILL));
        assertThat(schedule.due(StepId.pull(TILL), true)).isEqualTo(new Due.At(Instant.parse("2026-11-06T06:30:00Z")));
        assertThat(schedule.mayBegin(StepId.pull(TILL))).isEqualTo(Instant.MIN);
    }

    @Test
    void restsAsLongAsTheOtherSideWants() {
        var tomorrow = Instant.parse("2026-11-05T00:00:00Z");
        round(pull(TILL, _ -> {
            throw new FailureException(new Failure.Throttled("Enough for today.", tomorrow));
        }));
        assertThat(schedule.due(StepId.pull(TILL), false)).isEqualTo(new Due.At(tomorrow));
    }

    @Test
    void whatWasStoppedIsDueAsBeforeAndNothingFurtherIsBegun() {
        var stop = new Cancellation();
        var progress = new Progress() {
            @Override
            public void step(String doing, int done, int total) {}

            @Override
            public boolean cancelled() {
                return stop.cancelled();
            }
        };
        schedule.round(
                of(
                        pull(TILL, watched -> {
                            stop.cancel();
                            watched.checkpoint();
                            return Ended.done(0, "");
                        }),
                        fine(BANK)),
                progress,
                told::add);
        assertThat(outcomes()).containsExactly(Outcome.STOPPED);
        assertThat(schedule.due(StepId.pull(TILL), false).isNow()).isTrue();
        assertThat(schedule.due(StepId.pull(BANK), false).isNow()).isTrue();
    }

    @Test
    void twoRoundsDoNotOverlap() {
        var other = new ArrayList<RoundEnd>();
        round(pull(TILL, _ -> {
            other.add(book.on("till-pc").round(of(fine(BANK)), Progress.NONE, told::add));
            other.add(book.on("desk").round(of(fine(BANK)), Progress.NONE, told::add));
            return Ended.done(1, "");
        }));
        assertThat(other)
                .extracting(end -> ((RoundEnd.Held) end).by())
                .containsExactly(
                        "ada on this computer (process %d)"
                                .formatted(ProcessHandle.current().pid()),
                        "ada on another computer");
        assertThat(told).extracting(StepRun::step).containsExactly(StepId.pull(TILL));
        assertThat(schedule.round(of(fine(BANK)), Progress.NONE, told::add))
                .as("the turn was given back")
                .isInstanceOf(RoundEnd.Done.class);
    }

    @Test
    void goesOnAtOnceWhereAProcessWasKilled() {
        var killed = new Lease("k", "till-pc", 42, null, "ada", 3, book.now(), false);
        book.set(killed);
        assertThat(round(fine(TILL))).isInstanceOf(RoundEnd.Held.class);
        book.ended(42);
        assertThat(round(fine(TILL))).isInstanceOf(RoundEnd.Done.class);
    }

    @Test
    void takesUpWhatThisProgramItselfLeftBehind() {
        var own = ProcessHandle.current();
        var began = own.info().startInstant().orElse(null);
        book.set(new Lease("left", "till-pc", own.pid(), began, "ada", 3, book.now(), false));
        assertThat(round(fine(TILL))).isInstanceOf(RoundEnd.Done.class);
    }

    @Test
    void takesOverFromAnotherComputerThatWasWatchedToBeSilent() {
        var silent = new Lease("k", "desk", 42, null, "ben", 3, book.now(), false);
        book.set(silent);
        assertThat(round(fine(TILL))).isInstanceOf(RoundEnd.Held.class);
        book.pass(Duration.ofMinutes(9));
        book.set(silent.beaten(book.now()));
        assertThat(round(fine(TILL))).as("it showed a sign of life").isInstanceOf(RoundEnd.Held.class);
        book.pass(Duration.ofMinutes(9));
        assertThat(round(fine(TILL))).isInstanceOf(RoundEnd.Held.class);
        book.pass(Duration.ofMinutes(1));
        assertThat(round(fine(TILL))).isInstanceOf(RoundEnd.Done.class);
    }

    @Test
    void showsSignsOfLifeWhileAStepWorks() {
        var beats = new ArrayList<Long>();
        round(pull(TILL, progress -> {
            for (int page = 0; page < 8; page++) {
                book.pass(Duration.ofSeconds(10));
                progress.step("Reading", page, 8);
                beats.add(book.current().orElseThrow().beat());
            }
            return Ended.done(8, "");
        }));
        assertThat(beats).containsExactly(1L, 1L, 2L, 2L, 2L, 3L, 3L, 3L);
    }

    @Test
    void aComputerThatSleptStopsWhereAnotherTookOver() {
        round(
                pull(TILL, progress -> {
                    book.set(book.now().plus(Duration.ofHours(9)));
                    book.set(new Lease("o", "desk", 9, null, "ben", 1, book.now(), false));
                    progress.checkpoint();
                    return Ended.done(1, "");
                }),
                fine(BANK));
        assertThat(outcomes()).containsExactly(Outcome.STOPPED);
        assertThat(book.current().map(Lease::holder))
                .as("the other one's stays")
                .contains("o");
    }

    @Test
    void whatARunMissedWhileItsComputerSleptIsCaughtUpOnce() {
        schedule.say(TILL, new Cadence.Daily(LocalTime.of(6, 0)), null);
        book.pass(Duration.ofDays(1));
        round(pull(TILL, progress -> {
            book.set(book.now().plus(Duration.ofDays(3)));
            progress.checkpoint();
            return Ended.done(1, "");
        }));
        assertThat(outcomes()).as("it slept and went on").containsExactly(Outcome.DONE);
        assertThat(schedule.due(StepId.pull(TILL), true).isNow()).isTrue();
        round(fine(TILL));
        assertThat(schedule.due(StepId.pull(TILL), true).isNow()).isFalse();
    }

    @Test
    void theLastThatWasSaidOfAConnectionCounts() {
        assertThat(schedule.cadence(TILL)).isEqualTo(Schedule.UNSAID);
        schedule.say(TILL, new Cadence.Hourly(), null);
        schedule.say(TILL, new Cadence.OnConnect(), YearMonth.of(2025, 1));
        schedule.say(BANK, new Cadence.Hourly(), null);
        assertThat(schedule.cadence(TILL)).isEqualTo(new Cadence.OnConnect());
        assertThat(schedule.said(TILL))
                .contains(new Saying(TILL, new Cadence.OnConnect(), YearMonth.of(2025, 1), "Maya Okafor", book.now()));
        assertThat(schedule.said()).hasSize(3);
    }

    @Test
    void refusesHistoryThatIsStillToCome() {
        assertThatThrownBy(() -> schedule.say(TILL, new Cadence.Hourly(), YearMonth.of(2026, 12)))
                .hasMessageContaining("2026-12, which is still to come");
        assertThat(schedule.said()).isEmpty();
    }
}
