package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Work for which nobody waits, and a person who comes later and asks for the same service. */
class BackgroundYieldsTest {

    /** A wait lasts until the test says that its time is over. */
    private static final class Held implements Pause {
        private final Semaphore asleep = new Semaphore(0);
        private final Semaphore over = new Semaphore(0);
        private volatile Duration passed = Duration.ZERO;

        @Override
        public void sleep(Duration time) throws InterruptedException {
            asleep.release();
            over.acquire();
        }

        @Override
        public Duration elapsed() {
            return passed;
        }
    }

    private final Held time = new Held();
    private final List<String> order = new CopyOnWriteArrayList<>();

    @Test
    void thePersonGoesFirstWhenAPlaceComesFree() throws InterruptedException {
        var gate = new RateGate(new RateBudget(1, 1), time);
        leave(gate, false);
        var background = asks(gate, true, "background");
        time.asleep.acquire();
        var person = asks(gate, false, "person");
        time.asleep.acquire();

        time.passed = Duration.ofSeconds(62);
        time.over.release(2);
        person.join();
        // the minute is used up again, by the person
        time.asleep.acquire();
        assertThat(order).containsExactly("person");
        time.passed = Duration.ofSeconds(124);
        time.over.release();
        background.join();

        assertThat(order).containsExactly("person", "background");
    }

    @Test
    void thePersonGoesFirstWhenARequestUnderWayIsOver() throws InterruptedException {
        var gate = new RateGate(new RateBudget(100, 1), time);
        var first = gate.enter();
        first.left();
        var background = asks(gate, true, "background");
        waits(background);
        var person = asks(gate, false, "person");
        waits(person);

        first.close();
        person.join();
        background.join();

        assertThat(order).containsExactly("person", "background");
    }

    @Test
    void aTenthOfTheMinuteAndOneRequestUnderWayStayFree() throws InterruptedException {
        var gate = new RateGate(new RateBudget(20, 3), new FakeTime());
        var held = List.of(gate.enter(true), gate.enter(true));
        var third = asks(gate, true, "a third in the background");
        waits(third);
        assertThat(gate.enterAtOnce()).as("a person's").hasValueSatisfying(RatePass::close);
        for (var pass : held) {
            pass.close();
        }
        third.join();

        var fake = new FakeTime();
        var minute = new RateGate(new RateBudget(20, 3), fake);
        for (var i = 0; i < 18; i++) {
            leave(minute, true);
        }
        leave(minute, false);
        assertThat(fake.waits()).isEmpty();
        leave(minute, true);
        assertThat(fake.waits()).isNotEmpty();
    }

    @Test
    void whoGivesUpLetsTheNextOneGo() throws InterruptedException {
        var gate = new RateGate(new RateBudget(1, 1), time);
        leave(gate, false);
        var person = asks(gate, false, "person");
        time.asleep.acquire();
        var background = asks(gate, true, "background");
        waits(background);

        person.interrupt();
        person.join();
        time.asleep.acquire();
        time.passed = Duration.ofSeconds(62);
        time.over.release();
        background.join();

        assertThat(order).containsExactly("background");
    }

    private static void leave(RateGate gate, boolean background) throws InterruptedException {
        try (var pass = gate.enter(background)) {
            pass.left();
        }
    }

    private Thread asks(RateGate gate, boolean background, String name) {
        return Thread.ofPlatform().daemon().start(() -> {
            try (var pass = gate.enter(background)) {
                pass.left();
                order.add(name);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void waits(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
