package dev.weighhouse.connect;

import dev.weighhouse.crossing.Allowance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Lets the requests of one connection through no faster than its budget allows, in the order in which they come; those of work
 * for which nobody waits come after all others, and leave some places to them. No sixty seconds, whenever they start, hold more
 * than the budget as the service counts them. That keeps to every way of counting in use: by fixed minutes, by a sliding minute,
 * and by a bucket that holds a minute's worth and fills evenly. For a place of another day nobody waits here.
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

    /** Nobody is believed who wants no request for longer than a day; after it, the service is asked again. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private final RateBudget budget;
    private final Pause pause;
    private final DayLimit day;
    private final Deque<RatePass> people = new ArrayDeque<>();
    private final Deque<RatePass> background = new ArrayDeque<>();
    private final Deque<RatePass> passes = new ArrayDeque<>();
    private int underWay;
    private long passed;
    private Duration closedUntil;
    private Instant closedUntilThen = Instant.MIN;

    /** The service takes no request for longer than anybody waits. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Duration left;

        private Closed(Duration left, String words) {
            super(words);
            this.left = left;
        }

        /** The service said so. */
        static Closed told(Duration left) {
            return new Closed(left, Statuses.FEWER);
        }

        /** Of what it takes in a day nothing is left, or nothing that whoever asks may use. */
        static Closed day(Duration left, int limit, int perDay) {
            return new Closed(
                    left,
                    limit == perDay
                            ? "takes %,d requests in 24 hours, and all of them are used".formatted(perDay)
                            : "takes %,d requests in 24 hours, and the last %,d are kept for what people ask"
                                    .formatted(perDay, perDay - limit));
        }

        Duration left() {
            return left;
        }

        /** What the service does, to be said after its name. */
        String words() {
            return String.valueOf(getMessage());
        }
    }

    public RateGate(RateBudget budget, Pause pause) {
        this(budget, pause, new DayLimit(budget, "", DayCounts.inMemory(), Clock.systemUTC()));
    }

    RateGate(RateBudget budget, Pause pause, DayLimit day) {
        this.budget = budget;
        this.pause = pause;
        this.day = day;
        this.closedUntil = pause.elapsed();
    }

    /** As {@link #enter(boolean, Consumer)} where a person waits. */
    RatePass enter() throws InterruptedException {
        return enter(false);
    }

    RatePass enter(boolean inBackground) throws InterruptedException {
        return enter(inBackground, _ -> {});
    }

    /**
     * Waits until a request may leave.
     *
     * @param inBackground whether nobody waits for it
     * @param told hears how long each wait is that can be told, before it begins
     * @throws Closed if no request may leave for longer than a minute, or none of this day
     */
    RatePass enter(boolean inBackground, Consumer<Duration> told) throws InterruptedException {
        var pass = new RatePass(this, inBackground);
        try {
            for (var wait = comes(pass); wait.isPositive(); wait = turn(pass)) {
                told.accept(wait);
                // Not in the queue's way: who comes meanwhile and goes first finds the same moment.
                pause.sleep(wait);
            }
            return pass;
        } catch (InterruptedException | RuntimeException e) {
            goesAway(pass);
            throw e;
        }
    }

    private synchronized Duration comes(RatePass pass) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        (pass.inBackground() ? background : people).addLast(pass);
        return turn(pass);
    }

    private synchronized Duration turn(RatePass pass) throws InterruptedException {
        while (!isNext(pass) || underWay >= limits(pass).concurrent()) {
            wait();
        }
        var wait = claim(pass);
        if (!wait.isPositive()) {
            underWay++;
            goesAway(pass);
        }
        return wait;
    }

    private boolean isNext(RatePass pass) {
        return pass.equals(people.isEmpty() ? background.peekFirst() : people.peekFirst());
    }

    private synchronized void goesAway(RatePass pass) {
        people.remove(pass);
        background.remove(pass);
        notifyAll();
    }

    private RateBudget limits(RatePass pass) {
        return pass.inBackground() ? budget.inBackground() : budget;
    }

    /**
     * The leave of a request that waits for nothing; empty where it would have to wait.
     *
     * @throws Closed as {@link #enter} does
     */
    synchronized Optional<RatePass> enterAtOnce() {
        var pass = new RatePass(this, false);
        if (!people.isEmpty() || underWay >= budget.concurrent() || claim(pass).isPositive()) {
            return Optional.empty();
        }
        underWay++;
        return Optional.of(pass);
    }

    /** How many requests may leave now without waiting for the minute to pass. */
    public synchronized int remaining() {
        var now = elapsed();
        forget(now);
        return closed(now).isPositive() ? 0 : Math.max(0, budget.perMinute() - passes.size());
    }

    /** What is left, for people to see. */
    synchronized Allowance allowance() {
        var now = day.clock().instant();
        var closed = closed(elapsed());
        var count = day.now();
        var until = closed.isPositive() ? now.plus(closed) : now;
        var latest = count.closed().isAfter(until) ? count.closed() : until;
        return new Allowance(
                budget.perMinute(),
                budget.perDay(),
                budget.shared(),
                remaining(),
                count.left(budget.perDay()),
                latest.isAfter(now) ? latest : null);
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
    synchronized void close(Duration asked) {
        var wait = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        var then = day.clock().instant().plus(wait);
        closedUntil = Collections.max(List.of(closedUntil, elapsed().plus(wait)));
        closedUntilThen = then.isAfter(closedUntilThen) ? then : closedUntilThen;
        if (wait.compareTo(PATIENCE) > 0) {
            day.close(then);
        }
    }

    /** The clock that cannot be set back stands still while the computer sleeps; then the other one knows better. */
    private Duration closed(Duration now) {
        var left = closedUntil.minus(now);
        if (left.compareTo(PATIENCE) <= 0) {
            return left;
        }
        var then = Duration.between(day.clock().instant(), closedUntilThen);
        return left.minus(then).compareTo(PATIENCE) > 0 ? then : left;
    }

    /** The service counts requests of others as well, such as those of a second computer: their places are taken too. */
    synchronized void counted(RatePass pass, int left) {
        var since = passed - pass.number();
        var others = budget.perMinute() - left - pass.held() - since;
        for (long other = 0; other < others; other++) {
            var foreign = new RatePass(this, false);
            foreign.foreign(elapsed());
            take(foreign);
        }
    }

    /** The same of the day; here the service may also count fewer than was thought. */
    synchronized void countedToday(RatePass pass, int left) {
        day.told(left, passed - pass.number());
    }

    synchronized void done(RatePass pass) {
        if (!pass.hasLeft()) {
            passes.remove(pass);
            day.giveBack();
        }
        underWay--;
        notifyAll();
    }

    Duration elapsed() {
        return pause.elapsed();
    }

    /**
     * Takes a place and returns zero, or says how long to wait before asking again.
     *
     * @throws Closed as {@link #enter} does
     */
    synchronized Duration claim(RatePass pass) {
        var now = elapsed();
        var closed = closed(now);
        if (closed.compareTo(PATIENCE) > 0) {
            throw Closed.told(closed);
        }
        var limits = limits(pass);
        var wait = Collections.max(List.of(
                closed,
                untilFree(limits.perMinute(), now, (old, at) -> old.afterReply(MINUTE, at)),
                untilFree(limits.perSecond(), now, (old, at) -> old.afterLeaving(SECOND, at))));
        if (!wait.isPositive()) {
            day.take(limits.perDay());
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
