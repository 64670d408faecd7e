package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateAccountIdsTest {

    @TempDir
    private Path folder;

    @Test
    void refusesAnAccountIdThatComesTwice() {
        var ledger = new Desk(folder)
                .file("chart.csv", Desk.CHART + "1000,Till,asset\n")
                .ledger();

        assertThat(refused(() -> ledger.accounts(Progress.NONE)))
                .contains("chart.csv, row 4, column Account Code", "1000 comes twice", "row 2");
    }

    @Test
    void refusesASecondBalanceOfOneAccount() {
        var ledger = new Desk(folder)
                .file("tb.csv", "Account,Amount,Period\n1000,5.00,2026-10-31\n1000,-5.00,2026-10-31\n")
                .set("trial-balance", "tb.csv")
                .ledger();

        assertThat(refused(() -> ledger.balances(AsOf.closingOf(LocalDate.of(2026, 10, 31)), Progress.NONE)))
                .contains("tb.csv, row 3, column Account", "second balance", "row 2");
    }
}
