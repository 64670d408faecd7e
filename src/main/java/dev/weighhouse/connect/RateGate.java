package dev.weighhouse.connect;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;

/**
 * Lets the requests of one connection through no faster than its budget allows, in the order in which they come. No sixty
 * seconds, whenever they start, hold more than the budget as the service counts them. That keeps to every way of counting
 * in use: by fixed minutes, by a sliding minute, and by a bucket that holds a minute's worth and fills evenly.
 */
public final class RateGate {

    /**
     * How long a request takes its place, from the end of its reply. The service counted it some time before that, so the
     * next one in its place is counted at least so much later, however long either of them travelled. The second more
     * than a minute is for services that count in whole seconds. It costs a fiftieth of the rate.
     */
    private static final Duration MINUTE = Duration.ofSeconds(61);

    /**
     * The same for a limit by the second, from the moment the bytes left: from the reply it would cost half the rate. The
     * part above a second is for requests that travel unlike long. Ten requests in it make 500 a minute, so where both
     * limits are those of QuickBooks it costs nothing.
     */
    private static final Duration SECOND = Duration.ofMillis(1_200);

    /** Whoever would wait longer at a gate that the service closed is told so, and sends nothing. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RateBudget budget;
    private final Pause pause;
    private final Semaphore underWay;
    private final Semaphore turn = new Semaphore(1, true);
    private final Deque<RatePass> passes = new ArrayDeque<>();
    private long passed;
    private Duration closedUntil;

    /** The service wants no request for longer than anybody waits. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Duration left;

        Closed(Duration left) {
            super("closed for " + left);
            this.left = left;
        }

        Duration left() {
            return left;
        }
    }

    public RateGate(RateBudget budget, Pause pause) {
        this.budget = budget;
        this.pause = pause;
        this.underWay = new Semaphore(budget.concurrent(), true);
        this.closedUntil = pause.elapsed();
    }

    /**
     * Waits until a request may leave.
     *
     * @throws Closed if the service has closed the gate for longer than a minute
     */
    RatePass enter() throws InterruptedException {
        underWay.acquire();
        try {
            turn.acquire();
            try {
                var pass = new RatePass(this);
                for (var wait = claim(pass); wait.isPositive(); wait = claim(pass)) {
                    pause.sleep(wait);
                }
                return pass;
            } finally {
                turn.release();
            }
        } catch (InterruptedException | RuntimeException e) {
            underWay.release();
            throw e;
        }
    }

    /**
     * The leave of a request that waits for nothing; empty where it would have to wait.
     *
     * @throws Closed as {@link #enter} does
     */
    Optional<RatePass> enterAtOnce() {
        if (!underWay.tryAcquire()) {
            return Optional.empty();
        }
        var pass = new RatePass(this);
        var free = false;
        try {
            free = turn.tryAcquire() && claimAndPassOn(pass);
        } finally {
            if (!free) {
                underWay.release();
            }
        }
        return free ? Optional.of(pass) : Optional.empty();
    }

    private boolean claimAndPassOn(RatePass pass) {
        try {
            return !claim(pass).isPositive();
        } finally {
            turn.release();
        }
    }

    /** How many requests may leave now without waiting for the minute to pass. */
    public synchronized int remaining() {
        var now = elapsed();
        forget(now);
        return closedUntil.compareTo(now) > 0 ? 0 : Math.max(0, budget.perMinute() - passes.size());
    }

    public RateBudget budget() {
        return budget;
    }

    /** The service says how many requests it still takes and when it takes more. */
    void told(RateHeaders said) {
        if (said.remaining() == 0) {
            close(said.reset().compareTo(PATIENCE) > 0 ? PATIENCE : said.reset());
        }
    }

    /** The service refused a request and wants none for that long: neither this one again nor any other. */
    synchronized void close(Duration wait) {
        closedUntil = Collections.max(List.of(closedUntil, elapsed().plus(wait)));
    }

    /** The service counts requests of others as well, such as those of a second computer: their places are taken too. */
    synchronized void counted(RatePass pass, int left) {
        var since = passed - pass.number();
        var others = budget.perMinute() - left - pass.held() - since;
        for (long other = 0; other < others; other++) {
            var foreign = new RatePass(this);
            foreign.foreign(elapsed());
            take(foreign);
        }
    }

    synchronized void done(RatePass pass) {
        if (!pass.hasLeft()) {
            passes.remove(pass);
        }
        underWay.release();
    }

    Duration elapsed() {
        return pause.elapsed();
    }

    /** Takes a place and returns zero, or says how long to wait before asking again. */
    synchronized Duration claim(RatePass pass) {
        var now = elapsed();
        var closed = closedUntil.minus(now);
        if (closed.compareTo(PATIENCE) > 0) {
            throw new Closed(closed);
        }
        var wait = Collections.max(List.of(
                closed,
                untilFree(budget.perMinute(), now, (old, at) -> old.afterReply(MINUTE, at)),
                untilFree(budget.perSecond(), now, (old, at) -> old.afterLeaving(SECOND, at))));
        if (!wait.isPositive()) {
            take(pass);
        }
        return wait;
    }

    private void take(RatePass pass) {
        passes.addLast(pass);
        passed++;
        pass.takes(passes.size(), passed);
    }

    private Duration untilFree(int limit, Duration now, BiFunction<RatePass, Duration, Duration> counts) {
        if (passes.size() < limit) {
            return Duration.ZERO;
        }
        forget(now);
        var left = passes.stream()
                .map(pass -> counts.apply(pass, now))
                .filter(Duration::isPositive)
                .sorted()
                .toList();
        return left.size() < limit ? Duration.ZERO : left.get(left.size() - limit);
    }

    private void forget(Duration now) {
        passes.removeIf(pass -> !pass.afterReply(MINUTE, now).isPositive());
    }
}
