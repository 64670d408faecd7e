package dev.weighhouse.connect;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** A rate gate that a test closes for half a minute. Whoever comes then waits until something else ends the wait. */
public final class HeldGate implements Pause {
    private final CountDownLatch asleep = new CountDownLatch(1);
    private volatile Duration passed = Duration.ZERO;
    private final RateGate gate = new RateGate(RateBudget.MODEST, this);

    /** The same setup with this gate. */
    public HttpSetup on(HttpSetup setup, Clock clock) {
        return setup.with(new HttpSetup.Surround(clock, this, new Random(7))).sharing(_ -> gate);
    }

    public void hold() {
        gate.close(Duration.ofSeconds(30));
    }

    /** Half a minute passes. */
    public void open() {
        passed = passed.plusSeconds(31);
    }

    /** Returns once somebody waits at the gate. */
    public void awaitSomebody() throws InterruptedException {
        asleep.await();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        asleep.countDown();
        new CountDownLatch(1).await();
    }

    @Override
    public Duration elapsed() {
        return passed;
    }
}
