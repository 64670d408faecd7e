package dev.weighhouse.connect.quickbooks;

import static dev.weighhouse.connect.quickbooks.JournalCompany.KEY;
import static dev.weighhouse.connect.quickbooks.JournalCompany.entry;
import static dev.weighhouse.connect.quickbooks.JournalCompany.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.JournalEntry.Line;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalRefusalsTest {

    private final JournalCompany company = new JournalCompany();

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void noLinesAndOneLine() {
        assertThat(refused(entry())).contains("the lines", "there are 0");
        assertThat(refused(entry(line("61", "1.00")))).contains("there are 1");
    }

    @Test
    void anEntryOutOfBalance() {
        assertThat(refused(entry(line("61", "1.00"), line("35", "-0.99")))).contains("differ by", "0.01 USD");
    }

    @Test
    void aLineOfNothing() {
        assertThat(refused(entry(line("61", "1.00"), line("35", "-1.00"), line("79", "0.00"))))
                .contains("line 3, amount", "zero");
    }

    @Test
    void twoCurrenciesInOneEntry() {
        company.severalCurrencies();
        var both = entry(line("61", "1.00"), line("35", "-1.00"), line("7", "1.00", "EUR"), line("7", "-1.00", "EUR"));

        assertThat(refused(both)).contains("line 3, amount", "EUR", "USD", "one currency");
    }

    @Test
    void aForeignCurrencyWhereThereIsOnlyOne() {
        assertThat(refused(entry(line("61", "1.00", "EUR"), line("79", "-1.00", "EUR"))))
                .contains("line 1, amount", "EUR", "in USD alone");
    }

    @Test
    void anAccountOfAnotherCurrency() {
        company.severalCurrencies();

        assertThat(refused(entry(line("61", "1.00"), line("7", "-1.00"))))
                .contains("line 2, account", "Euro bank", "kept in EUR", "in USD");
    }

    @Test
    void anAmountWithTooManyDigits() {
        assertThat(refused(entry(line("61", "10000000000.00"), line("35", "-10000000000.00"))))
                .contains("line 1, amount", "ten digits");
    }

    @Test
    void debtorsWithoutACustomer() {
        assertThat(refused(entry(line("61", "1.00"), line("84", "-1.00"))))
                .contains("line 2, Customer", "the customer is missing");
    }

    @Test
    void creditorsWithoutAVendor() {
        assertThat(refused(entry(line("33", "1.00", "Customer", "12"), line("35", "-1.00"))))
                .contains("line 1, Vendor", "the vendor is missing");
    }

    @Test
    void aDimensionThatQuickBooksDoesNotHave() {
        assertThat(refused(entry(line("61", "1.00", "Region", "North"), line("35", "-1.00"))))
                .contains("line 1, Region", "no such dimension");
    }

    @Test
    void aCustomerAndAVendorOnOneLine() {
        var both = new Line(
                new AccountId("84"), Money.of("1.00", "USD"), null, null, Map.of("Customer", "1", "Vendor", "2"));

        assertThat(refused(entry(both, line("35", "-1.00")))).contains("line 1", "a customer and a vendor");
    }

    @Test
    void textsThatAreTooLong() {
        assertThat(refused(told("x".repeat(4001), null))).contains("the narration", "4001", "4000");
        assertThat(refused(told(null, "x".repeat(4001)))).contains("line 1, description", "4001", "4000");
    }

    @Test
    void aNarrationThatLeavesNoRoomForTheKey() {
        var room = company.port().capabilities().narrationLength();

        assertThat(refused(told("x".repeat(room + 1), null))).contains("the narration", "with the key it has 4001");
        assertThat(company.port().body(told("x".repeat(room), null), KEY).length())
                .isGreaterThan(4000);
    }

    @Test
    void controlCharactersAndHalvesOfCharacters() {
        assertThat(refused(told("Fees\nOctober", null))).contains("the narration", "control character");
        assertThat(refused(told("Fees \ud83d", null))).contains("the narration", "control character");
        assertThat(refused(told(null, "Fees\u0007"))).contains("line 1, description", "control character");
    }

    @Test
    void aReferenceThatWouldEndTooEarly() {
        var odd = new JournalEntry(
                "J", LocalDate.of(2026, 10, 31), "J]1", null, List.of(line("61", "1.00"), line("35", "-1.00")));

        assertThat(refused(odd)).contains("the reference", "]");
    }

    private static JournalEntry told(@Nullable String narration, @Nullable String description) {
        var first = new Line(new AccountId("61"), Money.of("1.00", "USD"), description);
        return new JournalEntry("J", LocalDate.of(2026, 10, 31), null, narration, List.of(first, line("35", "-1.00")));
    }

    private String refused(JournalEntry entry) {
        var failure = catchThrowableOfType(
                        FailureException.class, () -> company.port().body(entry, KEY))
                .failure();
        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.nextStep()).isNotBlank();
        return failure.words();
    }
}
