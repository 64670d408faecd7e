package dev.weighhouse.connect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Auth;
import dev.weighhouse.connect.BaseUrl;
import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpLimits;
import dev.weighhouse.connect.HttpSetup;
import dev.weighhouse.connect.Options;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.TaxPart;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneByteASecondAtTheEndpointTest {
    private final Replies replies = new Replies();
    private final FakeTime time = new FakeTime();

    @AfterEach
    void stop() {
        replies.close();
    }

    /** As the provider opens it, but with a limit of time that a test can wait for. */
    private RestPlatform platform() {
        var gbp = Currency.getInstance("GBP");
        var http = new Http(HttpSetup.of("POS", BaseUrl.of("base-url", replies.address()), Auth.none(), time)
                .with(time.surround())
                .with(HttpLimits.USUAL.withCall(Duration.ofMillis(300))));
        var options =
                new Options(new Connection(new ConnectionId("pos"), Role.PLATFORM, "rest", "POS", Map.of()), List.of());
        var money = new MoneyRules(
                MoneyRules.Form.DECIMAL, MoneyRules.Sign.DEBIT_POSITIVE, TaxPart.Sign.SIGNED, gbp, Set.of(gbp));
        var feedback = new RestFeedback(http, options, "", new FakeTime());
        return new RestPlatform("POS", http, new Reader(http, new Versions(), options), money, options, feedback);
    }

    @Test
    void endsByTheLimitOfTheWholeCallAndIsNotAskedForAgain() {
        replies.then(new MockResponse.Builder()
                .body(Endpoint.TILL)
                .throttleBody(1, 1, TimeUnit.SECONDS)
                .build());

        try (var platform = platform()) {
            var failure = Endpoint.failure(() -> platform.accounts(Progress.NONE));

            assertThat(failure).isInstanceOf(Failure.Offline.class);
            assertThat(failure.words()).contains("POS", "did not come in time", "/accounts?status=all");
        }
        assertThat(replies.asked()).isEqualTo(1);
    }
}
