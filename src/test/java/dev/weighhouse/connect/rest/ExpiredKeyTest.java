package dev.weighhouse.connect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiredKeyTest {
    private final Endpoint endpoint = new Endpoint();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void asksForASignInAndTriesTheKeyOnlyOnce(int status) {
        endpoint.replies.then(Replies.json(status, "{\"title\":\"Expired\",\"detail\":\"Renew s3cret at the desk.\"}"));

        var failure = Endpoint.failure(() -> endpoint.open().accounts(Progress.NONE));

        assertThat(failure).isInstanceOf(Failure.SignInNeeded.class);
        assertThat(failure.words()).contains("POS", "accounts", "Renew [hidden] at the desk.");
        assertThat(endpoint.replies.asked()).isEqualTo(1);
    }

    @Test
    void givesNothingInPartWhereItExpiresBetweenTwoPages() {
        endpoint.then(Endpoint.TILL)
                .then("{\"data\":[{\"id\":\"t1\",\"account\":\"till\",\"date\":\"2026-10-05\","
                        + "\"amount\":\"1.00\"}],\"next\":\"x\"}");
        endpoint.replies.thenStatus(401);

        assertThat(Endpoint.failure(() -> endpoint.open().movements(Period.month("2026-10"), Progress.NONE)))
                .isInstanceOf(Failure.SignInNeeded.class);
    }
}
