package dev.weighhouse.connect.quickbooks.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.connect.quickbooks.Company123;
import dev.weighhouse.connect.quickbooks.Shapes;
import dev.weighhouse.crossing.Failure;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedJsonTest {

    private final Company123 company = new Company123();

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void isRefusedWithRequestLineAndColumn() {
        company.json("query", "{\"QueryResponse\":\n {\"Account\": oops}}");

        var failure = company.failure(ledger -> ledger.accounts(company.notes));

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words()).contains("not JSON", "line 2, column 14", "query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "[1,]", "{'a':1}", "NaN", "\u0000\u0001"})
    void isRefusedInEveryForm(String body) {
        company.json("query", body);

        assertThat(company.failure(ledger -> ledger.accounts(company.notes))).isInstanceOf(Failure.BadInput.class);
    }

    @Test
    void isRefusedWhenNestedWithoutEnd() {
        company.json("query", "[".repeat(100_000));

        assertThat(company.failure(ledger -> ledger.accounts(company.notes)).words())
                .contains("nested too deeply");
    }

    @Test
    void anAmountOfABillionDigitsIsNoAmount() {
        company.accounts(Shapes.bank("1", "Cash"))
                .json("reports/TrialBalance", Shapes.trialBalance("1", "1", Shapes.row("1", "1e999999999", "")));

        var failure =
                company.failure(ledger -> ledger.balances(AsOf.closingOf(LocalDate.of(2026, 10, 31)), company.notes));

        assertThat(failure.words()).contains("1e999999999", "not an amount");
    }
}
