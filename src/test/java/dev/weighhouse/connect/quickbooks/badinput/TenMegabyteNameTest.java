package dev.weighhouse.connect.quickbooks.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.quickbooks.Company123;
import dev.weighhouse.connect.quickbooks.Shapes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenMegabyteNameTest {

    private static final String NAME = "x".repeat(10 * 1024 * 1024);

    private final Company123 company = new Company123();

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void isCutToWhatAPersonCanLookAt() {
        company.accounts(Shapes.bank("1", NAME));

        var account = company.open().accounts(company.notes).value().all().getFirst();

        assertThat(account.name()).hasSize(500).endsWith("x…");
    }

    @Test
    void doesNotFillTheWordsOfAFailureEither() {
        company.accounts(Shapes.account("1", NAME, NAME, "Bank"));

        var failure = company.failure(ledger -> ledger.accounts(company.notes));

        assertThat(failure.words()).contains("classification").hasSizeLessThan(2_500);
    }
}
