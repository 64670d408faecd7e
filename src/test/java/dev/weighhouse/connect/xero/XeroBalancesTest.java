package dev.weighhouse.connect.xero;

import static dev.weighhouse.connect.xero.Shapes.account;
import static dev.weighhouse.connect.xero.Shapes.id;
import static dev.weighhouse.connect.xero.Shapes.row;
import static dev.weighhouse.connect.xero.Shapes.system;
import static dev.weighhouse.connect.xero.Shapes.trialBalance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class XeroBalancesTest {

    private static final AsOf MID_OCTOBER = AsOf.closingOf(LocalDate.of(2026, 10, 17));
    private static final AsOf NEW_YEAR = AsOf.openingOf(LocalDate.of(2026, 4, 1));

    private final Tenant tenant = new Tenant();

    @BeforeEach
    void accounts() {
        tenant.accounts(
                account(1, "Cash", "ASSET", "CURRENT"),
                account(2, "Till", "ASSET", "CURRENT"),
                account(3, "Sales", "REVENUE", "REVENUE"),
                account(4, "Retained Earnings", "EQUITY", "EQUITY", system("RETAINEDEARNINGS")),
                account(5, "Bank gains", "EXPENSE", "EXPENSE", system("BANKCURRENCYGAIN")),
                account(6, "Realised gains", "EXPENSE", "EXPENSE", system("REALISEDCURRENCYGAIN")),
                account(7, "Dollar bank", "ASSET", "BANK", "\"CurrencyCode\":\"USD\""));
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void readsThePositionOnTheDayWithDebitsPositive() {
        report(trialBalance("2026-10-17", "120.50", "120.50", row(1, "120.50", ""), row(3, "", "120.50")));

        assertThat(balances(MID_OCTOBER)).containsEntry(id(1), "120.50").containsEntry(id(3), "-120.50");
        assertThat(tenant.asked("Reports/TrialBalance").getFirst().query()).isEqualTo("date=2026-10-17");
    }

    @Test
    void putsInTheZerosThatXeroLeavesOut() {
        report(trialBalance("2026-10-17", "1.00", "1.00", row(1, "1.00", ""), row(3, "", "1.00")));

        assertThat(balances(MID_OCTOBER)).containsEntry(id(2), "0.00").containsEntry(id(5), "0.00");
    }

    @Test
    void asksForACashBasisWhereThatIsSet() {
        report(trialBalance("2026-10-17", "0.00", "0.00"));

        try (var ledger = tenant.open(Map.of("payments-only", "true"))) {
            ledger.balances(MID_OCTOBER, tenant.notes);
        }

        assertThat(tenant.asked("Reports/TrialBalance").getFirst().queryParameter("paymentsOnly"))
                .isEqualTo("true");
    }

    @Test
    void theEndOfAMonthIsReadOnceForBothItsMonths() {
        report(trialBalance("2026-10-31", "1.00", "1.00", row(1, "1.00", ""), row(3, "", "1.00")));
        try (var ledger = tenant.open()) {
            var closing = ledger.balances(AsOf.closingOf(LocalDate.of(2026, 10, 31)), tenant.notes);
            var opening = ledger.balances(AsOf.openingOf(LocalDate.of(2026, 11, 1)), tenant.notes);

            assertThat(opening).isEqualTo(closing);
        }
        assertThat(tenant.asked("Reports/TrialBalance")).hasSize(1);
    }

    @Test
    void aFinancialYearOpensWithoutIncomeAndWithoutRetainedEarnings() {
        report(trialBalance("2026-03-31", "9.00", "9.00", row(1, "9.00", ""), row(3, "", "5.00"), row(4, "", "4.00")));

        assertThat(balances(NEW_YEAR))
                .containsEntry(id(1), "9.00")
                .containsEntry(id(3), "0.00")
                .doesNotContainKey(id(4));
        assertThat(tenant.notes.notes()).anyMatch(note -> note.contains("Retained Earnings is left out"));
    }

    @Test
    void saysWhichAccountsItCannotQuoteInTheirOwnCurrency() {
        report(trialBalance("2026-10-17", "8.00", "8.00", row(7, "8.00", ""), row(3, "", "8.00")));

        assertThat(balances(MID_OCTOBER)).doesNotContainKey(id(7)).containsEntry(id(3), "-8.00");
        assertThat(tenant.notes.notes())
                .containsExactly("No balance of 7 Dollar bank is quoted: Xero states it in NZD only.");
    }

    @Test
    void countsTheCommonLineOfExchangeGainsAndQuotesNoneOfItsAccounts() {
        report(trialBalance("2026-10-17", "3.00", "3.00", row(1, "3.00", ""), row("FXGROUPID", "", "3.00")));

        assertThat(balances(MID_OCTOBER)).containsEntry(id(1), "3.00").doesNotContainKeys(id(5), id(6));
        assertThat(tenant.notes.notes()).anyMatch(note -> note.contains("Bank gains") && note.contains("-3.00 NZD"));
    }

    @Test
    void exchangeGainsStartAYearAtNothingLikeAllExpenses() {
        report(trialBalance("2026-03-31", "3.00", "3.00", row(1, "3.00", ""), row("FXGROUPID", "", "3.00")));

        assertThat(balances(NEW_YEAR)).containsEntry(id(5), "0.00").containsEntry(id(6), "0.00");
    }

    @Test
    void refusesAReportOfAnotherDay() {
        report(trialBalance("2026-10-31", "1.00", "1.00", row(1, "1.00", ""), row(3, "", "1.00")));

        assertThat(failure()).isInstanceOf(Failure.Changed.class);
        assertThat(failure().words()).contains("2026-10-17 was asked for", "2026-10-31 came", "Reports/TrialBalance");
    }

    @Test
    void refusesAReportThatDoesNotSayItsDay() {
        report(trialBalance("2026-10-17", "0.00", "0.00").replace("As at 17 October", "As at Ides of October"));

        assertThat(failure().words()).contains("does not say of which day it is");
    }

    @Test
    void refusesATrialBalanceThatDoesNotAddUp() {
        report(trialBalance("2026-10-17", "120.50", "120.50", row(1, "120.50", ""), row(3, "", "120.05")));

        assertThat(failure()).isInstanceOf(Failure.Changed.class);
        assertThat(failure().words()).contains("120.50 NZD", "120.05 NZD");
    }

    @Test
    void refusesATrialBalanceWhoseTotalIsAnother() {
        report(trialBalance("2026-10-17", "9.00", "9.00", row(1, "1.00", ""), row(3, "", "1.00")));

        assertThat(failure().words()).contains("1.00 NZD", "9.00 NZD");
    }

    @Test
    void refusesATrialBalanceWithoutItsTotal() {
        report(Shapes.report("2026-10-17", row(1, "1.00", "") + "," + row(3, "", "1.00")));

        assertThat(failure().words()).contains("without its total");
    }

    @Test
    void refusesAnAmountWithoutAnAccount() {
        report(trialBalance("2026-10-17", "1.00", "1.00", row("", "1.00", ""), row(3, "", "1.00")));

        assertThat(failure().words()).contains("without the id of an account", "row 2");
    }

    @Test
    void refusesAnAccountThatCameInBetween() {
        report(trialBalance("2026-10-17", "1.00", "1.00", row(99, "1.00", ""), row(3, "", "1.00")));

        assertThat(failure()).isInstanceOf(Failure.Changed.class);
        assertThat(failure().words()).contains(id(99), "not among the accounts read before");
    }

    @Test
    void refusesAnAmountWithMoreDecimalsThanTheCurrency() {
        report(trialBalance("2026-10-17", "1.005", "1.005", row(1, "1.005", ""), row(3, "", "1.005")));

        assertThat(failure().words()).contains("YTD Debit", "1.005 has more than the 2 decimals of NZD");
    }

    @Test
    void refusesAReportWithoutTheColumnsItNeeds() {
        report(trialBalance("2026-10-17", "0.00", "0.00").replace("YTD Credit", "Haben"));

        assertThat(failure().words()).contains("no column YTD Credit");
    }

    @Test
    void refusesAReplyThatIsNoReport() {
        report("{\"Reports\":[]}");
        assertThat(failure().words()).contains("not one report with rows");

        tenant.broken().answer("Reports/TrialBalance", _ -> Replies.json(200, "[]"));
        assertThat(failure().words()).contains("no list named Reports");
    }

    private void report(String body) {
        tenant.json("Reports/TrialBalance", body);
    }

    private Map<String, String> balances(AsOf asOf) {
        try (var ledger = tenant.open()) {
            return ledger.balances(asOf, tenant.notes).orElseThrow().value().stream()
                    .collect(Collectors.toMap(
                            balance -> balance.account().value(),
                            (Balance balance) -> balance.amount().plain()));
        }
    }

    private Failure failure() {
        return tenant.failure(ledger -> ledger.balances(MID_OCTOBER, tenant.notes));
    }
}
