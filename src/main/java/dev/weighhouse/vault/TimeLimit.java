package dev.weighhouse.vault;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a call that may hang, and stops waiting for it after a while. */
final class TimeLimit {

    private TimeLimit() {}

    /** @throws TimeoutException when the time is over; the call may then go on by itself, and nobody hears of it */
    static <T> T within(Duration limit, Callable<T> call) throws TimeoutException, ExecutionException {
        var answer = new CompletableFuture<T>();
        // A thread of its own: a keychain that hangs must hang alone.
        Thread.ofPlatform().daemon().name("keychain").start(() -> {
            try {
                answer.complete(call.call());
            } catch (Exception | LinkageError e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExecutionException("interrupted", e);
        }
    }
}
