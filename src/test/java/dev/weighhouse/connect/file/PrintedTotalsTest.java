package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.failure;
import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTotalsTest {

    private static final AsOf OCTOBER = AsOf.closingOf(LocalDate.of(2026, 10, 31));

    @TempDir
    private Path folder;

    private Desk trialBalance(String rows) {
        return new Desk(folder)
                .file("tb.csv", "Account,Debit,Credit\n" + rows)
                .set("trial-balance", "tb.csv")
                .set("trial-balance.as-of", "2026-10-31");
    }

    private Desk sales(String rows) {
        return new Desk(folder)
                .file("txn.csv", "payee,id,account,date,amount,currency\n" + rows)
                .set("transactions", "txn.csv")
                .set("transactions.counterparty", "payee");
    }

    private static List<Long> balances(Desk desk) {
        return desk.ledger().balances(OCTOBER, desk.notes).orElseThrow().value().stream()
                .map(balance -> balance.amount().minor())
                .toList();
    }

    private static List<Long> movements(Desk desk) {
        return desk.platform().movements(Period.month("2026-10"), desk.notes).orElseThrow().value().stream()
                .map(row -> row.amount().minor())
                .toList();
    }

    @Test
    void takesAFileWhoseTotalsAgreeAndSaysThatTheyWereCompared() {
        var desk = trialBalance("1000,\"1,234.50\",\n4000,,\"1,234.50\"\nTOTAL,\"1,234.50\",\"1,234.50\"\n");

        assertThat(balances(desk)).containsExactly(123_450L, -123_450L);
        assertThat(desk.notes.notes())
                .contains("tb.csv: 1 printed totals agree with the rows above them.")
                .noneMatch(note -> note.contains("could not be compared"));
    }

    @Test
    void refusesATotalThatDiffersWithItsRowAndBothFigures() {
        var failure = failure(() -> balances(trialBalance("1000,5.00,\n4000,,5.00\nTOTAL,6.00,5.00\n")));

        assertThat(failure.words())
                .isEqualTo("tb.csv, row 4, column Debit: the file prints a total of \"6.00\" here,"
                        + " and the 2 rows above it add up to 5.00 GBP.");
        assertThat(failure.nextStep()).contains("trial-balance.totals=ignore");
    }

    @Test
    void namesTheCreditColumnWhereOnlyThatDiffers() {
        assertThat(refused(() -> balances(trialBalance("1000,5.00,\n4000,,5.00\nTotal:,5.00,5.01\n"))))
                .isEqualTo("tb.csv, row 4, column Credit: the file prints a total of \"5.01\" here,"
                        + " and the 2 rows above it add up to 5.00 GBP.");
    }

    @Test
    void noticesARowThatWasLostOnTheWay() {
        var desk = sales(",1,1000,2026-10-01,5.00,\n,3,1000,2026-10-03,7.00,\nTotal,,,,18.00,\n");

        assertThat(refused(() -> movements(desk)))
                .contains("txn.csv, row 4, column amount", "\"18.00\"", "2 rows", "12.00 GBP");
    }

    @Test
    void takesNoNoticeOfTotalsWhereAPersonSaysSo() {
        var desk = trialBalance("1000,5.00,\n4000,,5.00\nTOTAL,6.00,5.00\n").set("trial-balance.totals", "ignore");

        assertThat(balances(desk)).containsExactly(500L, -500L);
        assertThat(desk.notes.notes()).anyMatch(note -> note.contains("1 rows that start with Total were left out"));
        assertThat(refused(() -> balances(desk.set("trial-balance.totals", "some"))))
                .contains("trial-balance.totals");
    }

    @Test
    void aTotalMayBeOfASectionOrOfSeveral() {
        var desk = trialBalance("""
                Assets,,
                1000,5.00,
                Total assets,5.00,0.00
                Income,,
                Trade,,
                4000,,5.00
                Total trade,,5.00
                Total income,,5.00
                Total other income,,0.00
                TOTAL,5.00,5.00
                """);

        assertThat(balances(desk)).containsExactly(500L, -500L);
        assertThat(desk.notes.notes()).contains("tb.csv: 5 printed totals agree with the rows above them.");
    }

    @Test
    void refusesTheTotalOfASectionThatDiffersWithTheFiguresOfBoth() {
        var desk = trialBalance("1000,5.00,\nTotal assets,5.00,\n4000,,5.00\nTotal income,,4.00\n");

        assertThat(refused(() -> balances(desk)))
                .isEqualTo("tb.csv, row 5, column Credit: the file prints a total of \"4.00\" here,"
                        + " and the 2 rows above it add up to 5.00 GBP, the last 1 of them to 5.00 GBP.");
    }

    @Test
    void refusesATotalOfNothingBelowATotalOfEverything() {
        var desk = sales(",1,1000,2026-10-01,5.00,\nTotal,,,,5.00,\nTotal,,,,0.00,\n");

        assertThat(refused(() -> movements(desk))).contains("txn.csv, row 4, column amount", "\"0.00\"", "5.00 GBP");
    }

    @Test
    void comparesAmountsAsTheyAreWrittenAndAsTheyAreMeant() {
        for (var total : List.of("10.00", "0.00")) {
            var desk = trialBalance("")
                    .file("tb.csv", "Account,Amount\n1000,5.00\n4000,5.00\nTotal,%s\n".formatted(total))
                    .set("trial-balance.sign", "natural");

            assertThat(balances(desk)).as(total).containsExactly(500L, -500L);
        }
    }

    @Test
    void comparesEachCurrencyByItself() {
        var desk = sales("""
                ,1,1000,2026-10-01,5.00,GBP
                ,2,4000,2026-10-01,7.00,EUR
                Total,,,,5.00,GBP
                Total,,,,7.00,EUR
                """);
        assertThat(movements(desk)).containsExactly(500L, 700L);
        assertThat(desk.notes.notes()).contains("txn.csv: 2 printed totals agree with the rows above them.");

        var mixed = sales("""
                ,1,1000,2026-10-01,5.00,GBP
                ,2,4000,2026-10-01,7.00,EUR
                Total,,,,12.00,
                Total,,,,12.00,USD
                """);
        assertThat(movements(mixed)).containsExactly(500L, 700L);
        assertThat(mixed.notes.notes())
                .contains("txn.csv: 2 printed totals could not be compared with the rows above them.");
    }

    @Test
    void saysNothingOfTotalsAboveTheRowsOrWithoutAFigure() {
        var desk = sales("Total,,,,5.00,\n,1,1000,2026-10-01,5.00,\nTotal of 1 row,,,,,\n");

        assertThat(movements(desk)).containsExactly(500L);
        assertThat(desk.notes.notes())
                .contains("txn.csv: 1 printed totals could not be compared with the rows above them.")
                .noneMatch(note -> note.contains("agree"));
    }

    @Test
    void refusesATotalThatIsNoAmount() {
        assertThat(refused(() -> movements(sales(",1,1000,2026-10-01,5.00,\nTotal,,,,five,\n"))))
                .contains("txn.csv, row 3, column amount", "\"five\"", "is not an amount");
    }

    @Test
    void comparesTotalsThatAreMarkedLikeTheirRows() {
        var rows = ",1,1000,2026-10-01,5.00 CR,\n,2,1000,2026-10-02,2.00 DR,\n";

        var agreeing = sales(rows + "Total,,,,3.00 CR,\n").set("transactions.amount.mark", "dr-cr");
        assertThat(movements(agreeing)).containsExactly(-500L, 200L);
        assertThat(agreeing.notes.notes()).anyMatch(note -> note.contains("1 printed totals agree"));

        var unmarked = sales(rows + "Total,,,,7.00,\n").set("transactions.amount.mark", "dr-cr");
        assertThat(movements(unmarked)).containsExactly(-500L, 200L);
        assertThat(unmarked.notes.notes()).anyMatch(note -> note.contains("could not be compared"));

        assertThat(refused(
                        () -> movements(sales(rows + "Total,,,,3.00 DR,\n").set("transactions.amount.mark", "dr-cr"))))
                .contains("txn.csv, row 4, column amount", "-3.00 GBP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total Energies", "TOTAL", "total: fuel"})
    void keepsTheRowOfAPayeeThatIsCalledTotal(String payee) {
        var desk = sales(",1,1000,2026-10-01,5.00,\n%s,2,1000,2026-10-02,45.00,\n".formatted(payee));

        assertThat(movements(desk)).containsExactly(500L, 4_500L);
        assertThat(desk.notes.notes()).isEmpty();
    }

    @Test
    void looksBackOverManySectionsWithoutForgettingTheWhole() {
        var rows = new StringBuilder();
        for (var section = 0; section < 100; section++) {
            rows.append(",a%d,1000,2026-10-01,1.00,\n,b%d,1000,2026-10-01,2.00,\nTotal,,,,3.00,\n"
                    .formatted(section, section));
        }
        var desk = sales(rows + "Total,,,,300.00,\n");

        assertThat(movements(desk)).hasSize(200);
        assertThat(desk.notes.notes()).contains("txn.csv: 101 printed totals agree with the rows above them.");
    }

    @Test
    void saysNothingWhereTheRowsAddUpToMoreThanCanBeCounted() {
        var sums = new RunningSums();
        for (var row = 0; row < 20; row++) {
            assertThat(sums.tooLarge()).isEqualTo(row > 4);
            sums.add(999_999_999_999_999_999L, -1);
        }
        assertThat(sums.tooLarge()).isTrue();
    }
}
