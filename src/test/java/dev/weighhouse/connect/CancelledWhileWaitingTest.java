package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing here ever ends by itself: without the cancel each of these waits for an hour or for ever. */
class CancelledWhileWaitingTest {
    private static final HttpRead ACCOUNTS = HttpRead.of("the accounts", "accounts");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final HttpLimits PATIENT = new HttpLimits(HOUR, HOUR, HOUR, 4, HOUR, 1024);

    private final FakeTime time = new FakeTime();
    private final Notes notes = new Notes();
    private final Replies server = new Replies();
    private final CountDownLatch asleep = new CountDownLatch(1);
    private final LinkedBlockingQueue<Object> ended = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        server.close();
    }

    private void read(RateBudget budget, int times) {
        Pause sleeping = _ -> {
            asleep.countDown();
            new CountDownLatch(1).await();
        };
        var setup = HttpSetup.of("Square", BaseUrl.of("base-url", server.address()), Auth.none(), time)
                .with(PATIENT)
                .with(budget)
                .with(new HttpSetup.Surround(time, sleeping, new Random(7)));
        Thread.ofVirtual().start(() -> {
            try (var http = new Http(setup)) {
                for (int i = 0; i < times; i++) {
                    http.get(ACCOUNTS, notes);
                }
                ended.add("read");
            } catch (FailureException e) {
                ended.add(e.failure());
            }
            ended.add(Thread.currentThread().isInterrupted());
        });
    }

    private void assertStopped() throws InterruptedException {
        assertThat(ended.poll(30, TimeUnit.SECONDS))
                .isEqualTo(new Failure.Cancelled("Stopped while reading the accounts."));
        assertThat(ended.poll(30, TimeUnit.SECONDS))
                .as("an interrupt left over would reach the next wait")
                .isEqualTo(false);
    }

    @Test
    void endsARequestThatNobodyAnswers() throws InterruptedException {
        server.then(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        read(RateBudget.MODEST, 1);
        server.next();
        notes.cancel();

        assertStopped();
        assertThat(server.asked()).as("and does not ask again").isEqualTo(1);
    }

    @Test
    void endsAReplyThatStopsInTheMiddle() throws InterruptedException {
        server.then(new MockResponse.Builder()
                .body("[1, 2, 3]")
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());
        read(RateBudget.MODEST, 1);
        server.next();
        notes.cancel();

        assertStopped();
    }

    @Test
    void endsTheWaitBeforeAnotherAttempt() throws InterruptedException {
        server.thenStatus(503).thenJson("[]");
        read(RateBudget.MODEST, 1);
        asleep.await();
        notes.cancel();

        assertStopped();
        assertThat(server.asked()).isEqualTo(1);
    }

    @Test
    void endsTheWaitForTheRateBudget() throws InterruptedException {
        server.thenJson("[]").thenJson("[]");
        read(new RateBudget(1, 1), 2);
        asleep.await();
        notes.cancel();

        assertStopped();
        assertThat(server.asked()).isEqualTo(1);
    }
}
