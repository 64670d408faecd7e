package dev.weighhouse.ui.common;

import org.jspecify.annotations.Nullable;

/** Remembers which of several jobs of one kind is the latest; only that one may still be heard. */
public final class Latest {
    private @Nullable Job job;

    void now(Job next) {
        forget();
        job = next;
    }

    boolean isStill(Job asked) {
        return job == asked;
    }

    /** Cancels the job, and drops its result: nobody waits for it any more. */
    public void forget() {
        var before = job;
        job = null;
        if (before != null) {
            before.cancel();
        }
    }
}
