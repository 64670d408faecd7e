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

class ThousandSeparatorsTest {

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
    void readsEveryUsualFormOfAnAmount() {
        assertThat(minor(amounts("1,234,567.89", "(1,234,567.89)"))).containsExactly(123_456_789L, -123_456_789L);
        assertThat(minor(amounts("1.234.567,89", "1.234.567,89-"))).containsExactly(123_456_789L, -123_456_789L);
        assertThat(minor(amounts("1\u00A0234.50", "-1234.5"))).containsExactly(123_450L, -123_450L);
        assertThat(minor(amounts("-", "0"))).containsExactly(0L, 0L);
    }

    @Test
    void refusesSeparatorsThatDoNotStandThreeDigitsApart() {
        var ledger = amounts("12 34.00", "-1234.00").ledger();

        assertThat(refused(() -> ledger.balances(AsOf.closingOf(END), Progress.NONE)))
                .contains("tb.csv, row 2, column Amount", "three digits apart");
    }

    @Test
    void refusesWordsAndAmountsOfTooManyDigits() {
        assertThat(refused(() -> minor(amounts("lots", "1.00"))))
                .contains("tb.csv, row 2, column Amount", "not an amount");
        assertThat(refused(() -> minor(amounts("99999999999999999999", "1.00"))))
                .contains("tb.csv, row 2, column Amount", "too many digits");
    }
}
