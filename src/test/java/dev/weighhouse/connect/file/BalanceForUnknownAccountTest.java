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

class BalanceForUnknownAccountTest {

    @TempDir
    private Path folder;

    @Test
    void refusesABalanceForAnAccountThatIsNotInTheChart() {
        var ledger = new Desk(folder)
                .file("tb.csv", "Account,Amount,Period\n1000,5.00,2026-10-31\n9999,-5.00,2026-10-31\n")
                .set("trial-balance", "tb.csv")
                .ledger();

        assertThat(refused(() -> ledger.balances(AsOf.closingOf(LocalDate.of(2026, 10, 31)), Progress.NONE)))
                .contains("tb.csv, row 3, column Account", "9999", "chart of accounts");
    }

    @Test
    void refusesAPostingToAnAccountThatIsNotInTheChart() {
        var ledger = new Desk(folder)
                .file("jnl.csv", "Journal ID,Account,Date,Amount\nJ1,1000,2026-10-31,5.00\nJ1,9999,2026-10-31,-5.00\n")
                .set("journals", "jnl.csv")
                .ledger();

        assertThat(refused(() -> ledger.movements(Period.month("2026-10"), Progress.NONE)))
                .contains("jnl.csv, row 3, column Account", "9999");
    }
}
