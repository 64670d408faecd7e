package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person says of a file and cannot be: each refused by the key of the setting. */
class ProfileRefusalsTest {

    private static final AsOf OCTOBER = AsOf.closingOf(LocalDate.of(2026, 10, 31));

    @TempDir
    private Path folder;

    private Desk desk() {
        return new Desk(folder)
                .file("tb.csv", "Account,Amount,Period\n1000,5.00,2026-10\n4000,-5.00,2026-10\n")
                .set("trial-balance", "tb.csv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    delimiter     | ::        | is more than one character
                    encoding      | klingon   | names no encoding
                    header-row    | first     | is not a row number
                    date-pattern  | yyyy-QQ   | is not a date pattern
                    decimal-mark  | point     | is point
                    dust          | sweep     | is sweep
                    sign          | sideways  | is sideways
                    must-balance  | maybe     | is maybe
                    totals        | some      | is some
                    amount.mark   | plus      | is plus
                    as-of         | October   | is not a date
                    account-by    | colour    | is colour
                    """)
    void refusesAnOptionByItsKey(String key, String value, String why) {
        var ledger = desk().set("trial-balance." + key, value).ledger();

        assertThat(refused(() -> ledger.balances(OCTOBER, Progress.NONE)))
                .contains("The setting trial-balance.%s %s".formatted(key, why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cost of Sales", "Sales:", ":", "Sales:costs"})
    void refusesAMapOfTypesThatCannotBeRead(String map) {
        assertThat(refused(() -> desk().set("chart.type.map", map).ledger().accounts(Progress.NONE)))
                .contains("The setting chart.type.map");
    }

    @Test
    void refusesATypeForAllAccountsThatIsNone() {
        assertThat(refused(
                        () -> desk().set("chart.account-type", "money").ledger().accounts(Progress.NONE)))
                .contains("The setting chart.account-type is not a kind of account");
    }

    @Test
    void takesATypeForAllAccountsOfAChartWithoutAColumn() {
        var desk = desk().file("chart.csv", "Account Code,Account Name\n1000,Cash\n");

        assertThat(refused(() -> desk.ledger().accounts(Progress.NONE))).contains("chart.csv, row 1", "type");
        assertThat(desk.set("chart.account-type", "Equity")
                        .ledger()
                        .accounts(Progress.NONE)
                        .value()
                        .all()
                        .getFirst()
                        .type())
                .isEqualTo(AccountType.EQUITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tab", "\\t"})
    void takesTheWordForATabulator(String tab) {
        var desk = desk().file("tb.csv", "Account\tAmount\tPeriod\n1000\t0.00\t2026-10\n")
                .set("trial-balance.delimiter", tab);

        assertThat(desk.ledger().balances(OCTOBER, Progress.NONE)).isPresent();
    }

    @Test
    void refusesAKeyOfAProfileThatThereIsNot() {
        assertThat(refused(() -> ColumnProfile.of(FileKind.BALANCES, Map.of("balances.colour", "red"))))
                .isEqualTo("There is no setting balances.colour.");
        assertThat(ColumnProfile.of(FileKind.BALANCES, Map.of("balances.sign", ""))
                        .values())
                .as("an empty value says nothing")
                .isEmpty();
    }

    @Test
    void findsAccountsByNumberAndSaysByWhatItLooked() {
        var desk = desk().file(
                        "chart.csv", "id,name,number,type\nA,Cash,1000,asset\nB,Sales,4000,income\nC,Till,,asset\n")
                .set("trial-balance.account-by", "number");

        assertThat(desk.ledger().balances(OCTOBER, Progress.NONE)).isPresent();
        desk.file("tb.csv", "Account,Amount,Period\nA,5.00,2026-10\n");
        assertThat(refused(() -> desk.ledger().balances(OCTOBER, Progress.NONE)))
                .isEqualTo("tb.csv, row 2, column Account: there is no account with the number \"A\""
                        + " in the chart of accounts.");
    }

    @Test
    void refusesNaturalSignsWhereNoChartTellsTheSide() {
        var file = desk().file("txn.csv", "id,account,date,amount\n1,till,2026-10-01,5.00\n")
                .path("txn.csv");
        var natural = ColumnProfile.found(FileKind.TRANSACTIONS).with("sign", "natural");

        assertThat(refused(() -> MovementFile.read(file, natural, Desk.GBP, _ -> {})))
                .contains("txn.csv, row 2, column amount", "natural signs need a chart");
    }

    @Test
    void refusesRowsWithoutAnAccountOrAnAmountByTheirColumn() {
        var desk = desk().set("trial-balance.must-balance", "no");

        desk.file("tb.csv", "Period,Account,Amount\n2026-10,,5.00\n");
        assertThat(refused(() -> desk.ledger().balances(OCTOBER, Progress.NONE)))
                .isEqualTo("tb.csv, row 2, column Account: no account is named.");
        desk.file("tb.csv", "Period,Account,Amount\n2026-10,1000,\n");
        assertThat(refused(() -> desk.ledger().balances(OCTOBER, Progress.NONE)))
                .isEqualTo("tb.csv, row 2, column Amount: there is no amount.");
    }

    @Test
    void readsAnOpenEndedFileOnlyForTheMonthsItSpeaksFor() {
        var desk = desk().file("txn.csv", "id,account,date,amount\n1,1000,2026-10-01,5.00\n")
                .without("trial-balance")
                .set("transactions", "txn.csv");

        assertThat(desk.platform().movements(Period.month("2026-10"), Progress.NONE))
                .isPresent();
        assertThat(desk.platform().movements(Period.month("2026-09"), Progress.NONE))
                .isEmpty();
        assertThat(desk.platform().balances(OCTOBER, Progress.NONE)).isEmpty();
    }
}
