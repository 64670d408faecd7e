package dev.weighhouse.connect;

import java.time.Duration;

/** Waiting, and how long it took, as something a test can stand in for. */
@FunctionalInterface
public interface Pause {

    /** Really waits. */
    Pause REAL = Thread::sleep;

    void sleep(Duration time) throws InterruptedException;

    /** A clock that only runs forward, from an arbitrary start; a person or a time server may set the other one. */
    default Duration elapsed() {
        return Duration.ofNanos(System.nanoTime());
    }
}
