package dev.weighhouse.connect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/**
 * Lets the requests of one connection through no faster than its budget allows. It remembers when each request of the
 * last minute left, so that no sixty seconds ever hold more than the budget, whenever they start.
 */
public final class RateGate {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final RateBudget budget;
    private final Clock clock;
    private final Pause pause;
    private final Semaphore underWay;
    private final Deque<Instant> left = new ArrayDeque<>();
    private Instant closedUntil = Instant.MIN;

    public RateGate(RateBudget budget, Clock clock, Pause pause) {
        this.budget = budget;
        this.clock = clock;
        this.pause = pause;
        this.underWay = new Semaphore(budget.concurrent());
    }

    /** Waits until a request may leave. Every call is followed by one of {@link #done}. */
    void enter() throws InterruptedException {
        underWay.acquire();
        try {
            for (var wait = claim(); wait.isPositive(); wait = claim()) {
                pause.sleep(wait);
            }
        } catch (InterruptedException | RuntimeException e) {
            underWay.release();
            throw e;
        }
    }

    void done() {
        underWay.release();
    }

    /** How many requests may leave now without waiting. */
    public synchronized int remaining() {
        var now = clock.instant();
        forget(now);
        return now.isBefore(closedUntil) ? 0 : budget.perMinute() - left.size();
    }

    public RateBudget budget() {
        return budget;
    }

    /** The service says how many requests it still takes and when it takes more. */
    synchronized void told(RateHeaders said) {
        if (said.remaining() == 0 && said.reset().isPositive()) {
            var until = clock.instant().plus(said.reset().compareTo(WINDOW) > 0 ? WINDOW : said.reset());
            closedUntil = until.isAfter(closedUntil) ? until : closedUntil;
        }
    }

    /** The service counts requests of others as well, such as those of a second computer: their places are taken too. */
    synchronized void leftThisMinute(int requests) {
        var now = clock.instant();
        forget(now);
        while (budget.perMinute() - left.size() > requests) {
            left.addLast(now);
        }
    }

    /** Takes a place and returns zero, or says how long to wait before asking again. */
    private synchronized Duration claim() {
        var now = clock.instant();
        forget(now);
        if (now.isBefore(closedUntil)) {
            return Duration.between(now, closedUntil);
        }
        if (left.size() >= budget.perMinute()) {
            return Duration.between(now, left.getFirst().plus(WINDOW));
        }
        left.addLast(now);
        return Duration.ZERO;
    }

    private void forget(Instant now) {
        while (!left.isEmpty() && !left.getFirst().plus(WINDOW).isAfter(now)) {
            left.removeFirst();
        }
    }
}
