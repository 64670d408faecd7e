package dev.weighhouse.crossing;

import java.util.LinkedHashMap;
import java.util.Map;

/** The switch by which a person ends a piece of work. It is turned once, by any thread, and stays turned. */
public final class Cancellation {
    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
    private volatile boolean cancelled;

    public boolean cancelled() {
        return cancelled;
    }

    /** Turns it, and ends at once what {@link #onCancel} knows of. */
    public synchronized void cancel() {
        if (!cancelled) {
            cancelled = true;
            waiting.values().forEach(Runnable::run);
            waiting.clear();
        }
    }

    /** As {@link Progress#onCancel}. */
    public synchronized Progress.Waiting onCancel(Runnable end) {
        if (cancelled) {
            end.run();
            return Progress.Waiting.NONE;
        }
        var ticket = new Object();
        waiting.put(ticket, end);
        return () -> forget(ticket);
    }

    /** Waits for a cancel under way: when this returns, the end was put to it or never will be. */
    private synchronized void forget(Object ticket) {
        waiting.remove(ticket);
    }
}
