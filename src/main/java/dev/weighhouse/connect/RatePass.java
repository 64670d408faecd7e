package dev.weighhouse.connect;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The leave of one request to pass the gate, and when the service may have counted it: between the moment its bytes left and
 * the end of its reply. Closing it says that the request is over.
 */
final class RatePass implements AutoCloseable {
    private final RateGate gate;
    private final boolean inBackground;
    private @Nullable Duration left;
    private @Nullable Duration over;

    /** How many places were taken when it got its own, itself among them. */
    private int held;

    /** Its number among all that ever took a place. */
    private long number;

    RatePass(RateGate gate, boolean inBackground) {
        this.gate = gate;
        this.inBackground = inBackground;
    }

    /** Whether nobody waits for it. */
    boolean inBackground() {
        return inBackground;
    }

    /** The bytes leave now. A request that never says so has taken no place when it is over. */
    void left() {
        synchronized (gate) {
            left = gate.elapsed();
        }
    }

    /** The service says how many requests it still took within the minute when it counted this one. */
    void leftThisMinute(int requests) {
        gate.counted(this, requests);
    }

    /** The same of the last 24 hours. */
    void leftToday(int requests) {
        gate.countedToday(this, requests);
    }

    @Override
    public void close() {
        synchronized (gate) {
            over = gate.elapsed();
            gate.done(this);
        }
    }

    void takes(int places, long nth) {
        held = places;
        number = nth;
    }

    /** A request of somebody else, which the service counted at the latest now. */
    void foreign(Duration now) {
        left = now;
        over = now;
    }

    boolean hasLeft() {
        return left != null;
    }

    int held() {
        return held;
    }

    long number() {
        return number;
    }

    /** For how long it still counts, where a request counts for that long after the moment its bytes left. */
    Duration afterLeaving(Duration length, Duration now) {
        return (left == null ? now : left).plus(length).minus(now);
    }

    /** For how long it still counts, where a request counts for that long after its reply; at the least, while it has none. */
    Duration afterReply(Duration length, Duration now) {
        return (over == null ? now : over).plus(length).minus(now);
    }
}
