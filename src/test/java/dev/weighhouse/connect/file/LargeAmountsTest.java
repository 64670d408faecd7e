package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Amounts are counted in whole numbers of 64 bits; what does not fit is refused, never turned round. */
class LargeAmountsTest {

    private static final AsOf OCTOBER = AsOf.closingOf(LocalDate.of(2026, 10, 31));
    private static final String MOST = "90000000000000000.00";

    @TempDir
    private Path folder;

    private Desk trialBalance(String text) {
        return new Desk(folder)
                .file("tb.csv", text)
                .set("trial-balance", "tb.csv")
                .set("trial-balance.as-of", "2026-10-31");
    }

    @Test
    void refusesADebitAndACreditThatAreTooLargeTogether() {
        var ledger = trialBalance("Account,Debit,Credit\n1000,%s,-%s\n".formatted(MOST, MOST))
                .ledger();

        assertThat(refused(() -> ledger.balances(OCTOBER, Progress.NONE)))
                .isEqualTo("tb.csv, row 2, column Credit: the amount has too many digits.");
    }

    @Test
    void refusesBalancesThatCannotBeAddedUpByTheColumnOfTheAmount() {
        var one = trialBalance("Account,Amount\n1000,%s\n4000,%s\n".formatted(MOST, MOST));
        assertThat(refused(() -> one.ledger().balances(OCTOBER, Progress.NONE)))
                .isEqualTo("tb.csv, row 3, column Amount: the amount is too large to be added up.");

        var two = trialBalance("Account,Debit,Credit\n1000,%s,\n4000,%s,\n".formatted(MOST, MOST));
        assertThat(refused(() -> two.ledger().balances(OCTOBER, Progress.NONE))).contains("row 3, column Debit");

        var credit = trialBalance("Account,Debit,Credit\n1000,,%s\n4000,,%s\n".formatted(MOST, MOST));
        assertThat(refused(() -> credit.ledger().balances(OCTOBER, Progress.NONE)))
                .contains("row 3, column Credit");
    }

    @Test
    void takesNoTotalForComparedWhoseRowsCannotBeAddedUp() {
        var rows = new StringBuilder("id,account,date,amount\n");
        for (var row = 0; row < 3; row++) {
            rows.append("%d,1000,2026-10-0%d,%s%n".formatted(row, row + 1, MOST));
        }
        var desk = new Desk(folder).file("txn.csv", rows + "Total,,,1.00\n").set("transactions", "txn.csv");

        assertThat(desk.platform().movements(Period.month("2026-10"), desk.notes))
                .isPresent();
        assertThat(desk.notes.notes()).anyMatch(note -> note.contains("1 printed totals could not be compared"));
    }
}
