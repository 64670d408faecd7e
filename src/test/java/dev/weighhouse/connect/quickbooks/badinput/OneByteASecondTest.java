package dev.weighhouse.connect.quickbooks.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.HttpLimits;
import dev.weighhouse.connect.quickbooks.Company123;
import dev.weighhouse.crossing.Failure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneByteASecondTest {

    private final Company123 company = new Company123().limits(HttpLimits.USUAL.withCall(Duration.ofMillis(300)));

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void endsByTheLimitOfTheWholeCall() {
        company.answer(
                "query",
                _ -> new MockResponse.Builder()
                        .body("{\"QueryResponse\":{}}" + " ".repeat(100))
                        .throttleBody(1, 1, TimeUnit.SECONDS)
                        .build());

        var failure = company.failure(ledger -> ledger.accounts(company.notes));

        assertThat(failure).isInstanceOf(Failure.Offline.class);
        assertThat(failure.words()).contains("QuickBooks", "did not come in time", "query");
        assertThat(company.asked("query"))
                .as("a slow reply is not asked for again")
                .hasSize(1);
    }
}
