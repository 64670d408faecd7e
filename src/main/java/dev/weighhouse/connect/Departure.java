package dev.weighhouse.connect;

import okhttp3.Call;
import okhttp3.EventListener;
import org.jspecify.annotations.Nullable;

/**
 * Watches one call for the moment from which its bytes may be on their way. The kind of an exception tells too little: a
 * connection that is refused and one that is cut after the request can look alike.
 */
final class Departure extends EventListener {
    private volatile boolean begun;

    @Override
    public void requestHeadersStart(Call call) {
        begun = true;
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
