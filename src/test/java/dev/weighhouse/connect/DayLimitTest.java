package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.Allowance;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A service that takes ten requests in 24 hours, from nine o'clock on. */
class DayLimitTest {
    private static final HttpRead ACCOUNTS = HttpRead.of("the accounts", "accounts");
    private static final RateBudget TEN_A_DAY = new RateBudget(60, 5).daily(10);
    private static final String COUNTED = "the company";

    private final FakeTime time = new FakeTime();
    private final Replies server = new Replies();
    private final DayCounts days = DayCounts.inMemory();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsUsedUpIsSaidWithItsTimeAndNobodyWaits() {
        read(10);

        assertThatThrownBy(() -> read(1))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure())
                                .isEqualTo(new Failure.Throttled(
                                        "Xero takes 10 requests in 24 hours, and all of them are used;"
                                                + " it was asked for the accounts.",
                                        Instant.parse("2026-11-03T10:00:00Z"))));
        assertThat(server.asked()).isEqualTo(10);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void theCountSurvivesARestart() {
        read(6);

        assertThat(new RateGates(days).allowance(COUNTED, TEN_A_DAY, time))
                .isEqualTo(new Allowance(60, 10, false, 60, 4, null));
        read(4);
        assertThatThrownBy(() -> read(1)).isInstanceOf(FailureException.class);

        time.sleep(Duration.ofHours(25));
        read(1);
        assertThat(server.asked()).isEqualTo(11);
    }

    @Test
    void aReplyThatTellsWhatIsLeftCorrectsTheCount() {
        server.then(Replies.json(200, "[]", "X-DayLimit-Remaining: 3"));
        readNext(Progress.NONE);

        assertThat(allowance().leftToday()).isEqualTo(3);
    }

    @Test
    void aRefusalForTheDayIsRememberedByTheNextProcess() {
        server.then(Replies.json(429, "[]", "Retry-After: 7200"));
        assertThatThrownBy(() -> readNext(Progress.NONE)).isInstanceOf(FailureException.class);

        assertThat(allowance().closedUntil()).isEqualTo(FakeTime.START.plusSeconds(7_200));
        assertThatThrownBy(() -> read(1))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure())
                                .isInstanceOfSatisfying(
                                        Failure.Throttled.class,
                                        it -> assertThat(it.until()).isEqualTo(FakeTime.START.plusSeconds(7_200))));
        assertThat(server.asked()).isEqualTo(1);
    }

    @Test
    void theLastTenthIsKeptForWhatPeopleAsk() {
        server.thenJson("[]");
        read(8);
        server.thenJson("[]");
        readNext(Progress.inBackground(Progress.NONE));

        assertThatThrownBy(() -> readNext(Progress.inBackground(Progress.NONE)))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().words())
                                .startsWith(
                                        "Xero takes 10 requests in 24 hours, and the last 1 are kept for what people"
                                                + " ask;"));
        read(1);
        assertThat(server.asked()).isEqualTo(10);
    }

    private Allowance allowance() {
        return new RateGates(days).allowance(COUNTED, TEN_A_DAY, time);
    }

    /** As a process of its own. */
    private void read(int times) {
        for (var i = 0; i < times; i++) {
            server.thenJson("[]");
        }
        try (var http = http()) {
            for (var i = 0; i < times; i++) {
                http.get(ACCOUNTS, Progress.NONE);
            }
        }
    }

    private void readNext(Progress progress) {
        try (var http = http()) {
            http.get(ACCOUNTS, progress);
        }
    }

    private Http http() {
        return new Http(HttpSetup.of("Xero", BaseUrl.of("base-url", server.address()), Auth.none(), time)
                .with(TEN_A_DAY)
                .with(time.surround())
                .sharing(new RateGates(days).of(COUNTED)));
    }
}
