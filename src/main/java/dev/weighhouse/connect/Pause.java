package dev.weighhouse.connect;

import java.time.Duration;

/** Waiting, as something a test can stand in for. */
@FunctionalInterface
public interface Pause {

    /** Really waits. */
    Pause REAL = Thread::sleep;

    void sleep(Duration time) throws InterruptedException;
}
