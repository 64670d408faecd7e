package dev.weighhouse.connect.quickbooks.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.quickbooks.Company123;
import dev.weighhouse.crossing.Failure;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlPageWithStatus200Test {

    private final Company123 company = new Company123();

    @AfterEach
    void stop() {
        company.close();
    }

    @ParameterizedTest
    @CsvSource({"text/html; charset=utf-8, <p>Sign in", "application/json, <!DOCTYPE html><html>Sign in"})
    void isCalledAWebPageAndNamesTheRequest(String contentType, String body) {
        company.answer(
                "query",
                _ -> new MockResponse.Builder()
                        .setHeader("Content-Type", contentType)
                        .body(body)
                        .build());

        var failure = company.failure(ledger -> ledger.accounts(company.notes));

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words()).contains("web page", "GET http://127.0.0.1", "query");
        assertThat(failure.nextStep()).contains("address");
    }
}
