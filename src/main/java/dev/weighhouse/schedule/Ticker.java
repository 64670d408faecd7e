package dev.weighhouse.schedule;

import dev.weighhouse.crossing.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides, tick by tick, when an open window does what is due beside the person who works in it: one thing at a time, never while
 * anything is done that the person asked for, and giving way where they ask for something. Called on one thread; knows no toolkit.
 */
public final class Ticker {
    /** How often it is to be ticked. */
    public static final Duration TICK = Duration.ofMinutes(1);

    /** Other programs and other clocks change what is due, so it is looked at again at least so often. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    private final Pace pace;
    private final Window window;
    private State state = State.IDLE;
    private @Nullable Looked last;

    /** What it has done, on one window. */
    public interface Window {

        /** Whether nothing may be begun now: there is no workspace to write, or a person's work runs. */
        boolean busy();

        /** Finds out when something is due next, and answers once; with nothing where that cannot be known. */
        void look(Consumer<Optional<Instant>> answer);

        /** Does what is due, and says once that it has ended, however it did. */
        void run(Runnable ended);

        /** Ends what runs as soon as that can be; its end is still said. */
        void stop();
    }

    private enum State {
        IDLE,
        LOOKING,
        RUNNING
    }

    /** When it was looked, by both clocks, and what comes next. */
    private record Looked(
            Instant at, Duration elapsed, @Nullable Instant next) {}

    public Ticker(Pace pace, Window window) {
        this.pace = pace;
        this.window = window;
    }

    /** Called every {@link #TICK}; one that comes late, after a sleep, is as good as any. */
    public void tick() {
        if (state != State.IDLE || window.busy() || !isTime()) {
            return;
        }
        state = State.LOOKING;
        window.look(this::answered);
    }

    private boolean isTime() {
        var before = last;
        if (before == null || pace.elapsed().minus(before.elapsed()).compareTo(LOOK_AGAIN) >= 0) {
            return true;
        }
        var now = pace.now();
        // A clock that was set back says nothing of how long it was.
        return now.isBefore(before.at())
                || (before.next() != null && !before.next().isAfter(now));
    }

    private void answered(Optional<Instant> next) {
        var now = pace.now();
        last = new Looked(now, pace.elapsed(), next.orElse(null));
        if (window.busy() || next.filter(due -> !due.isAfter(now)).isEmpty()) {
            state = State.IDLE;
            return;
        }
        state = State.RUNNING;
        // After it, not before: what could not be done is looked at after a rest.
        last = new Looked(now, pace.elapsed(), null);
        window.run(() -> state = State.IDLE);
    }

    /** Something changed that may make something due: a connection, a cadence, another workspace. */
    public void changed() {
        last = null;
    }

    /** A person asked for something: what runs by itself gives way, and is due as before. */
    public void giveWay() {
        if (state == State.RUNNING) {
            window.stop();
        }
    }

    /** Whether something is done by itself now. */
    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
