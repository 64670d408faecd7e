package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.failure;
import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DebitAndCreditMarksTest {

    private static final Period OCTOBER = Period.month("2026-10");

    @TempDir
    private Path folder;

    private Desk statement(String... amounts) {
        var rows = new StringBuilder("id|account|date|amount\n");
        for (var row = 0; row < amounts.length; row++) {
            rows.append("%d|1000|2026-10-05|%s%n".formatted(row, amounts[row]));
        }
        return new Desk(folder).file("txn.csv", rows.toString()).set("transactions", "txn.csv");
    }

    private Desk marked(String... amounts) {
        return statement(amounts).set("transactions.amount.mark", "dr-cr");
    }

    private static List<Long> minor(Desk desk) {
        return desk.platform().movements(OCTOBER, desk.notes).orElseThrow().value().stream()
                .map(row -> row.amount().minor())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1,234.50 CR      | -123450
                    1,234.50 DR      | 123450
                    1,234.50CR       | -123450
                    1,234.50 Cr      | -123450
                    dr 1,234.50      | 123450
                    £1,234.50 CR     | -123450
                    1,234.50 GBP DR  | 123450
                    0.00             | 0
                    0.00 CR          | 0
                    -                | 0
                    """)
    void readsTheSideThatIsMarkedWhereTheProfileSaysSo(String amount, long minor) {
        assertThat(minor(marked(amount))).containsExactly(minor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234.50 CR", "1,234.50 DR", "1,234.50cr", "0.00 CR"})
    void neverGuessesWhatAMarkMeans(String amount) {
        var failure = failure(() -> minor(statement("1.00", amount)));

        assertThat(failure.words())
                .startsWith("txn.csv, row 3, column amount: \"%s\" is marked".formatted(amount))
                .contains("nobody has said what that means");
        assertThat(failure.nextStep()).contains("transactions.amount.mark=dr-cr");
    }

    @Test
    void refusesAnAmountWithoutAMarkAmongMarkedOnes() {
        assertThat(refused(() -> minor(marked("5.00 CR", "5.00"))))
                .isEqualTo("txn.csv, row 3, column amount: \"5.00\" is marked neither DR nor CR.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5.00 CR", "(5.00) CR", "5.00- DR", "+5.00 CR"})
    void refusesASignBesideAMark(String amount) {
        assertThat(refused(() -> minor(marked(amount)))).contains("txn.csv, row 2, column amount", "a sign and a side");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DR 5.00 CR", "5.00 CR CR"})
    void refusesTwoMarks(String amount) {
        assertThat(refused(() -> minor(marked(amount)))).contains("txn.csv, row 2, column amount", "two marks");
    }

    @Test
    void refusesAMarkWithoutAnAmount() {
        assertThat(refused(() -> minor(marked("CR")))).contains("txn.csv, row 2, column amount", "is not an amount");
    }

    @Test
    void turnsTheMarksOfABankThatWritesFromItsOwnSide() {
        assertThat(minor(marked("5.00 CR", "3.00 DR").set("transactions.sign", "credit-positive")))
                .containsExactly(500L, -300L);
    }

    @Test
    void refusesARuleThatStatesTheSideTwice() {
        assertThat(refused(() -> minor(marked("5.00 CR").set("transactions.sign", "natural"))))
                .isEqualTo("The setting transactions.amount.mark states the side, and so does sign=natural.");
        var columns = marked().file("txn.csv", "id,account,date,debit,credit\n1,1000,2026-10-05,5.00 DR,\n");
        assertThat(refused(() -> minor(columns)))
                .contains("The setting transactions.amount.mark needs one column of amounts");
    }

    @Test
    void refusesARuleThatIsNone() {
        assertThat(refused(() -> minor(statement("5.00").set("transactions.amount.mark", "plus"))))
                .isEqualTo("The setting transactions.amount.mark is plus.");
    }

    @Test
    void theRuleIsPartOfTheSavedProfile() {
        var profile = ColumnProfile.found(FileKind.TRANSACTIONS).with("amount.mark", "dr-cr");

        assertThat(ColumnProfile.of(FileKind.TRANSACTIONS, profile.settings())).isEqualTo(profile);
    }
}
