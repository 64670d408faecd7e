package dev.weighhouse.connect;

import dev.weighhouse.connect.Patience.Wait;
import dev.weighhouse.crossing.Cancellation;
import dev.weighhouse.crossing.Progress;
import java.time.Duration;
import java.util.function.Consumer;

/** The waits of one connection before a request may leave. They can be ended all at once, and none begins after that. */
final class GateWaits {
    private final Cancellation over = new Cancellation();
    private final Progress watch = new Progress() {
        @Override
        public void step(String doing, int done, int total) {}

        @Override
        public boolean cancelled() {
            return over.cancelled();
        }

        @Override
        public Waiting onCancel(Runnable end) {
            return over.onCancel(end);
        }
    };

    /** Any thread. */
    void end() {
        over.cancel();
    }

    boolean ended() {
        return over.cancelled();
    }

    /**
     * Waits for a place, and after the end takes only one that is free at once: what was begun then goes on.
     *
     * @param inBackground whether nobody waits for the request
     * @param told as in {@link RateGate#enter(boolean, Consumer)}
     * @throws InterruptedException also when the wait was ended; then the request has not left
     */
    RatePass enter(RateGate gate, boolean inBackground, Consumer<Duration> told) throws InterruptedException {
        if (ended()) {
            return gate.enterAtOnce().orElseThrow(InterruptedException::new);
        }
        return Patience.waiting(watch, () -> gate.enter(inBackground, told));
    }

    /** Any other wait, such as one before another attempt. */
    <T> T waiting(Wait<T> wait) throws InterruptedException {
        return Patience.waiting(watch, wait);
    }
}
