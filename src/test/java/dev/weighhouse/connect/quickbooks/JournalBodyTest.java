package dev.weighhouse.connect.quickbooks;

import static dev.weighhouse.connect.quickbooks.JournalCompany.KEY;
import static dev.weighhouse.connect.quickbooks.JournalCompany.entry;
import static dev.weighhouse.connect.quickbooks.JournalCompany.fee;
import static dev.weighhouse.connect.quickbooks.JournalCompany.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.JournalEntry.Line;
import dev.weighhouse.books.Money;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalBodyTest {

    private final JournalCompany company = new JournalCompany();

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void saysAnEntryInQuickBooksWords() {
        company.in("GB");

        assertThat(company.port().body(fee(), KEY)).hasToString("""
                {"DocNumber":"%s","TxnDate":"2026-10-31","PrivateNote":"Weighhouse %s [J-1055] Square fees, October",\
                "GlobalTaxCalculation":"NotApplicable","Line":[\
                {"DetailType":"JournalEntryLineDetail","Amount":125.10,"Description":"Settlement 118",\
                "JournalEntryLineDetail":{"PostingType":"Debit","AccountRef":{"value":"61"}}},\
                {"DetailType":"JournalEntryLineDetail","Amount":125.10,"Description":"Settlement 118",\
                "JournalEntryLineDetail":{"PostingType":"Credit","AccountRef":{"value":"35"}}}]}""".formatted(KEY.brief(), KEY.hex()));
    }

    @Test
    void theSameEntryHasTheSameBytesOnEveryMachine() {
        try (var other = new JournalCompany()) {
            var entry = entry(line("84", "1.00", "Customer", "12"), line("35", "-1.00"));

            assertThat(company.port().body(entry, KEY)).isEqualTo(other.port().body(entry, KEY));
        }
    }

    @Test
    void theKeyFitsTheDocumentNumber() {
        assertThat(company.json(fee()).path("DocNumber").asString()).hasSizeLessThanOrEqualTo(21);
    }

    @Test
    void inTheUnitedStatesTaxIsNoMatterOfTheEntry() {
        assertThat(company.in("US").json(fee()).has("GlobalTaxCalculation")).isFalse();
    }

    @Test
    void namesNoCurrencyWhereThereIsOnlyOne() {
        assertThat(company.json(fee()).has("CurrencyRef")).isFalse();
    }

    @Test
    void namesTheCurrencyWhereThereAreSeveral() {
        var json = company.severalCurrencies().json(fee());

        assertThat(json.at("/CurrencyRef/value").asString()).isEqualTo("USD");
        assertThat(json.has("ExchangeRate")).isFalse();
    }

    @Test
    void saysTheRateThatCameWithTheEntry() {
        var json = company.severalCurrencies().json(euro("1.0875"));

        assertThat(json.at("/CurrencyRef/value").asString()).isEqualTo("EUR");
        assertThat(json.path("ExchangeRate").decimalValue()).isEqualByComparingTo("1.0875");
        assertThat(json.at("/Line/0/Amount").decimalValue()).isEqualByComparingTo("40.00");
    }

    @Test
    void withoutARateNothingIsSaidInAForeignCurrency() {
        company.severalCurrencies();

        assertThatThrownBy(() -> company.json(entry(line("7", "40.00", "EUR"), line("79", "-40.00", "EUR"))))
                .hasMessageContaining("line 1, ExchangeRate: it is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1", "1e3", "one", "1.", ".5"})
    void aRateThatIsNoneIsRefused(String rate) {
        company.severalCurrencies();

        assertThatThrownBy(() -> company.json(euro(rate))).hasMessageContaining("line 1, ExchangeRate: it is no rate");
    }

    @Test
    void twoRatesInOneEntryAreRefused() {
        company.severalCurrencies();

        assertThatThrownBy(() -> company.json(entry(rated("7", "40.00", "1.0875"), rated("79", "-40.00", "1.0876"))))
                .hasMessageContaining("line 2, ExchangeRate: it is 1.0876 and was 1.0875");
    }

    private static JournalEntry euro(String rate) {
        return entry(rated("7", "40.00", rate), line("79", "-40.00", "EUR"));
    }

    private static Line rated(String account, String amount, String rate) {
        return new Line(new AccountId(account), Money.of(amount, "EUR"), null, null, Map.of("ExchangeRate", rate));
    }

    @Test
    void saysTaxCodesWithoutTaxOfTheirOwn() {
        var sale = new Line(new AccountId("79"), Money.of("-10.00", "USD"), null, "2", Map.of());
        var cost = new Line(new AccountId("61"), Money.of("10.00", "USD"), null, "5", Map.of());

        var json = company.in("GB").json(entry(cost, sale));

        assertThat(json.path("GlobalTaxCalculation").asString()).isEqualTo("TaxExcluded");
        var bought = json.at("/Line/0/JournalEntryLineDetail");
        assertThat(bought.at("/TaxCodeRef/value").asString()).isEqualTo("5");
        assertThat(bought.path("TaxApplicableOn").asString()).isEqualTo("Purchase");
        assertThat(bought.path("TaxAmount").decimalValue()).isZero();
        assertThat(json.at("/Line/1/JournalEntryLineDetail/TaxApplicableOn").asString())
                .isEqualTo("Sales");
    }

    @Test
    void saysClassDepartmentAndPartner() {
        var json = company.json(entry(
                line("84", "1.00", "Customer", "12"),
                line("33", "1.00", "Vendor", "13"),
                line("61", "-1.00", "Class", "14"),
                line("61", "-1.00", "Department", "15")));

        assertThat(json.at("/Line/0/JournalEntryLineDetail/Entity/Type").asString())
                .isEqualTo("Customer");
        assertThat(json.at("/Line/0/JournalEntryLineDetail/Entity/EntityRef/value")
                        .asString())
                .isEqualTo("12");
        assertThat(json.at("/Line/1/JournalEntryLineDetail/Entity/Type").asString())
                .isEqualTo("Vendor");
        assertThat(json.at("/Line/2/JournalEntryLineDetail/ClassRef/value").asString())
                .isEqualTo("14");
        assertThat(json.at("/Line/3/JournalEntryLineDetail/DepartmentRef/value").asString())
                .isEqualTo("15");
    }
}
