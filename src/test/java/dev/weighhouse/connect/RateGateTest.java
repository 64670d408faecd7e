package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class RateGateTest {

    private static final Duration A_MINUTE_AND_A_SECOND = Duration.ofSeconds(61);

    private final FakeTime time = new FakeTime();

    @Test
    void letsNoMoreThroughInAMinuteThanTheBudgetAllows() throws InterruptedException {
        var gate = gate(3);

        pass(gate, 3);
        assertThat(time.waits()).isEmpty();
        assertThat(gate.remaining()).isZero();

        pass(gate, 1);
        assertThat(time.waits()).containsExactly(A_MINUTE_AND_A_SECOND);
        assertThat(gate.remaining()).isEqualTo(2);
    }

    @Test
    void placesComeBackOneByOneAsTheMinutePasses() throws InterruptedException {
        var gate = gate(2);
        pass(gate, 1);
        time.sleep(Duration.ofSeconds(40));
        pass(gate, 1);
        time.sleep(Duration.ofSeconds(21));

        assertThat(gate.remaining()).isEqualTo(1);
    }

    @Test
    void countsTheMinuteFromTheEndOfTheReply() throws InterruptedException {
        var gate = gate(1);
        try (var slow = gate.enter()) {
            slow.left();
            time.sleep(Duration.ofSeconds(9));
        }
        time.sleep(Duration.ofSeconds(55));

        pass(gate, 1);

        assertThat(time.waits()).last().isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void aRequestThatNeverLeftTookNoPlace() throws InterruptedException {
        var gate = gate(1);

        gate.enter().close();

        assertThat(gate.remaining()).isEqualTo(1);
    }

    @Test
    void letsNoMoreThroughInASecondThanTheBudgetAllows() throws InterruptedException {
        var gate = new RateGate(new RateBudget(500, 10, 10), time);

        pass(gate, 31);

        assertThat(time.waits()).hasSize(3).containsOnly(Duration.ofMillis(1_200));
    }

    @Test
    void waitsWhereTheServiceSaysThatNothingIsLeft() throws InterruptedException {
        var gate = gate(100);

        gate.told(new RateHeaders(0, Duration.ofSeconds(12)));

        assertThat(gate.remaining()).isZero();
        pass(gate, 1);
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(12));
    }

    @Test
    void believesNoServiceThatAsksForMoreThanAMinute() throws InterruptedException {
        var gate = gate(100);

        gate.told(new RateHeaders(0, Duration.ofHours(20)));
        pass(gate, 1);

        assertThat(time.waited()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aGateThatTheServiceClosedForLongLetsNobodyWait() {
        var gate = gate(100);

        gate.close(Duration.ofHours(2));
        gate.close(Duration.ofSeconds(1));

        for (var attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(gate::enter)
                    .isInstanceOfSatisfying(
                            RateGate.Closed.class,
                            closed -> assertThat(closed.left()).isEqualTo(Duration.ofHours(2)));
        }
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void leavesPlacesToOthersThatTheServiceCounts() throws InterruptedException {
        var gate = gate(60);
        said(gate, 59);
        assertThat(gate.remaining()).isEqualTo(59);

        said(gate, 20);
        assertThat(gate.remaining()).isEqualTo(20);

        said(gate, 40);
        assertThat(gate.remaining()).isEqualTo(19);

        time.sleep(A_MINUTE_AND_A_SECOND);
        assertThat(gate.remaining()).isEqualTo(60);
    }

    @Test
    void countsTheRequestsOfOthersOnceHoweverManyRepliesTellOfThem() throws InterruptedException {
        var gate = new RateGate(new RateBudget(60, 5), time);
        var passes = new ArrayList<RatePass>();
        for (var i = 0; i < 5; i++) {
            passes.add(gate.enter());
            passes.getLast().left();
        }

        // ten others, and the replies overtake one another
        for (var nth : List.of(4, 0, 2, 1, 3)) {
            passes.get(nth).leftThisMinute(60 - 10 - (nth + 1));
            passes.get(nth).close();
        }

        assertThat(gate.remaining()).isEqualTo(45);
    }

    @Test
    void holdsBackWhatWouldBeTooManyAtOnce() throws InterruptedException {
        var gate = gate(100);
        var waiting = new CountDownLatch(1);
        var through = new Semaphore(0);
        var first = gate.enter();
        var second = Thread.ofVirtual().start(() -> {
            waiting.countDown();
            try (var pass = gate.enter()) {
                pass.left();
                through.release();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.await();
        assertThat(through.tryAcquire()).isFalse();

        first.close();
        second.join();

        assertThat(through.tryAcquire()).isTrue();
    }

    @Test
    void aBudgetOfNothingIsNone() {
        assertThatThrownBy(() -> new RateBudget(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RateBudget(60, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new RateGate(RateBudget.MODEST, time).budget()).isEqualTo(new RateBudget(120, 120, 4));
    }

    private RateGate gate(int perMinute) {
        return new RateGate(new RateBudget(perMinute, 1), time);
    }

    private static void pass(RateGate gate, int times) throws InterruptedException {
        for (var i = 0; i < times; i++) {
            try (var pass = gate.enter()) {
                pass.left();
            }
        }
    }

    private static void said(RateGate gate, int left) throws InterruptedException {
        try (var pass = gate.enter()) {
            pass.left();
            pass.leftThisMinute(left);
        }
    }
}
