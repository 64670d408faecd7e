package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyBesideAmountsTest {

    private static final AsOf OCTOBER = AsOf.closingOf(LocalDate.of(2026, 10, 31));

    @TempDir
    private Path folder;

    /** Balances of a platform; the first amount is in the first currency. */
    private Desk balances(String amount, String currency) {
        return new Desk(folder)
                .file("bal.csv", """
                        Account|Amount|Currency|Date
                        1000|%s|%s|2026-10-31
                        4000|7.25|GBP|2026-10-31
                        """.formatted(amount, currency))
                .set("balances", "bal.csv")
                .set("balances.decimal-mark", ".");
    }

    private static long first(Desk desk) {
        return desk.platform()
                .balances(OCTOBER, Progress.NONE)
                .orElseThrow()
                .value()
                .getFirst()
                .amount()
                .minor();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    £1,234.50        | GBP | 123450
                    £ 1,234.50       | GBP | 123450
                    -£1,234.50       | GBP | -123450
                    £-1,234.50       | GBP | -123450
                    (£1,234.50)      | GBP | -123450
                    £(1,234.50)      | GBP | -123450
                    £1,234.50-       | GBP | -123450
                    1,234.50- £      | GBP | -123450
                    €1,234.50        | EUR | 123450
                    1,234.50€        | EUR | 123450
                    1,234.50 EUR     | EUR | 123450
                    EUR 1,234.50     | EUR | 123450
                    EUR1,234.50      | EUR | 123450
                    £5.00 GBP        | GBP | 500
                    +£5              | GBP | 500
                    £ -              | GBP | 0
                    £ –              | GBP | 0
                    """)
    void readsAnAmountWithItsCurrency(String amount, String currency, long minor) {
        assertThat(first(balances(amount, currency))).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    €5.00       | GBP | €
                    £5.00       | EUR | £
                    $5.00       | GBP | $
                    US$5.00     | EUR | US$
                    5.00 EUR    | GBP | EUR
                    USD 5.00    | GBP | USD
                    £5.00 EUR   | GBP | EUR
                    0.00 €      | GBP | €
                    """)
    void refusesAnAmountThatSaysAnotherCurrencyThanItsRow(String amount, String currency, String says) {
        assertThat(refused(() -> first(balances(amount, currency))))
                .isEqualTo("bal.csv, row 2, column Amount: \"%s\" says %s, and its row is in %s."
                        .formatted(amount, says, currency));
    }

    @Test
    void holdsTheAmountToTheCurrencyOfTheAccountWhereTheFileHasNoColumn() {
        var desk = new Desk(folder)
                .file("bal.csv", "Account,Amount,Date\n1000,€5.00,2026-10-31\n")
                .set("balances", "bal.csv");

        assertThat(refused(() -> first(desk))).contains("bal.csv, row 2, column Amount", "says €", "in GBP");
        desk.file("chart.csv", "Account Code,Account Name,Type,Currency\n1000,Cash,asset,EUR\n");
        assertThat(first(desk)).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.00 gbp", "5.00 XYZ", "£x 5", "5.00 pounds", "££5", "£GBP5"})
    void refusesWordsThatAreNoCurrency(String amount) {
        assertThat(refused(() -> first(balances(amount, "GBP"))))
                .startsWith("bal.csv, row 2, column Amount")
                .contains("is not an amount", "is neither a currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"£", "GBP", "£ £", "5 £ 5", "£5£5", "--£5", "1e5", "£1e5", "£0x1"})
    void refusesWhatIsNoNumberOnceTheCurrencyIsTaken(String amount) {
        assertThat(refused(() -> first(balances(amount, "GBP"))))
                .startsWith("bal.csv, row 2, column Amount")
                .contains("is not an amount");
    }

    @Test
    void findsTheDecimalMarkBesideACurrency() {
        var desk = balances("1.234,50 €", "EUR")
                .without("balances.decimal-mark")
                .file(
                        "bal.csv",
                        "Account|Amount|Currency|Date\n1000|1.234 €|EUR|2026-10-31\n4000|€ 7,25|EUR|2026-10-31\n");

        assertThat(first(desk)).isEqualTo(123_400);
        assertThat(refused(() -> first(desk.file(
                        "bal.csv",
                        "Account|Amount|Currency|Date\n1000|1.234 €|EUR|2026-10-31\n4000|€ 725|EUR|2026-10-31\n"))))
                .contains("bal.csv, row 2, column Amount", "two ways");
    }

    @Test
    void readsDebitAndCreditColumnsWithCurrencies() {
        var ledger = new Desk(folder)
                .file("tb.csv", "Account,Debit,Credit,Period\n1000,£5.00,,2026-10\n4000,,GBP 5.00,2026-10\n")
                .set("trial-balance", "tb.csv")
                .ledger();

        assertThat(ledger.balances(OCTOBER, Progress.NONE).orElseThrow().value())
                .extracting(balance -> balance.amount().minor())
                .containsExactly(500L, -500L);
    }

    @Test
    void oneSymbolMayStandForSeveralCurrencies() {
        var canadian = Currency.getInstance("CAD");

        for (var word : List.of("$", "C$", "CA$", "CAD")) {
            assertThat(CurrencyWords.fits(word, canadian)).as(word).isTrue();
        }
        for (var word : List.of("US$", "A$", "USD", "£")) {
            assertThat(CurrencyWords.fits(word, canadian)).as(word).isFalse();
            assertThat(CurrencyWords.isOne(word)).as(word).isTrue();
        }
        assertThat(CurrencyWords.isOne("cad")).isFalse();
    }
}
