package dev.weighhouse.connect.quickbooks.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.quickbooks.Company123;
import dev.weighhouse.connect.quickbooks.Shapes;
import dev.weighhouse.crossing.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiredTokenTest {

    private final Company123 company = new Company123();

    @AfterEach
    void stop() {
        company.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 403})
    void asksForAFreshTokenWhateverTheStatus(int status) {
        company.answer(
                "query", _ -> Replies.json(status, Shapes.fault("3200", "AuthenticationFault", "Token expired")));

        var failure = company.failure(ledger -> ledger.accounts(company.notes));

        assertThat(failure).isInstanceOf(Failure.SignInNeeded.class);
        assertThat(failure.words()).contains("Token expired", "query").doesNotContain(Company123.TOKEN);
        assertThat(failure.nextStep()).contains("fresh token");
        assertThat(company.asked("query")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void asksForAFreshTokenWhereNoReasonIsGiven(int status) {
        company.answer("query", _ -> Replies.json(status, ""));

        assertThat(company.failure(ledger -> ledger.accounts(company.notes))).isInstanceOf(Failure.SignInNeeded.class);
    }
}
