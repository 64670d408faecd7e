package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownCurrencyTest {

    @TempDir
    private Path folder;

    private Desk in(String currency) {
        return new Desk(folder)
                .file(
                        "tb.csv",
                        "Account,Amount,Period,Currency\n1000,5.00,2026-10-31,EUR\n4000,-5.00,2026-10-31,%s\n"
                                .formatted(currency))
                .set("trial-balance", "tb.csv");
    }

    @Test
    void refusesACurrencyTheWorkspaceDoesNotKnow() {
        for (var currency : new String[] {"USD", "eur", "Euro"}) {
            var ledger = in(currency).ledger();

            assertThat(refused(() -> ledger.balances(AsOf.closingOf(LocalDate.of(2026, 10, 31)), Progress.NONE)))
                    .contains("tb.csv, row 3, column Currency", currency);
        }
    }

    @Test
    void takesACurrencyTheWorkspaceKnows() {
        var balances = in("EUR").ledger().balances(AsOf.closingOf(LocalDate.of(2026, 10, 31)), Progress.NONE);

        assertThat(balances.orElseThrow().value())
                .allMatch(balance -> balance.amount().currency().equals(Desk.EUR));
    }
}
