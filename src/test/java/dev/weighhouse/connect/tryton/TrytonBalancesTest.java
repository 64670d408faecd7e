package dev.weighhouse.connect.tryton;

import static dev.weighhouse.connect.tryton.Charts.account;
import static dev.weighhouse.connect.tryton.Charts.heading;
import static dev.weighhouse.connect.tryton.Charts.stands;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrytonBalancesTest {

    private static final AsOf END_OF_MARCH = AsOf.closingOf(LocalDate.of(2025, 3, 31));
    private static final String[] CHART = {
        heading(1, "Assets", 0),
        account(2, "1110", "Bank", 1, Charts.ASSET),
        account(3, "1121", "Euro", 1, Charts.ASSET, "\"active\":true,\"second_currency.\":{\"code\":\"EUR\"}"),
        account(4, "4100", "Sales", 0, Charts.REVENUE)
    };
    private static final String[] STANDS = {
        stands(1, 0, "0.00", "0.00", "1841.50", "0.00"),
        stands(2, 1, "1500.00", "500.00", "1000.00", "0.00"),
        stands(3, 1, "841.50", "0.00", "841.50", "990.00"),
        stands(4, 0, "0.00", "1841.50", "-1841.50", "0.00")
    };

    private final FakeTryton tryton = new FakeTryton();

    @BeforeEach
    void books() {
        stand(STANDS);
    }

    @AfterEach
    void stop() {
        tryton.close();
    }

    /** The chart is asked for without a day, the balances with one. */
    private void stand(String... rows) {
        tryton.answer(
                "model.account.account.search_read",
                call -> Replies.json(
                        200,
                        "{\"id\":1,\"result\":[%s]}"
                                .formatted(
                                        String.join(",", call.params().path(5).has("date") ? rows : CHART))));
    }

    @Test
    void readsWhatStandsOnEachAccountAndNothingTwice() {
        assertThat(balances(END_OF_MARCH))
                .isEqualTo(Map.of("1", "0.00 GBP", "2", "1000.00 GBP", "3", "990.00 EUR", "4", "-1841.50 GBP"));
    }

    @Test
    void asksForPostedMovesOfTheCompanyUpToTheDayOverAllYears() {
        balances(END_OF_MARCH);

        var context = tryton.calls("model.account.account.search_read")
                .getLast()
                .params()
                .path(5);
        assertThat(context.path("company").asInt()).isEqualTo(1);
        assertThat(context.path("posted").asBoolean()).isTrue();
        assertThat(context.path("cumulate").asBoolean()).isTrue();
        assertThat(context.path("date")).hasToString(FakeTryton.date("2025-03-31"));
    }

    @Test
    void anOpeningIsTheClosingOfTheDayBeforeAcrossYearsToo() {
        balances(AsOf.openingOf(LocalDate.of(2026, 1, 1)));

        assertThat(tryton.calls("model.account.account.search_read")
                        .getLast()
                        .params()
                        .path(5)
                        .path("date"))
                .hasToString(FakeTryton.date("2025-12-31"));
    }

    @Test
    void nothingStandsInTheBooksBeforeTheyBegin() {
        assertThat(balances(AsOf.openingOf(LocalDate.of(2025, 1, 1))).values()).containsOnly("0.00 GBP", "0.00 EUR");
        assertThat(tryton.calls("model.account.account.search_read"))
                .as("Tryton would answer zeros whatever the question")
                .hasSize(1);
    }

    @Test
    void refusesADayOutsideEveryFiscalYear() {
        for (var asOf : List.of(AsOf.closingOf(LocalDate.of(2024, 12, 31)), AsOf.closingOf(LocalDate.of(2027, 1, 1)))) {
            var failure = tryton.failure(ledger -> ledger.balances(asOf, Progress.NONE));

            assertThat(failure).isInstanceOf(Failure.BadInput.class);
            assertThat(failure.words())
                    .contains(asOf.date().toString(), "would answer zeros", "2025 (2025-01-01 to 2025-12-31)");
        }
    }

    @Test
    void refusesZerosForBooksInWhichSomethingIsPosted() {
        stand(
                stands(1, 0, "0", "0", "0", "0"),
                stands(2, 1, "0", "0", "0", "0"),
                stands(3, 1, "0", "0", "0", "0"),
                stands(4, 0, "0.00", "0.00", "0.00", "0.00"));
        tryton.result("model.account.move.line.search_count", "14");

        var failure = tryton.failure(ledger -> ledger.balances(END_OF_MARCH, Progress.NONE));

        assertThat(failure).isInstanceOf(Failure.Changed.class);
        assertThat(failure.words()).contains("14 lines are posted in 2025");
    }

    @Test
    void takesZerosForBooksInWhichNothingIsPosted() {
        stand(
                stands(1, 0, "0", "0", "0", "0"),
                stands(2, 1, "0", "0", "0", "0"),
                stands(3, 1, "0", "0", "0", "0"),
                stands(4, 0, "0", "0", "0", "0"));
        tryton.result("model.account.move.line.search_count", "0");

        assertThat(balances(END_OF_MARCH)).containsEntry("4", "0.00 GBP").hasSize(4);
    }

    @Test
    void refusesABalanceThatIsNotDebitLessCredit() {
        stand(STANDS[0], stands(2, 1, "1500.00", "500.00", "999.99", "0.00"), STANDS[2], STANDS[3]);

        var failure = tryton.failure(ledger -> ledger.balances(END_OF_MARCH, Progress.NONE));

        assertThat(failure).isInstanceOf(Failure.Changed.class);
        assertThat(failure.words()).contains("account 2", "1000.00 GBP", "999.99 GBP");
    }

    @Test
    void refusesBalancesFromWhichAnAccountIsMissing() {
        stand(STANDS[0], STANDS[1], STANDS[2]);

        assertThat(tryton.failure(ledger -> ledger.balances(END_OF_MARCH, Progress.NONE))
                        .words())
                .contains("no balance of account 4100 Sales");
    }

    @Test
    void refusesANumberThatWentThroughABinaryFraction() {
        stand(STANDS[0].replace(FakeTryton.decimal("1841.50"), "1841.5"), STANDS[1], STANDS[2], STANDS[3]);

        assertThat(tryton.failure(ledger -> ledger.balances(END_OF_MARCH, Progress.NONE))
                        .words())
                .startsWith("Field balance of record 1 of the balances of 2025-03-31")
                .contains("is no decimal number");
    }

    @Test
    void readsADayOnceForBothItsMonths() {
        try (var ledger = tryton.open()) {
            ledger.balances(END_OF_MARCH, Progress.NONE);
            ledger.balances(AsOf.openingOf(LocalDate.of(2025, 4, 1)), Progress.NONE);
        }

        assertThat(tryton.calls("model.account.account.search_read")).hasSize(2);
    }

    private Map<String, String> balances(AsOf asOf) {
        try (var ledger = tryton.open()) {
            return ledger.balances(asOf, tryton.notes).orElseThrow().value().stream()
                    .collect(Collectors.toMap(
                            balance -> balance.account().value(),
                            balance -> balance.amount().toString()));
        }
    }
}
