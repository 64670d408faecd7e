package dev.weighhouse.connect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebitAndCreditFieldsTest {
    private static final Period OCTOBER = Period.month("2026-10");

    private final Endpoint endpoint = new Endpoint();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    private String transaction(String fields) {
        return read("{\"id\":\"t\",\"account\":\"till\",\"date\":\"2026-10-05\"," + fields + "}");
    }

    private String read(String rows) {
        endpoint.then(Endpoint.TILL).then("{\"data\":[" + rows + "]}");
        return endpoint.open().movements(OCTOBER, Progress.NONE).orElseThrow().value().stream()
                .map(row -> row.amount().plain())
                .findFirst()
                .orElseThrow();
    }

    private String refused(String fields) {
        var failure = Endpoint.failure(() -> transaction(fields));
        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        return failure.words();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "debit":"12.50","credit":null     | 12.50
            "debit":"12.50"                   | 12.50
            "credit":12.5                     | -12.50
            "debit":"0.00","credit":"12.50"   | -12.50
            "debit":"12.50","credit":"0.50"   | 12.00
            "debit":"-12.50"                  | -12.50
            "debit":0,"credit":0              | 0.00
            """)
    void readsADebitAndACreditInsteadOfOneAmount(String fields, String amount) {
        assertThat(transaction(fields)).isEqualTo(amount);
    }

    @Test
    void turnsNoSignBecauseTheFieldIsTheSide() {
        endpoint.with("sign", "natural");

        assertThat(read("{\"id\":\"t\",\"account\":\"sales\",\"date\":\"2026-10-05\",\"credit\":\"5.00\"}"))
                .isEqualTo("-5.00");
    }

    @Test
    void readsThemThroughTheSettingsPointersInMinorUnits() {
        endpoint.with("amount", "minor-units")
                .with("transactions.debit", "/money/in")
                .with("transactions.credit", "/money/out");

        assertThat(transaction("\"amount\":99,\"money\":{\"in\":null,\"out\":\"1250\"}"))
                .as("the amount is not looked at once a person named the two")
                .isEqualTo("-12.50");
    }

    @Test
    void readsBalancesOfEitherSide() {
        endpoint.then(Endpoint.TILL).then("""
                {"data": [{"account": "till", "debit": "7.00"}, {"account": "sales", "credit": "7.00"}]}""");

        assertThat(endpoint.open()
                        .balances(OCTOBER.closing(), Progress.NONE)
                        .orElseThrow()
                        .value())
                .extracting(balance -> balance.amount().plain())
                .containsExactly("7.00", "-7.00");
    }

    @Test
    void takesAnAmountThatAgreesWithTheSidesBesideIt() {
        assertThat(transaction("\"amount\":\"-3.00\",\"debit\":\"0.00\",\"credit\":\"3.00\""))
                .isEqualTo("-3.00");
    }

    @Test
    void refusesAnAmountThatDiffersFromTheSidesBesideIt() {
        assertThat(refused("\"amount\":\"3.00\",\"debit\":null,\"credit\":\"3.00\""))
                .startsWith("Row 1, field /amount, of GET ")
                .contains("says 3.00 GBP", "debit and credit beside it say -3.00 GBP");
    }

    @Test
    void looksOnlyAtTheAmountOnceAPersonNamedIt() {
        endpoint.with("transactions.amount", "/amount");

        assertThat(transaction("\"amount\":\"3.00\",\"debit\":null,\"credit\":\"3.00\""))
                .isEqualTo("3.00");
    }

    @Test
    void refusesARowWithoutAnyOfThem() {
        assertThat(refused("\"currency\":\"GBP\""))
                .startsWith("Row 1, field /amount, of GET ")
                .endsWith("is missing.");

        endpoint.with("transactions.debit", "/dr").with("transactions.credit", "/cr");
        assertThat(refused("\"amount\":\"3.00\""))
                .startsWith("Row 1, field /dr, of GET ")
                .endsWith("is missing, and so is a credit.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "debit":"1.005"       | /debit  | has more than the 2 decimals of GBP
            "credit":"1,000.00"   | /credit | is not an amount
            "credit":"£1"         | /credit | is not an amount
            """)
    void refusesASideThatIsNoAmountByItsField(String fields, String field, String why) {
        assertThat(refused(fields))
                .startsWith("Row 1, field %s, of GET ".formatted(field))
                .contains(why);
    }

    @Test
    void refusesSidesThatAreTooLargeTogether() {
        assertThat(refused("\"debit\":\"92233720368547758.07\",\"credit\":\"-92233720368547758.07\""))
                .startsWith("Row 1, field /debit, of GET ")
                .contains("too many digits");
    }

    @Test
    void refusesSettingsThatNameBoth() {
        for (var side : List.of("debit", "credit")) {
            try (var both = new Endpoint().with("balances.amount", "/a").with("balances." + side, "/b")) {
                assertThat(Endpoint.failure(both::open).words())
                        .isEqualTo("The setting balances.%s stands beside balances.amount.".formatted(side));
            }
        }
    }
}
