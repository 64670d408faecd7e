package dev.weighhouse.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a window does what is due, by a clock of the test's own. */
class TickerTest {
    private static final Instant NOON = Instant.parse("2026-11-04T12:00:00Z");

    private final MemorySchedule computer = new MemorySchedule(NOON, ZoneOffset.UTC);
    private final List<String> said = new ArrayList<>();
    private final Scripted window = new Scripted();
    private final Ticker ticker = new Ticker(computer, window);

    private final class Scripted implements Ticker.Window {
        private boolean busy;
        private Optional<Instant> next = Optional.empty();
        private @Nullable Consumer<Optional<Instant>> looking;
        private @Nullable Runnable running;

        @Override
        public boolean busy() {
            return busy;
        }

        @Override
        public void look(Consumer<Optional<Instant>> answer) {
            said.add("look");
            looking = answer;
        }

        @Override
        public void run(Runnable ended) {
            said.add("run");
            running = ended;
        }

        @Override
        public void stop() {
            said.add("stop");
        }

        void answer() {
            var waiting = looking;
            looking = null;
            if (waiting != null) {
                waiting.accept(next);
            }
        }

        void end() {
            var runs = running;
            running = null;
            if (runs != null) {
                runs.run();
            }
        }
    }

    private void tickAfter(Duration time) {
        computer.pass(time);
        ticker.tick();
    }

    private void dueAt(Instant next) {
        window.next = Optional.of(next);
    }

    @Test
    void runsWhatIsDueOnceAndOneThingAtATime() {
        dueAt(NOON);
        ticker.tick();
        ticker.tick();
        assertThat(said).as("it looks already").containsExactly("look");
        window.answer();
        assertThat(ticker.isRunning()).isTrue();
        tickAfter(Duration.ofHours(3));
        assertThat(said).as("it runs still").containsExactly("look", "run");
        window.end();
        tickAfter(Duration.ofMinutes(1));
        assertThat(said).containsExactly("look", "run", "look");
    }

    @Test
    void waitsForTheTimeItWasTold() {
        dueAt(NOON.plusSeconds(150));
        ticker.tick();
        window.answer();
        tickAfter(Duration.ofMinutes(1));
        tickAfter(Duration.ofMinutes(1));
        assertThat(said).containsExactly("look");
        tickAfter(Duration.ofMinutes(1));
        window.answer();
        assertThat(said).containsExactly("look", "look", "run");
    }

    @Test
    void looksAgainNowAndThenWhateverItWasTold() {
        ticker.tick();
        window.answer();
        tickAfter(Duration.ofMinutes(4));
        assertThat(said).hasSize(1);
        tickAfter(Duration.ofMinutes(1));
        assertThat(said).containsExactly("look", "look");
    }

    @Test
    void whatCouldNotBeDoneIsNotTriedEveryMinute() {
        dueAt(NOON);
        ticker.tick();
        window.answer();
        window.end();
        tickAfter(Duration.ofMinutes(1));
        assertThat(said).containsExactly("look", "run");
        tickAfter(Duration.ofMinutes(4));
        assertThat(said).containsExactly("look", "run", "look");
    }

    @Test
    void beginsNothingBesideWhatAPersonAskedFor() {
        dueAt(NOON);
        window.busy = true;
        ticker.tick();
        assertThat(said).isEmpty();
        window.busy = false;
        ticker.tick();
        window.busy = true;
        window.answer();
        assertThat(said).as("the person was quicker").containsExactly("look");
        assertThat(ticker.isRunning()).isFalse();
    }

    @Test
    void givesWayAndGoesOnLater() {
        ticker.giveWay();
        dueAt(NOON);
        ticker.tick();
        window.answer();
        ticker.giveWay();
        assertThat(said).containsExactly("look", "run", "stop");
        window.end();
        tickAfter(Duration.ofMinutes(5));
        window.answer();
        assertThat(said).containsExactly("look", "run", "stop", "look", "run");
    }

    @Test
    void aChangeIsLookedAtWithTheNextTick() {
        ticker.tick();
        window.answer();
        ticker.changed();
        tickAfter(Duration.ofSeconds(1));
        assertThat(said).containsExactly("look", "look");
    }

    @Test
    void aClockSetBackHoldsNothingUp() {
        dueAt(NOON.plusSeconds(60));
        ticker.tick();
        window.answer();
        computer.set(NOON.minus(Duration.ofDays(300)));
        ticker.tick();
        assertThat(said).containsExactly("look", "look");
    }

    @Test
    void afterASleepOneTickIsEnough() {
        dueAt(NOON.plusSeconds(60));
        ticker.tick();
        window.answer();
        computer.set(NOON.plus(Duration.ofDays(3)));
        ticker.tick();
        window.answer();
        ticker.tick();
        assertThat(said).containsExactly("look", "look", "run");
    }
}
