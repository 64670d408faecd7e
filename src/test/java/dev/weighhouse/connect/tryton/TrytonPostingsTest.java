package dev.weighhouse.connect.tryton;

import static dev.weighhouse.connect.tryton.Charts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrytonPostingsTest {

    private static final Period MARCH = Period.month("2025-03");

    private final FakeTryton tryton = new FakeTryton();

    @BeforeEach
    void accounts() {
        tryton.records(
                "account.account",
                account(2, "1110", "Bank", 0, Charts.ASSET),
                account(3, "1121", "Euro", 0, Charts.ASSET, "\"active\":true,\"second_currency.\":{\"code\":\"EUR\"}"));
    }

    @AfterEach
    void stop() {
        tryton.close();
    }

    private static String line(int id, int account, String debit, String credit, String more) {
        return """
                {"id":%d,"account":%d,"date":%s,"debit":%s,"credit":%s,"description":null,%s
                 "move.":{"id":5,"number":"RWB-1","post_number":"2025/3","description":"Bank charges"}}""".formatted(
                        id,
                        account,
                        FakeTryton.date("2025-03-31"),
                        FakeTryton.decimal(debit),
                        FakeTryton.decimal(credit),
                        more);
    }

    @Test
    void readsLinesWithTheMoveTheyBelongTo() {
        tryton.records("account.move.line", line(14, 2, "0", "12.34", ""));

        assertThat(movements())
                .containsExactly(new Posting(
                        "14",
                        "5",
                        new AccountId("2"),
                        LocalDate.of(2025, 3, 31),
                        Money.of("-12.34", "GBP"),
                        "RWB-1",
                        "Bank charges"));
    }

    @Test
    void prefersTheLinesOwnDescription() {
        tryton.records(
                "account.move.line",
                line(14, 2, "1", "0", "").replace("\"description\":null", "\"description\":\"Own\""));

        assertThat(movements()).extracting(Posting::description).containsExactly("Own");
    }

    @Test
    void readsASecondCurrencyAndLeavesOutLinesThatHaveNone() {
        tryton.records(
                "account.move.line",
                line(
                        1,
                        3,
                        "841.50",
                        "0",
                        "\"second_currency.\":{\"code\":\"EUR\"},\"amount_second_currency\":"
                                + FakeTryton.decimal("990.00") + ","),
                line(2, 3, "3.00", "0", ""));

        assertThat(movements())
                .extracting(posting -> posting.amount().toString())
                .containsExactly("990.00 EUR");
        assertThat(tryton.notes.notes()).singleElement().asString().contains("1121 Euro", "not in EUR");
    }

    @Test
    void asksForPostedLinesOfTheMonthAndOfOneAccountAlone() {
        tryton.records("account.move.line");
        try (var ledger = tryton.open()) {
            ledger.postings(new AccountId("2"), MARCH, Progress.NONE);
        }

        assertThat(tryton.calls("model.account.move.line.search_read")
                        .getFirst()
                        .params()
                        .path(0))
                .hasToString(
                        "[[\"move.company\",\"=\",1],[\"move.state\",\"=\",\"posted\"],[\"date\",\">=\",%s],[\"date\",\"<=\",%s],[\"account\",\"=\",2]]"
                                .formatted(FakeTryton.date("2025-03-01"), FakeTryton.date("2025-03-31")));
    }

    @Test
    void refusesToReadAnAccountThatIsNotThere() {
        assertThat(tryton.failure(ledger -> ledger.postings(new AccountId("99"), MARCH, Progress.NONE))
                        .words())
                .isEqualTo("Our Tryton has no account with the number 99.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "account":2       | "account":null      | Field account of record 14 of the postings of 2025-03
            "account":2       | "account":77        | has a line on account 77, which is a heading or is of no known kind
            "year":2025       | "year":2024         | is 2024-03-31, which is not in 2025-03
            "month":3         | "month":13          | is no date
            "decimal":"12.34" | "decimal":"12.345"  | 12.345 has more than the 2 decimals of GBP
            "decimal":"12.34" | "decimal":"NaN"     | is no decimal number
            "id":14           | "id":null           | Field id of record
            """)
    void refusesALineThatCannotBeRight(String good, String bad, String words) {
        tryton.records("account.move.line", line(14, 2, "0", "12.34", "").replace(good, bad));

        var failure = tryton.failure(ledger -> ledger.movements(MARCH, Progress.NONE));

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words()).contains(words);
    }

    @Test
    void tellsOfADraftWithTheKeyOfAnEntryThatStands() {
        var key = "6H92JGAN26VW1A5X";
        tryton.records("account.move.line", line(14, 2, "0", "12.34", "").replace("RWB-1", key));
        tryton.records("account.move", draft(8, key), draft(9, "5555JGAN26VW1A5X"), draft(10, "RWB-2"));

        assertThat(movements()).hasSize(1);

        assertThat(tryton.notes.notes())
                .singleElement()
                .asString()
                .contains("draft 8 with the key of an entry that stands there, " + key)
                .contains("Delete it there");
    }

    @Test
    void asksForNoDraftsWhereNothingCarriesAKey() {
        tryton.records("account.move.line", line(14, 2, "0", "12.34", ""));

        movements();

        assertThat(tryton.calls).noneMatch(call -> call.method().equals("model.account.move.search_read"));
    }

    private static String draft(int id, String number) {
        return "{\"id\":%d,\"number\":\"%s\",\"state\":\"draft\",\"date\":%s,\"description\":\"Rent\"}"
                .formatted(id, number, FakeTryton.date("2025-03-31"));
    }

    private List<Posting> movements() {
        try (var ledger = tryton.open()) {
            return ledger.movements(MARCH, tryton.notes).orElseThrow().value();
        }
    }
}
