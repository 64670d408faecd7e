package dev.weighhouse.connect.quickbooks;

import static dev.weighhouse.connect.quickbooks.Shapes.account;
import static dev.weighhouse.connect.quickbooks.Shapes.bank;
import static dev.weighhouse.connect.quickbooks.Shapes.foreignLedger;
import static dev.weighhouse.connect.quickbooks.Shapes.line;
import static dev.weighhouse.connect.quickbooks.Shapes.row;
import static dev.weighhouse.connect.quickbooks.Shapes.section;
import static dev.weighhouse.connect.quickbooks.Shapes.trialBalance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuickBooksForeignAccountsTest {

    private static final AsOf END_OF_OCTOBER = AsOf.closingOf(LocalDate.of(2026, 10, 31));
    private static final String EURO = "\"CurrencyRef\":{\"value\":\"EUR\"}";

    private final Company123 company = new Company123();

    @BeforeEach
    void accounts() {
        company.preferences("USD", true, "January")
                .accounts(
                        bank("1", "Cash"),
                        bank("5", "Euro bank", EURO),
                        account("6", "Euro card", "Liability", "Credit Card", EURO));
    }

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void quotesTheirOwnCurrencyWhereTheLinesAgreeWithTheTrialBalance() {
        company.json(
                "reports/TrialBalance",
                trialBalance("110.00", "110.00", row("5", "110.00", ""), row("6", "", "110.00")));
        company.json(
                "reports/GeneralLedger",
                foreignLedger(
                        section(
                                "5",
                                line("2024-02-01", "801", "", "", "55.00", "", "EUR", "50.00"),
                                line("2026-10-09", "802", "", "", "54.00", "", "EUR", "50.00"),
                                line("2026-10-31", "803", "", "valued anew", "1.00", "", "USD", "")),
                        section("6", line("2026-10-09", "804", "", "", "", "110.00", "EUR", "100.00"))));

        assertThat(balances()).containsExactlyInAnyOrder("1 0.00 USD", "5 100.00 EUR", "6 -100.00 EUR");
        var asked = company.asked("GeneralLedger").getFirst();
        assertThat(asked.queryParameter("start_date")).isEqualTo("1970-01-01");
        assertThat(asked.queryParameter("account")).isEqualTo("5,6");
        assertThat(asked.queryParameter("columns"))
                .isEqualTo(
                        "tx_date,txn_type,doc_num,memo,currency,nat_foreign_amount,debt_home_amt,credit_home_amt,subt_nat_home_amount");
        assertThat(company.notes.notes()).singleElement().asString().contains("2 accounts", "added up");
    }

    @Test
    void quotesNothingWhereALineIsMissing() {
        company.json(
                "reports/TrialBalance",
                trialBalance("110.00", "110.00", row("5", "110.00", ""), row("6", "", "110.00")));
        company.json(
                "reports/GeneralLedger",
                foreignLedger(
                        section("5", line("2026-10-09", "802", "", "", "55.00", "", "EUR", "50.00")),
                        section("6", line("2026-10-09", "804", "", "", "", "110.00", "EUR", "100.00"))));

        assertThat(balances()).containsExactlyInAnyOrder("1 0.00 USD", "6 -100.00 EUR");
        assertThat(company.notes.notes()).anyMatch(note -> note.contains("No balance of Euro bank"));
    }

    @Test
    void neverTakesTheHomeFigureForTheForeignOne() {
        company.json(
                "reports/TrialBalance",
                trialBalance("110.00", "110.00", row("5", "110.00", ""), row("6", "", "110.00")));
        company.json(
                "reports/GeneralLedger",
                foreignLedger(
                                section("5", line("2026-10-09", "802", "", "", "110.00", "", "EUR", "100.00")),
                                section("6", line("2026-10-09", "804", "", "", "", "110.00", "EUR", "100.00")))
                        .replace("nat_foreign_amount", "something_else")
                        .replace("Foreign", "Else"));

        assertThat(balances()).containsExactly("1 0.00 USD");
    }

    @Test
    void quotesNothingForeignWhereSeveralCurrenciesAreSwitchedOff() {
        company.preferences("USD", false, "January");
        company.json("reports/TrialBalance", trialBalance("0.00", "0.00"));

        assertThat(balances()).containsExactly("1 0.00 USD");
        assertThat(company.notes.notes()).hasSize(2).allMatch(note -> note.contains("switched off"));
        assertThat(company.asked("GeneralLedger")).isEmpty();
    }

    @Test
    void postingsAreInTheCurrencyOfTheirAccount() {
        company.json(
                "reports/GeneralLedger",
                foreignLedger(
                        section("1", line("2026-10-09", "802", "", "", "", "55.00", "EUR", "-50.00")),
                        section("5", line("2026-10-09", "802", "", "", "55.00", "", "EUR", "50.00"))));

        assertThat(postings()).containsExactlyInAnyOrder("1 -55.00 USD", "5 50.00 EUR");
    }

    @Test
    void leavesOutAllPostingsOfAnAccountOfWhichOneIsNotStated() {
        company.json(
                "reports/GeneralLedger",
                foreignLedger(
                        section("1", line("2026-10-09", "802", "", "", "", "55.00", "USD", "")),
                        section(
                                "5",
                                line("2026-10-09", "802", "", "", "55.00", "", "EUR", "50.00"),
                                line("2026-10-10", "803", "", "", "10.00", "", "JPY", "1500"))));

        assertThat(postings()).containsExactly("1 -55.00 USD");
        assertThat(company.open()
                        .movements(Period.month("2026-10"), Progress.NONE)
                        .orElseThrow()
                        .leftOut())
                .containsExactly(new AccountId("5"));
        assertThat(company.notes.notes()).singleElement().asString().contains("postings of Euro bank", "EUR");
    }

    @Test
    void aFinancialYearOpensWithForeignBalancesToo() {
        company.json(
                "reports/TrialBalance",
                trialBalance("110.00", "110.00", row("5", "110.00", ""), row("6", "", "110.00")));
        company.json(
                "reports/GeneralLedger",
                foreignLedger(
                        section("5", line("2025-10-09", "802", "", "", "110.00", "", "EUR", "100.00")),
                        section("6", line("2025-10-09", "804", "", "", "", "110.00", "EUR", "100.00"))));

        var opening = company.open().balances(AsOf.openingOf(LocalDate.of(2026, 1, 1)), company.notes);

        assertThat(opening.orElseThrow().value()).hasSize(3);
        assertThat(company.asked("GeneralLedger").getFirst().queryParameter("end_date"))
                .isEqualTo("2025-12-31");
    }

    private List<String> balances() {
        return company.open().balances(END_OF_OCTOBER, company.notes).orElseThrow().value().stream()
                .map(balance -> balance.account() + " " + balance.amount())
                .toList();
    }

    private List<String> postings() {
        return company.open().movements(Period.month("2026-10"), company.notes).orElseThrow().value().stream()
                .map(posting -> posting.account() + " " + posting.amount())
                .toList();
    }
}
