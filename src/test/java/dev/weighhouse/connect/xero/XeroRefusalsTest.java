package dev.weighhouse.connect.xero;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.HttpLimits;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XeroRefusalsTest {

    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void saysWhatAValidationExceptionSays() {
        answer(Replies.json(400, """
                {"ErrorNumber":10,"Type":"ValidationException","Message":"A validation exception occurred",
                 "Elements":[{"ValidationErrors":[{"Message":"First."},{"Message":"Second."}]}]}""", "Xero-Correlation-Id: c-42"));

        assertThat(failure()).isInstanceOf(Failure.Rejected.class);
        assertThat(failure().words()).contains("status 400", "First.; Second.", "c-42", "/Accounts");
    }

    @Test
    void saysWhatAnyOtherRefusalSays() {
        answer(Replies.json(
                400, "{\"ErrorNumber\":16,\"Type\":\"QueryParseException\",\"Message\":\"No such field\"}"));

        assertThat(failure().words()).contains("No such field");
    }

    @Test
    void saysThatARefusalDoesNotSayWhy() {
        tenant.broken();
        answer(Replies.json(400, ""));

        assertThat(failure().words()).contains("it does not say why");
    }

    @Test
    void anExpiredTokenNeedsASignIn() {
        answer(Replies.json(401, Shapes.problem("TokenExpired")));

        assertThat(failure()).isInstanceOf(Failure.SignInNeeded.class);
        assertThat(failure().words()).doesNotContain(Tenant.TOKEN);
    }

    @Test
    void aSignInThatDoesNotCoverSomethingIsNoBadToken() {
        answer(Replies.json(401, Shapes.problem("AuthorizationUnsuccessful")));

        assertThat(failure()).isInstanceOf(Failure.Rejected.class);
        assertThat(failure().nextStep()).contains("allow all that is asked");
    }

    @Test
    void anotherTenantIsForbidden() {
        answer(Replies.json(403, Shapes.problem("AuthenticationUnsuccessful")));

        assertThat(failure()).isInstanceOf(Failure.Rejected.class);
        assertThat(failure().nextStep()).contains("tenant id");
    }

    @ParameterizedTest
    @CsvSource({
        "minute, its limit for a minute, 60",
        "day, its limit for a day is used up, 60",
        "concurrent, too many requests, ",
        "appminute, the app's limit, 60"
    })
    void saysWhichLimitIsUsedUp(String problem, String words, @Nullable Integer seconds) {
        tenant.limits(HttpLimits.USUAL.withRetries(0));
        answer(Replies.json(429, "", "X-Rate-Limit-Problem: " + problem));

        assertThat(failure()).isInstanceOfSatisfying(Failure.Throttled.class, throttled -> {
            assertThat(throttled.words()).contains(words);
            assertThat(throttled.until()).isEqualTo(seconds == null ? null : FakeTime.START.plusSeconds(seconds));
        });
    }

    @Test
    void waitsAMomentWhereTooManyAreUnderWayAtOnce() {
        answer(Replies.json(429, "", "X-Rate-Limit-Problem: concurrent"));
        assertThat(failure()).isInstanceOf(Failure.Throttled.class);

        assertThat(tenant.time.waits()).hasSize(4).allMatch(wait -> wait.compareTo(Duration.ofSeconds(10)) < 0);
    }

    @Test
    void waitsAsLongAsXeroAsksAndNeverForADay() {
        answer(Replies.json(429, "", "X-Rate-Limit-Problem: minute", "Retry-After: 22"));
        assertThat(failure()).isInstanceOf(Failure.Throttled.class);
        assertThat(tenant.time.waits()).containsExactly(Duration.ofSeconds(22), Duration.ofSeconds(22));

        answer(Replies.json(429, "", "X-Rate-Limit-Problem: day", "Retry-After: 40000"));
        assertThat(failure())
                .isInstanceOfSatisfying(
                        Failure.Throttled.class,
                        throttled ->
                                assertThat(throttled.until()).isEqualTo(FakeTime.START.plusSeconds(2 * 22 + 40_000)));
    }

    @Test
    void saysThatTheDayIsNearlyUsedUp() {
        tenant.answer("Accounts", _ -> Replies.json(200, Shapes.list("Accounts"), "X-DayLimit-Remaining: 99"));

        try (var ledger = tenant.open()) {
            ledger.accounts(tenant.notes);
        }

        assertThat(tenant.notes.notes())
                .contains("Xero takes fewer than 100 more requests from this connection today.");
    }

    @Test
    void leavesTheRestOfTheMinuteToWhoeverElseAsks() {
        tenant.answer("Accounts", _ -> Replies.json(200, Shapes.list("Accounts"), "X-MinLimit-Remaining: 0"));

        try (var ledger = tenant.open()) {
            ledger.accounts(tenant.notes);
        }

        assertThat(tenant.time.waited()).isEqualTo(Duration.ofSeconds(61));
    }

    private void answer(MockResponse reply) {
        tenant.answer("Accounts", _ -> reply);
    }

    private Failure failure() {
        return tenant.failure(ledger -> ledger.accounts(tenant.notes));
    }
}
