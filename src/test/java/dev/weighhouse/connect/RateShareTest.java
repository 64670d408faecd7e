package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lanes that push without end through the gate, on a clock of its own, against services that count as they do in the world.
 * Requests travel unlike long and overtake one another; writing to the log takes time between them.
 */
class RateShareTest {

    private static final int MINUTES = 5;
    private static final RateBudget QUICKBOOKS = new RateBudget(500, 10, 10);
    private static final RateBudget XERO = new RateBudget(60, 5);

    /** A ledger with its limits, and how it counts. */
    record Ledger(String name, RateBudget budget, int lanes, ServiceCount count) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Ledger> ledgers() {
        var all = new ArrayList<Ledger>();
        var second = Duration.ofSeconds(1);
        var minute = Duration.ofMinutes(1);
        for (var offset : List.of(Duration.ZERO, Duration.ofMillis(29_500), Duration.ofMillis(59_900))) {
            all.add(quickBooks("fixed minutes", ServiceCount.fixed(500, minute, offset)));
            all.add(xero("fixed minutes", ServiceCount.fixed(60, minute, offset)));
        }
        all.add(quickBooks("a sliding minute", ServiceCount.sliding(500, minute)));
        all.add(xero("a sliding minute", ServiceCount.sliding(60, minute)));
        all.add(quickBooks("whole seconds", ServiceCount.slidingByWholeSeconds(500)));
        all.add(xero("whole seconds", ServiceCount.slidingByWholeSeconds(60)));
        all.add(quickBooks("a bucket", ServiceCount.bucket(500, Duration.ofMillis(120))));
        all.add(xero("a bucket", ServiceCount.bucket(60, second)));
        all.add(quickBooks("a sliding second", ServiceCount.sliding(10, second)));
        all.add(quickBooks("fixed seconds", ServiceCount.fixed(10, second, Duration.ofMillis(300))));
        all.add(quickBooks("a bucket of a second", ServiceCount.bucket(10, Duration.ofMillis(100))));
        return all.stream();
    }

    private static Ledger quickBooks(String how, ServiceCount count) {
        return new Ledger("QuickBooks, counting by " + how, QUICKBOOKS, 8, count);
    }

    private static Ledger xero(String how, ServiceCount count) {
        return new Ledger("Xero, counting by " + how, XERO, 4, count);
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void usesNineTenthsOfTheAllowedRateAndIsNeverRefused(Ledger ledger) {
        var run = new Run(ledger, new Random(11));

        run.until(Duration.ofMinutes(MINUTES + 1));

        assertThat(run.refused).isZero();
        var allowed = (long) MINUTES * ledger.budget().perMinute();
        assertThat(run.inTheMinutesAfterTheFirst).isBetween(allowed * 9 / 10, allowed);
    }

    /** What happens, one thing after the other. */
    private static final class Run {
        private record Event(Duration at, long order, Runnable what) {}

        private final FakeTime time = new FakeTime();
        private final PriorityQueue<Event> events = new PriorityQueue<>(
                (a, b) -> a.at.equals(b.at) ? Long.compare(a.order, b.order) : a.at.compareTo(b.at));
        private int atTheGate;
        private final Ledger ledger;
        private final RateGate gate;
        private final Random random;
        private boolean guarded;
        private long orders;
        private long refused;
        private long inTheMinutesAfterTheFirst;

        Run(Ledger ledger, Random random) {
            this.ledger = ledger;
            this.random = random;
            this.gate = new RateGate(ledger.budget(), time);
            for (var lane = 0; lane < ledger.lanes(); lane++) {
                in(lane, this::comes);
            }
        }

        void until(Duration end) {
            for (var event = events.remove(); event.at.compareTo(end) < 0; event = events.remove()) {
                time.sleep(event.at.minus(time.elapsed()));
                event.what.run();
            }
        }

        private void in(long millis, Runnable what) {
            events.add(new Event(time.elapsed().plusMillis(millis), orders++, what));
        }

        private void comes() {
            atTheGate++;
            next();
        }

        /** One waits in front of the gate at a time. */
        private void next() {
            if (guarded || atTheGate == 0) {
                return;
            }
            var pass = new RatePass(gate, false);
            var wait = gate.claim(pass);
            if (wait.isPositive()) {
                guarded = true;
                events.add(new Event(time.elapsed().plus(wait), orders++, () -> {
                    guarded = false;
                    next();
                }));
                return;
            }
            atTheGate--;
            send(pass);
            next();
        }

        private void send(RatePass pass) {
            in(random.nextInt(40), () -> {
                pass.left();
                in(20 + random.nextInt(150), this::arrives);
                in(20 + 150 + 200 + random.nextInt(300), () -> {
                    pass.close();
                    in(2 + random.nextInt(20), this::comes);
                });
            });
        }

        private void arrives() {
            var now = time.elapsed();
            refused += ledger.count().takes(now) ? 0 : 1;
            if (now.toMinutes() >= 1) {
                inTheMinutesAfterTheFirst++;
            }
        }
    }
}
