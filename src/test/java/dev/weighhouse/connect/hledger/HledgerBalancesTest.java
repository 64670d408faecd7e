package dev.weighhouse.connect.hledger;

import static dev.weighhouse.connect.hledger.FakeJournal.Leg;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Digest;
import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HledgerBalancesTest {

    private final FakeHledger hledger = new FakeHledger();

    @BeforeEach
    void books() {
        hledger.journal
                .add("2025-01-31", "A1", "In", Leg.of("assets:bank", "£", "12.50"), Leg.of("equity", "£", "-12.50"))
                .add("2025-02-01", "A2", "Out", Leg.of("assets:bank", "£", "-2.5"), Leg.of("expenses", "£", "2.5"))
                .add("2025-02-03", "A3", "Euro", Leg.of("assets:bank", "€", "9.90"), Leg.of("income", "£", "-8.41"));
    }

    @AfterEach
    void stop() {
        hledger.close();
    }

    @Test
    void countsWhatIsDatedUpToTheEndOfTheDay() {
        assertThat(balances(AsOf.closingOf(LocalDate.of(2025, 2, 1))))
                .containsEntry("assets:bank GBP", "10.00")
                .containsEntry("assets:bank EUR", "0.00")
                .containsEntry("equity GBP", "-12.50")
                .containsEntry("expenses GBP", "2.50")
                .containsEntry("income GBP", "0.00")
                .containsEntry("assets GBP", "0.00")
                .hasSize(6);
        assertThat(balances(AsOf.closingOf(LocalDate.of(2025, 2, 28)))).containsEntry("assets:bank EUR", "9.90");
    }

    @Test
    void anOpeningIsTheClosingOfTheDayBefore() {
        assertThat(balances(AsOf.openingOf(LocalDate.of(2025, 2, 1)))).containsEntry("assets:bank GBP", "12.50");
    }

    @Test
    void aPostingWithADateOfItsOwnCountsFromThere() {
        hledger.journal.add(
                "2025-02-01",
                "A4",
                "Later",
                Leg.of("assets:bank", "£", "1.00").on("2025-03-02"),
                Leg.of("equity", "£", "-1.00"));

        assertThat(balances(AsOf.closingOf(LocalDate.of(2025, 2, 28))))
                .containsEntry("assets:bank GBP", "10.00")
                .containsEntry("equity GBP", "-13.50");
    }

    @Test
    void saysHowABalanceOfAPastDayCameAbout() {
        balances(AsOf.closingOf(LocalDate.of(2025, 2, 1)));

        assertThat(hledger.notes.notes()).first().asString().contains("states no balance of a past day");
    }

    @Test
    void carriesTheDigestOfBothReplies() {
        try (var ledger = hledger.open()) {
            var quoted = ledger.balances(AsOf.closingOf(LocalDate.of(2025, 2, 1)), Progress.NONE)
                    .orElseThrow();

            assertThat(quoted.digest())
                    .isEqualTo(Digest.ofPages(List.of(
                            digest(hledger.journal.accountsJson()), digest(hledger.journal.transactionsJson()))));
            assertThat(quoted.fetchedAt()).isEqualTo(FakeTime.START);
        }
    }

    @Test
    void readsTheJournalOnceForAllItsQuotes() {
        try (var ledger = hledger.open()) {
            ledger.accounts(Progress.NONE);
            ledger.balances(AsOf.closingOf(LocalDate.of(2025, 1, 31)), Progress.NONE);
            ledger.balances(AsOf.closingOf(LocalDate.of(2025, 2, 28)), Progress.NONE);
        }

        assertThat(hledger.asked).hasSize(2);
    }

    @Test
    void readsAgainWhenAnEntryCameInBetweenTheTwoReplies() {
        var earlier = hledger.journal.accountsJson();
        var replies = new ArrayDeque<>(List.of(earlier));
        hledger.answer(
                "/accounts",
                () -> hledger.shown(replies.isEmpty() ? hledger.journal.accountsJson() : replies.remove()));
        hledger.journal.add(
                "2025-02-04", "", "New", Leg.of("assets:bank", "£", "1.00"), Leg.of("equity", "£", "-1.00"));

        assertThat(balances(AsOf.closingOf(LocalDate.of(2025, 2, 28)))).containsEntry("assets:bank GBP", "11.00");
        assertThat(hledger.asked).hasSize(4);
    }

    @Test
    void refusesBooksOfWhichBalancesAndPostingsNeverAgree() {
        var earlier = hledger.journal.accountsJson();
        hledger.answer("/accounts", () -> hledger.shown(earlier));
        hledger.journal.add(
                "2025-02-04", "", "New", Leg.of("equity", "£", "1.00"), Leg.of("liabilities", "£", "-1.00"));

        var failure = hledger.failure(ledger -> ledger.accounts(Progress.NONE));

        assertThat(failure).isInstanceOf(Failure.Changed.class);
        assertThat(failure.words()).contains("equity");
    }

    private Map<String, String> balances(AsOf asOf) {
        try (var ledger = hledger.open()) {
            return ledger.balances(asOf, hledger.notes).orElseThrow().value().stream()
                    .collect(Collectors.toMap(
                            balance -> "%s %s"
                                    .formatted(
                                            balance.account(), balance.amount().currency()),
                            balance -> balance.amount().plain()));
        }
    }

    private static Digest digest(String body) {
        return Digest.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
