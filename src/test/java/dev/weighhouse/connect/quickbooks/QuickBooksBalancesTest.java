package dev.weighhouse.connect.quickbooks;

import static dev.weighhouse.connect.quickbooks.Shapes.account;
import static dev.weighhouse.connect.quickbooks.Shapes.bank;
import static dev.weighhouse.connect.quickbooks.Shapes.row;
import static dev.weighhouse.connect.quickbooks.Shapes.trialBalance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.crossing.Failure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuickBooksBalancesTest {

    private static final AsOf END_OF_OCTOBER = AsOf.closingOf(LocalDate.of(2026, 10, 31));

    private final Company123 company = new Company123();

    @BeforeEach
    void accounts() {
        company.accounts(
                bank("1", "Cash"),
                bank("2", "Till"),
                account("3", "Sales", "Revenue", "Income"),
                account("4", "Retained Earnings", "Equity", "Equity", "\"AccountSubType\":\"RetainedEarnings\""));
    }

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void readsDebitsAsPositiveAndCreditsAsNegative() {
        report(trialBalance("120.50", "120.50", row("1", "120.50", ""), row("3", "", "120.50")));

        assertThat(balances(END_OF_OCTOBER)).containsEntry("1", "120.50").containsEntry("3", "-120.50");
    }

    @Test
    void putsInTheZerosThatQuickBooksLeavesOut() {
        report(trialBalance("1.00", "1.00", row("1", "1.00", ""), row("3", "", "1.00")));

        assertThat(balances(END_OF_OCTOBER)).containsEntry("2", "0.00").hasSize(4);
    }

    @Test
    void asksFromTheFirstDayOfTheFinancialYear() {
        company.preferences("USD", false, "April");
        report(trialBalance("0.00", "0.00"));

        balances(END_OF_OCTOBER);
        balances(AsOf.closingOf(LocalDate.of(2026, 2, 28)));

        var asked = company.asked("TrialBalance");
        assertThat(asked.getFirst().queryParameter("start_date")).isEqualTo("2026-04-01");
        assertThat(asked.getFirst().queryParameter("end_date")).isEqualTo("2026-10-31");
        assertThat(asked.getFirst().queryParameter("accounting_method")).isEqualTo("Accrual");
        assertThat(asked.get(1).queryParameter("start_date")).isEqualTo("2025-04-01");
    }

    @Test
    void anOpeningIsTheClosingOfTheDayBefore() {
        report(trialBalance("0.00", "0.00"));

        balances(AsOf.openingOf(LocalDate.of(2026, 10, 1)));

        assertThat(company.asked("TrialBalance").getFirst().queryParameter("end_date"))
                .isEqualTo("2026-09-30");
    }

    @Test
    void theEndOfAMonthIsReadOnceForBothItsMonths() {
        report(trialBalance("1.00", "1.00", row("1", "1.00", ""), row("3", "", "1.00")));
        var ledger = company.open();

        var closing = ledger.balances(END_OF_OCTOBER, company.notes).orElseThrow();
        var opening = ledger.balances(AsOf.openingOf(LocalDate.of(2026, 11, 1)), company.notes)
                .orElseThrow();

        assertThat(opening).isEqualTo(closing);
        assertThat(company.asked("TrialBalance")).hasSize(1);
    }

    @Test
    void aFinancialYearOpensWithoutIncomeAndWithoutRetainedEarnings() {
        report(trialBalance("9.00", "9.00", row("1", "9.00", ""), row("3", "", "5.00"), row("4", "", "4.00")));

        assertThat(balances(AsOf.openingOf(LocalDate.of(2026, 1, 1))))
                .containsEntry("1", "9.00")
                .containsEntry("3", "0.00")
                .doesNotContainKey("4");
        assertThat(company.notes.notes()).singleElement().asString().contains("Retained Earnings", "2026-01-01");
        assertThat(company.asked("TrialBalance").getFirst().queryParameter("start_date"))
                .isEqualTo("2025-01-01");
    }

    @Test
    void takesAParentsOwnAmountFromTheHeadOfItsSectionAndNeverItsSubtotal() {
        var nested = """
                {"type":"Section","Header":{"ColData":[{"value":"Cash","id":"1"},{"value":"10.00"},{"value":""}]},
                 "Rows":{"Row":[%s]},
                 "Summary":{"ColData":[{"value":"Total Cash","id":"1"},{"value":"30.00"},{"value":""}]}}""".formatted(row("2", "20.00", ""));
        report(trialBalance("30.00", "30.00", nested, row("3", "", "30.00")));

        assertThat(balances(END_OF_OCTOBER)).containsEntry("1", "10.00").containsEntry("2", "20.00");
    }

    @Test
    void refusesATrialBalanceThatDoesNotAddUp() {
        report(trialBalance("120.50", "120.50", row("1", "120.50", ""), row("3", "", "120.05")));

        assertThat(failure()).isInstanceOf(Failure.Changed.class);
        assertThat(failure().words()).contains("120.50 USD", "120.05 USD", "reports/TrialBalance");
    }

    @Test
    void refusesATrialBalanceWithoutItsTotal() {
        var rows = new String[] {row("1", "1.00", ""), row("3", "", "1.00")};
        report(Shapes.report(List.of("", "Debit", "Credit"), List.of(), rows));

        assertThat(failure()).isInstanceOf(Failure.Changed.class);
    }

    @Test
    void refusesABalanceOfAnUnknownAccount() {
        report(trialBalance("1.00", "1.00", row("77", "1.00", ""), row("3", "", "1.00")));

        assertThat(failure().words()).contains("77");
    }

    @Test
    void refusesAReportThatWasCutOff() {
        report(trialBalance("1.00", "1.00", row("1", "1.00", ""), Shapes.cutOff(), row("3", "", "1.00")));

        assertThat(failure()).isInstanceOf(Failure.Changed.class);
    }

    @Test
    void refusesAnAmountWithTooManyDecimalsAndNamesItsRow() {
        report(trialBalance("1.00", "1.00", row("1", "1.005", "")));

        assertThat(failure().words()).contains("Debit in row 1", "Account 1", "1.005");
    }

    @Test
    void refusesAnAmountWithoutAnAccount() {
        report(trialBalance("1.00", "1.00", row("", "1.00", ""), row("3", "", "1.00")));

        assertThat(failure().words()).contains("without an account", "row 1");
    }

    @Test
    void findsTheTotalWhereverItStands() {
        var total =
                "{\"group\":\"GrandTotal\",\"Summary\":{\"ColData\":[{\"value\":\"Total\"},{\"value\":\"2.00\"},{\"value\":\"2.00\"}]}}";
        var rows = new String[] {total, row("1", "1.00", ""), row("3", "", "1.00")};
        report(Shapes.report(List.of("", "Debit", "Credit"), List.of(), rows));

        assertThat(failure().words()).contains("does not add up", "2.00 USD");
    }

    @Test
    void refusesAReportInAnotherCurrency() {
        report(trialBalance("0.00", "0.00").replace("USD", "EUR"));

        assertThat(failure().words()).contains("EUR", "USD");
    }

    @Test
    void refusesAReportOfAnotherPeriodThanItAskedFor() {
        report(trialBalance("0.00", "0.00").replace("{start_date}", "2026-10-01"));

        assertThat(failure()).isInstanceOf(Failure.Changed.class);
        assertThat(failure().words())
                .contains("asked for 2026-01-01 to 2026-10-31", "is of 2026-10-01", "reports/TrialBalance");

        report(trialBalance("0.00", "0.00").replace("{end_date}", "2026-10-30"));
        assertThat(failure()).isInstanceOf(Failure.Changed.class);

        report(trialBalance("0.00", "0.00").replace("{end_date}", ""));
        assertThat(failure().words()).contains("no day");
    }

    @Test
    void refusesAReportByAnotherMethodThanItAskedFor() {
        report(trialBalance("0.00", "0.00").replace("{accounting_method}", "Cash"));

        assertThat(failure()).isInstanceOf(Failure.Changed.class);
        assertThat(failure().words()).contains("Accrual", "Cash");
    }

    @Test
    void takesAReportWithoutRowsOnlyIfItSaysThatThereIsNothing() {
        report(Shapes.noData());
        assertThat(balances(END_OF_OCTOBER)).containsEntry("1", "0.00").hasSize(4);

        report(Shapes.noData().replace("true", "false"));
        assertThat(failure()).isInstanceOf(Failure.Changed.class);

        report(Shapes.noData().replace("NoReportData", "Other"));
        assertThat(failure()).isInstanceOf(Failure.Changed.class);
    }

    @Test
    void theFirstDayOfAFinancialYearEndsWithoutWhatDependsOnTheYear() {
        report(trialBalance("9.00", "9.00", row("1", "9.00", ""), row("3", "", "5.00"), row("4", "", "4.00")));

        assertThat(balances(AsOf.closingOf(LocalDate.of(2026, 1, 1))).keySet()).containsExactlyInAnyOrder("1", "2");
        assertThat(company.asked("TrialBalance").getFirst().queryParameter("start_date"))
                .isEqualTo("2025-12-31");
        assertThat(company.notes.notes()).hasSize(2).allMatch(note -> note.contains("a single day"));
    }

    private void report(String body) {
        company.json("reports/TrialBalance", body);
    }

    private Map<String, String> balances(AsOf asOf) {
        return company.open().balances(asOf, company.notes).orElseThrow().value().stream()
                .collect(Collectors.toMap(balance -> balance.account().value(), balance -> amount(balance)));
    }

    private static String amount(Balance balance) {
        return balance.amount().plain();
    }

    private Failure failure() {
        return company.failure(ledger -> ledger.balances(END_OF_OCTOBER, company.notes));
    }
}
