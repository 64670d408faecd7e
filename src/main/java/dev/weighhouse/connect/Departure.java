package dev.weighhouse.connect;

import okhttp3.Call;
import okhttp3.EventListener;
import org.jspecify.annotations.Nullable;

/**
 * Watches one call for the moment from which its bytes may be on their way. The kind of an exception tells too little: a
 * connection that is refused and one that is cut after the request can look alike.
 */
final class Departure extends EventListener {
    private final Runnable leaving;
    private volatile boolean begun;

    /** @param leaving is told that the moment has come */
    Departure(Runnable leaving) {
        this.leaving = leaving;
    }

    @Override
    public void requestHeadersStart(Call call) {
        begun = true;
        leaving.run();
    }

    /** Whether any part of the request may have left. */
    boolean begun() {
        return begun;
    }

    /** The watcher of a call that has one. */
    static EventListener of(Call call) {
        @Nullable Departure own = call.request().tag(Departure.class);
        return own == null ? EventListener.NONE : own;
    }
}
