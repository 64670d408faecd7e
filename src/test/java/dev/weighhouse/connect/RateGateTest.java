package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class RateGateTest {

    private final FakeTime time = new FakeTime();

    @Test
    void letsNoMoreThroughInAMinuteThanTheBudgetAllows() throws InterruptedException {
        var gate = new RateGate(new RateBudget(3, 1), time, time);

        pass(gate, 3);
        assertThat(time.waits()).isEmpty();
        assertThat(gate.remaining()).isZero();

        pass(gate, 1);
        assertThat(time.waits()).containsExactly(Duration.ofMinutes(1));
        assertThat(gate.remaining()).isEqualTo(2);
    }

    @Test
    void placesComeBackOneByOneAsTheMinutePasses() throws InterruptedException {
        var gate = new RateGate(new RateBudget(2, 1), time, time);
        pass(gate, 1);
        time.sleep(Duration.ofSeconds(40));
        pass(gate, 1);
        time.sleep(Duration.ofSeconds(20));

        assertThat(gate.remaining()).isEqualTo(1);
    }

    @Test
    void waitsWhereTheServiceSaysThatNothingIsLeft() throws InterruptedException {
        var gate = new RateGate(new RateBudget(100, 1), time, time);

        gate.told(new RateHeaders(0, Duration.ofSeconds(12)));

        assertThat(gate.remaining()).isZero();
        pass(gate, 1);
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(12));
    }

    @Test
    void believesNoServiceThatAsksForMoreThanAMinute() throws InterruptedException {
        var gate = new RateGate(new RateBudget(100, 1), time, time);

        gate.told(new RateHeaders(0, Duration.ofHours(20)));
        pass(gate, 1);

        assertThat(time.waited()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void leavesPlacesToOthersThatTheServiceCounts() throws InterruptedException {
        var gate = new RateGate(new RateBudget(60, 1), time, time);
        pass(gate, 1);

        gate.leftThisMinute(59);
        assertThat(gate.remaining()).isEqualTo(59);

        gate.leftThisMinute(20);
        assertThat(gate.remaining()).isEqualTo(20);

        gate.leftThisMinute(40);
        assertThat(gate.remaining()).isEqualTo(20);

        time.sleep(Duration.ofMinutes(1));
        assertThat(gate.remaining()).isEqualTo(60);
    }

    @Test
    void holdsBackWhatWouldBeTooManyAtOnce() throws InterruptedException {
        var gate = new RateGate(new RateBudget(100, 1), time, time);
        var waiting = new CountDownLatch(1);
        var through = new Semaphore(0);
        gate.enter();
        var second = Thread.ofVirtual().start(() -> {
            try {
                waiting.countDown();
                gate.enter();
                through.release();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.await();
        assertThat(through.tryAcquire()).isFalse();

        gate.done();
        second.join();

        assertThat(through.tryAcquire()).isTrue();
    }

    @Test
    void aBudgetOfNothingIsNone() {
        assertThatThrownBy(() -> new RateBudget(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new RateGate(RateBudget.MODEST, time, time).budget()).isEqualTo(new RateBudget(120, 4));
    }

    private static void pass(RateGate gate, int times) throws InterruptedException {
        for (var i = 0; i < times; i++) {
            gate.enter();
            gate.done();
        }
    }
}
