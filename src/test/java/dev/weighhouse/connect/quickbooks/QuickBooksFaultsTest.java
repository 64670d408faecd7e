package dev.weighhouse.connect.quickbooks;

import static dev.weighhouse.connect.quickbooks.Shapes.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuickBooksFaultsTest {

    private final Company123 company = new Company123();

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void findsAFaultInsideAReplyThatLooksGood() {
        var failure = failure(200, fault("4000", "ValidationFault", "Error parsing query"));

        assertThat(failure).isInstanceOf(Failure.Rejected.class);
        assertThat(failure.words()).contains("4000", "Error parsing query in full", "tid-1", "query");
    }

    @Test
    void findsAFaultInSmallLetters() {
        var failure = failure(
                401,
                "{\"fault\":{\"error\":[{\"message\":\"Token expired\",\"detail\":\"Token expired\",\"code\":\"3200\"}],\"type\":\"AUTHENTICATION\"}}");

        assertThat(failure).isInstanceOf(Failure.SignInNeeded.class);
        assertThat(failure.words()).contains("3200", "Token expired");
    }

    @Test
    void aWrongEnvironmentNeedsSignIn() {
        assertThat(failure(403, fault("3100", "AuthorizationFault", "ApplicationAuthorizationFailed")))
                .isInstanceOf(Failure.SignInNeeded.class);
    }

    @Test
    void aThrottleWithStatus403IsAThrottle() {
        var failure = failure(403, fault("3001", "SERVICE", "ThrottleExceeded"));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        Failure.Throttled.class,
                        throttled -> assertThat(throttled.until()).isAfter(FakeTime.START.plusSeconds(59)));
        assertThat(company.asked("query")).as("a minute apart").hasSize(2);
    }

    @Test
    void aThrottleThatPassesIsForgotten() {
        company.answer(
                "query",
                _ -> company.asked("query").size() < 2
                        ? Replies.json(429, fault("3001", "SERVICE", "ThrottleExceeded"))
                        : Replies.json(200, "{\"QueryResponse\":{}}"));

        assertThat(company.open().accounts(company.notes).value().size()).isZero();
    }

    @Test
    void aBusinessRuleRejects() {
        assertThat(failure(400, fault("6190", "ValidationFault", "Subscription lapsed")))
                .isInstanceOf(Failure.Rejected.class);
    }

    @Test
    void aSystemFaultIsTriedAgainAndThenNoAnswer() {
        assertThat(failure(500, fault("10000", "SystemFault", "An application error")))
                .isInstanceOf(Failure.Offline.class);
        assertThat(company.asked("query")).hasSize(5);
    }

    @Test
    void aCompanyThatIsNotThereIsNamed() {
        assertThat(failure(404, "{}")).isInstanceOf(Failure.Rejected.class);
    }

    @Test
    void aReplyThatIsNoReportIsRefused() {
        company.accounts().json("reports/TrialBalance", "{\"hello\":1}");

        var failure = company.failure(it -> it.balances(AsOf.closingOf(LocalDate.of(2026, 10, 31)), company.notes));

        assertThat(failure.words()).contains("not a report", "reports/TrialBalance");
    }

    private Failure failure(int status, String body) {
        company.answer("query", _ -> Replies.json(status, body, "intuit_tid: tid-1"));
        return company.failure(ledger -> ledger.accounts(company.notes));
    }
}
