package dev.weighhouse.connect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TruncatedAnswerTest {
    private final Endpoint endpoint = new Endpoint();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void isNeverUsedInPartWhereverItIsCut() {
        for (var length = 1; length < Endpoint.TILL.length(); length += 7) {
            endpoint.then(Endpoint.TILL.substring(0, length));

            var failure = Endpoint.failure(() -> endpoint.open().accounts(Progress.NONE));

            // cut behind a comma, where a name is wanted, it is taken for no JSON at all
            assertThat(failure)
                    .as("cut after %d", length)
                    .isInstanceOfAny(Failure.Changed.class, Failure.BadInput.class);
            assertThat(failure.words()).contains(", column ", "/api/accounts?status=all");
        }
    }

    @Test
    void isRefusedWhereTheConnectionBreaksOff() {
        endpoint.replies.then(new MockResponse.Builder()
                .body(Endpoint.TILL + " ".repeat(1 << 20))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());

        var failure = Endpoint.failure(() -> endpoint.open().accounts(Progress.NONE));

        assertThat(failure).isInstanceOf(Failure.Offline.class);
        assertThat(failure.words()).contains("POS", "broke off", "/api/accounts?status=all");
    }

    @Test
    void isNoEmptyChartWhereNothingCame() {
        endpoint.then("");

        assertThat(Endpoint.failure(() -> endpoint.open().accounts(Progress.NONE))
                        .words())
                .contains("no content");
    }
}
