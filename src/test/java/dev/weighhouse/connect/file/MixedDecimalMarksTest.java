package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixedDecimalMarksTest {

    @TempDir
    private Path folder;

    private static final LocalDate END = LocalDate.of(2026, 10, 31);

    private Desk amounts(String cash, String sales) {
        return new Desk(folder)
                .file(
                        "tb.csv",
                        "Account;Amount;Period\n1000;%s;2026-10-31\n4000;%s;2026-10-31\n".formatted(cash, sales))
                .set("trial-balance", "tb.csv");
    }

    private static List<Long> minor(Desk desk) {
        return desk.ledger().balances(AsOf.closingOf(END), Progress.NONE).orElseThrow().value().stream()
                .map(balance -> balance.amount().minor())
                .toList();
    }

    @Test
    void refusesTwoDecimalMarksInOneColumn() {
        var ledger = amounts("12.50", "-12,50").ledger();

        assertThat(refused(() -> ledger.balances(AsOf.closingOf(END), Progress.NONE)))
                .contains("tb.csv, row 3, column Amount", "-12,50", "decimal marks are mixed");
    }

    @Test
    void refusesAnAmountThatCanBeReadInTwoWays() {
        var desk = amounts("1.234", "-1.234");

        assertThat(refused(() -> desk.ledger().balances(AsOf.closingOf(END), Progress.NONE)))
                .contains("tb.csv, row 2, column Amount", "1.234", "two ways");
        assertThat(minor(desk.set("trial-balance.decimal-mark", ","))).containsExactly(123_400L, -123_400L);
    }

    @Test
    void takesTheMarkThatOtherRowsMakeClear() {
        assertThat(minor(amounts("1.234", "-1234,00"))).containsExactly(123_400L, -123_400L);
    }

    @Test
    void refusesMoreDecimalsThanTheCurrencyHas() {
        var ledger = amounts("1.2345", "-1.2345").ledger();

        assertThat(refused(() -> ledger.balances(AsOf.closingOf(END), Progress.NONE)))
                .contains("tb.csv, row 2, column Amount", "more than 2 decimals");
    }
}
