package dev.weighhouse.connect.xero;

import static dev.weighhouse.connect.xero.Accrual.KEY;
import static dev.weighhouse.connect.xero.Accrual.entry;
import static dev.weighhouse.connect.xero.Accrual.line;
import static dev.weighhouse.connect.xero.Shapes.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Failure;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalBodyTest {

    private final Tenant tenant = new Tenant();

    @BeforeEach
    void accounts() {
        tenant.accounts(Accrual.accounts());
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void saysAnEntryThatIsPostedAtOnce() {
        assertThat(body(entry())).isEqualTo("""
                {"ManualJournals":[{"Narration":"%s Square fees October","Date":"2026-10-31","Status":"POSTED",\
                "LineAmountTypes":"NoTax","ShowOnCashBasisReports":true,"JournalLines":[\
                {"LineAmount":125.10,"AccountCode":"610","TaxType":"NONE"},\
                {"LineAmount":-125.10,"AccountCode":"820","TaxType":"NONE"}]}]}""".formatted(KEY.brief()));
    }

    @Test
    void theSameEntryGivesTheSameBytes() {
        assertThat(body(entry())).isEqualTo(body(entry()));
    }

    @Test
    void theNarrationBeginsWithTheKeyAlone() {
        assertThat(body(entry(null, line(610, "1.00"), line(820, "-1.00"))))
                .contains("\"Narration\":\"%s\",".formatted(KEY.brief()));
    }

    @Test
    void theNarrationHasNoCharactersThatALookUpCannotQuote() {
        assertThat(body(entry(" The \"old\"  till \\ Bar ", line(610, "1.00"), line(820, "-1.00"))))
                .contains("\"Narration\":\"%s The 'old' till / Bar\",".formatted(KEY.brief()));
    }

    @Test
    void aTaxIsAPartOfTheAmount() {
        var body = body(entry("Taxed", more("INPUT2", Map.of()), line(820, "-1.00")));

        assertThat(body)
                .contains("\"LineAmountTypes\":\"Inclusive\"", "\"TaxType\":\"INPUT2\"", "\"TaxType\":\"NONE\"");
    }

    @Test
    void theCodeForNoTaxIsNoTax() {
        assertThat(body(entry("Untaxed", more("NONE", Map.of()), line(820, "-1.00"))))
                .contains("\"LineAmountTypes\":\"NoTax\"");
    }

    @Test
    void dimensionsAreTrackingCategories() {
        assertThat(body(entry("Tracked", more(null, Map.of("Region", "North", "Brand", "Bar")), line(820, "-1.00"))))
                .contains(
                        "\"Tracking\":[{\"Name\":\"Brand\",\"Option\":\"Bar\"},{\"Name\":\"Region\",\"Option\":\"North\"}]");
    }

    @Test
    void refusesMoreDimensionsThanXeroHas() {
        var line = more(null, Map.of("Region", "North", "Brand", "Bar", "Team", "A"));

        assertThat(refusal(entry("Tracked", line(820, "-1.00"), line)).words()).contains("Line 2 has 3 dimensions");
    }

    @ParameterizedTest
    @CsvSource({
        "90, no manual journals on bank accounts",
        "800, an account that only Xero itself posts to",
        "999, no code at Xero",
        "5, which Xero does not have"
    })
    void refusesAccountsThatXeroTakesNoManualJournalsOn(int account, String words) {
        var failure = refusal(entry("Any", line(610, "1.00"), line(account, "-1.00")));

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words()).contains("Line 2", words);
    }

    @Test
    void leavesItToXeroWhichOfItsOtherAccountsItPostsTo() {
        assertThat(body(entry("Tax", line(610, "1.00"), line(830, "-1.00")))).contains("\"AccountCode\":\"830\"");
    }

    @Test
    void refusesAnyOtherThanTheBaseCurrency() {
        var line = new JournalEntry.Line(new AccountId(id(610)), Money.of("1.00", "USD"), null);

        assertThat(refusal(entry("Dollars", line, line(820, "-1.00"))).words())
                .isEqualTo("Line 1 is in USD; Xero takes manual journals in NZD only.");
    }

    @Test
    void refusesWordsThatAreTooLong() {
        var most = "x".repeat(JournalBody.LONGEST_NARRATION - 17);
        assertThat(body(entry(most, line(610, "1.00"), line(820, "-1.00")))).contains(most);

        assertThat(refusal(entry(most + "x", line(610, "1.00"), line(820, "-1.00")))
                        .words())
                .contains("The narration has 251 characters");
        var line = new JournalEntry.Line(new AccountId(id(610)), Money.of("1.00", "NZD"), "x".repeat(251));
        assertThat(refusal(entry("Long", line, line(820, "-1.00"))).words())
                .contains("The description of line 1 has 251 characters");
    }

    @Test
    void refusesControlCharacters() {
        assertThat(refusal(entry("Two\nlines", line(610, "1.00"), line(820, "-1.00")))
                        .words())
                .contains("The narration has characters that no screen shows");
    }

    private static JournalEntry.Line more(@Nullable String taxCode, Map<String, String> dimensions) {
        return new JournalEntry.Line(
                new AccountId(id(610)), Money.of("1.00", "NZD"), "Fee of the day", taxCode, dimensions);
    }

    private String body(JournalEntry entry) {
        try (var ledger = tenant.open()) {
            return ledger.journals().orElseThrow().body(entry, KEY).toString();
        }
    }

    private Failure refusal(JournalEntry entry) {
        return tenant.failure(ledger -> ledger.journals().orElseThrow().body(entry, KEY));
    }
}
