package dev.weighhouse.connect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectAwayTest {
    private final Endpoint endpoint = new Endpoint();
    private final Replies elsewhere = new Replies();

    @AfterEach
    void stop() {
        endpoint.close();
        elsewhere.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void isRefusedAndTheTokenStaysHere(int status) {
        endpoint.replies.then(Replies.json(status, "{}", "Location: " + elsewhere.address() + "accounts"));

        var failure = Endpoint.failure(() -> endpoint.open().accounts(Progress.NONE));

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words())
                .contains("POS", "The token is not sent there")
                .doesNotContain("s3cret");
        assertThat(elsewhere.asked()).isZero();
    }

    @Test
    void isFollowedWithTheTokenOnTheSameHost() {
        endpoint.replies.then(Replies.json(307, "{}", "Location: /v2/accounts")).thenJson(Endpoint.TILL);

        assertThat(endpoint.open().accounts(Progress.NONE).value().size()).isEqualTo(2);

        endpoint.replies.next();
        var moved = endpoint.replies.next();
        assertThat(moved.getTarget()).isEqualTo("/v2/accounts");
        assertThat(moved.getHeaders().get("Authorization")).isEqualTo("Bearer s3cret");
    }
}
