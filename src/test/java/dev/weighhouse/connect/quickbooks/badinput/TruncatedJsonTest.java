package dev.weighhouse.connect.quickbooks.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.quickbooks.Company123;
import dev.weighhouse.connect.quickbooks.Shapes;
import dev.weighhouse.crossing.Failure;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruncatedJsonTest {

    private static final String WHOLE = "{\"QueryResponse\":{\"Account\":[" + Shapes.bank("1", "Cash") + "]}}";

    private final Company123 company = new Company123();

    @AfterEach
    void stop() {
        company.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20, 40, 70})
    void isNeverUsedInPart(int missing) {
        company.json("query", WHOLE.substring(0, WHOLE.length() - missing));

        var failure = company.failure(ledger -> ledger.accounts(company.notes));

        assertThat(failure).isInstanceOf(Failure.Changed.class);
        assertThat(failure.words()).contains("ends in the middle", "line 1, column", "query");
    }

    @Test
    void anEmptyReplyIsNotAnEmptyChart() {
        company.json("query", "");

        assertThat(company.failure(ledger -> ledger.accounts(company.notes)).words())
                .contains("no content");
    }

    @Test
    void aConnectionThatBreaksOffIsNotUsedEither() {
        company.answer(
                "query",
                _ -> new MockResponse.Builder()
                        .body(WHOLE.repeat(10_000))
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());

        var failure = company.failure(ledger -> ledger.accounts(company.notes));

        assertThat(failure).isInstanceOf(Failure.Offline.class);
        assertThat(failure.words()).contains("broke off");
    }
}
