package dev.weighhouse.connect.quickbooks.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.quickbooks.Company123;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockSkewTest {

    private final Company123 company = new Company123();

    @AfterEach
    void stop() {
        company.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'Mon, 02 Nov 2026 09:10:00 GMT', 10 minutes ahead of",
        "'Mon, 02 Nov 2026 03:00:00 GMT', 6 hours behind",
        "'Thu, 05 Nov 2026 09:00:00 GMT', 3 days ahead of"
    })
    void isToldWithItsSizeAndDirection(String date, String words) {
        answerWith(date);

        var quoted = company.open().accounts(company.notes);

        assertThat(company.notes.notes()).singleElement().asString().contains("QuickBooks", words);
        assertThat(quoted.fetchedAt()).isEqualTo(FakeTime.START);
    }

    @Test
    void isToldOnceForEachConnection() {
        answerWith("Mon, 02 Nov 2026 09:10:00 GMT");
        var ledger = company.open();
        ledger.accounts(company.notes);
        ledger.company(company.notes);
        company.failure(it -> it.balances(AsOf.closingOf(LocalDate.of(2026, 10, 31)), company.notes));

        assertThat(company.notes.notes()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"'Mon, 02 Nov 2026 09:04:00 GMT'", "yesterday"})
    void isNotWorthAWordWhenSmallOrUnreadable(String date) {
        answerWith(date);

        company.open().accounts(company.notes);

        assertThat(company.notes.notes()).isEmpty();
    }

    private void answerWith(String date) {
        company.answer("query", _ -> Replies.json(200, "{\"QueryResponse\":{}}", "Date: " + date));
    }
}
