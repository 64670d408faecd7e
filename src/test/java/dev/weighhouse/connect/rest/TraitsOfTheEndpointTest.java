package dev.weighhouse.connect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an endpoint says of a transaction besides its amount. */
class TraitsOfTheEndpointTest {
    private static final Period OCTOBER = Period.month("2026-10");

    private final Endpoint endpoint = new Endpoint();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    /** One transaction on the till, or on sales; the fields are added to it. */
    private Transaction read(String account, String amount, String fields) {
        return all("{\"id\":\"t\",\"account\":\"%s\",\"date\":\"2026-10-05\",%s,%s}".formatted(account, amount, fields))
                .getFirst();
    }

    private List<Transaction> all(String rows) {
        endpoint.then(Endpoint.TILL).then("{\"data\":[" + rows + "]}");
        return endpoint.open().movements(OCTOBER, Progress.NONE).orElseThrow().value();
    }

    @Test
    void readsThemWithoutAnySetting() {
        var sale = read("till", "\"amount\":\"12.00\"", """
                "type":"sale","country":"gb","taxCode":"S20","tax":"2.00","payout":"po-7",
                "dimensions":{"Site":"York","Till":2,"Shift":null,"Open":true}""");

        assertThat(sale.traits())
                .isEqualTo(new Traits(
                        "sale",
                        "GB",
                        "S20",
                        Money.of("2.00", "GBP"),
                        "po-7",
                        Map.of("Site", "York", "Till", "2", "Open", "true")));
    }

    @Test
    void readsThemWhereTheSettingsSay() {
        endpoint.with("transactions.type", "/kind")
                .with("transactions.country", "/place/iso")
                .with("transactions.tax-code", "/vat/code")
                .with("transactions.tax", "/vat/amount")
                .with("transactions.payout", "/batch")
                .with("transactions.dimensions", "/tags")
                .with("amount", "minor-units");

        var sale = read("till", "\"amount\":1200", """
                "kind":"sale","place":{"iso":"FR"},"vat":{"code":"S20","amount":200},"batch":9,"tags":{"Site":"York"}""");

        assertThat(sale.traits())
                .isEqualTo(new Traits("sale", "FR", "S20", Money.of("2.00", "GBP"), "9", Map.of("Site", "York")));
    }

    @Test
    void saysNothingMoreOfARowThatDoesNot() {
        assertThat(read("till", "\"amount\":\"1\"", "\"type\":null,\"tax\":null,\"dimensions\":null")
                        .traits())
                .isEqualTo(Traits.NONE);
    }

    @Test
    void turnsTheTaxWithItsAmount() {
        assertThat(read("till", "\"amount\":\"-12.00\"", "\"tax\":\"-2.00\"")
                        .traits()
                        .tax())
                .isEqualTo(Money.of("-2.00", "GBP"));
        endpoint.with("sign", "natural");
        assertThat(read("sales", "\"amount\":\"12.00\"", "\"tax\":\"2.00\"")
                        .traits()
                        .tax())
                .as("sales stand on the credit side")
                .isEqualTo(Money.of("-2.00", "GBP"));
    }

    @Test
    void takesATaxWithoutSignForOneOfTheAmountsSide() {
        assertThat(read("till", "\"credit\":\"12.00\"", "\"tax\":\"2.00\"")
                        .traits()
                        .tax())
                .as("a credit has no sign, nor has its tax")
                .isEqualTo(Money.of("-2.00", "GBP"));
        endpoint.with("tax-sign", "unsigned");
        assertThat(read("till", "\"amount\":\"-12.00\"", "\"tax\":\"2.00\"")
                        .traits()
                        .tax())
                .isEqualTo(Money.of("-2.00", "GBP"));
    }

    @Test
    void tellsAZeroTaxFromNone() {
        assertThat(read("till", "\"amount\":\"1\"", "\"tax\":0").traits().tax()).isEqualTo(Money.of("0.00", "GBP"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "tax":"-2.00"           | /tax or /taxAmount | says -2.00 GBP, which is no part of the amount 1.00 GBP.
            "tax":"1.01"            | /tax or /taxAmount | says 1.01 GBP, which is no part of the amount 1.00 GBP.
            "tax":"0.001"           | /tax or /taxAmount | 0.001 has more than the 2 decimals of GBP.
            "tax":"20%"             | /tax or /taxAmount | "20%" is not an amount.
            "country":"UK"          | /country           | is not an ISO country code such as GB: UK.
            "dimensions":["York"]   | /dimensions        | is not an object of names and values.
            "dimensions":"York"     | /dimensions        | is not an object of names and values.
            "dimensions":{"a":{}}   | /dimensions        | has no plain value of a.
            "dimensions":{"a=b":1}  | /dimensions        | has a name that is empty or has a = in it: a=b.
            "dimensions":{" ":1}    | /dimensions        | has a name that is empty or has a = in it: .
            "dimensions":{"a":1," a":2} | /dimensions    | names a twice.
            """)
    void refusesWhatCannotBeRightByRowAndField(String fields, String field, String why) {
        var failure = Endpoint.failure(() -> all("""
                {"id":"ok","account":"till","date":"2026-10-05","amount":"1"},
                {"id":"t","account":"till","date":"2026-10-05","amount":"1",%s}""".formatted(fields)));

        assertThat(failure.words())
                .startsWith("Row 2, field %s, of GET ".formatted(field))
                .contains("/api/transactions?from=2026-10-01")
                .endsWith(why);
        assertThat(failure.nextStep()).isNotBlank();
    }

    @Test
    void listsTheirSettings() {
        assertThat(new RestProvider().settings(Role.PLATFORM))
                .extracting(Setting::key)
                .contains(
                        "transactions.type",
                        "transactions.country",
                        "transactions.tax-code",
                        "transactions.tax",
                        "transactions.payout",
                        "transactions.dimensions",
                        "tax-sign",
                        "books",
                        "category-separator",
                        "entries");
    }
}
