package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnbalancedTrialBalanceTest {

    @TempDir
    private Path folder;

    private Desk out() {
        return new Desk(folder).file("tb.csv", """
                        Account,Debit,Credit,Period
                        1000,5.00,,2026-09-30
                        4000,,5.00,2026-09-30
                        1000,7.00,,2026-10-31
                        4000,,6.99,2026-10-31
                        """).set("trial-balance", "tb.csv");
    }

    @Test
    void refusesATrialBalanceThatDoesNotBalanceWithAllItsDates() {
        var ledger = out().ledger();

        assertThat(refused(() -> ledger.balances(AsOf.closingOf(LocalDate.of(2026, 9, 30)), Progress.NONE)))
                .contains("tb.csv, row 4", "column Debit", "2026-10-31", "out by 0.01 GBP");
    }

    @Test
    void takesItWhereAPersonSaysThatItNeedNotBalance() {
        var ledger = out().set("trial-balance.must-balance", "no").ledger();

        assertThat(ledger.balances(AsOf.closingOf(LocalDate.of(2026, 10, 31)), Progress.NONE))
                .isPresent();
    }
}
