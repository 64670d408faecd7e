package dev.weighhouse.connect.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Balance;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file-based sample says what its README says it does. */
class FileSampleTest {

    private static final Path SAMPLE = Path.of("samples/files").toAbsolutePath();
    private static final List<Period> MONTHS =
            List.of(Period.month("2026-08"), Period.month("2026-09"), Period.month("2026-10"));

    @TempDir
    private Path folder;

    private Desk sample(String key, String file) {
        return new Desk(folder).set(key, SAMPLE.resolve(file).toString());
    }

    private Ledger ledger() {
        return sample("chart", "chart.csv")
                .set("trial-balance", SAMPLE.resolve("trial-balance.csv").toString())
                .set("journals", SAMPLE.resolve("journals.csv").toString())
                .ledger();
    }

    private Platform platform() {
        return sample("chart", "platform-accounts.csv")
                .set("transactions", SAMPLE.resolve("platform-transactions.csv").toString())
                .platform();
    }

    @Test
    void theLedgerRollsForwardInEveryMonth() {
        var ledger = ledger();
        for (var month : MONTHS) {
            var expected = closing(ledger, month, true);
            moved(ledger.movements(month, Progress.NONE).orElseThrow().value())
                    .forEach((account, minor) -> expected.merge(account, minor, Long::sum));

            assertThat(closing(ledger, month, false)).as(month.toString()).isEqualTo(expected);
        }
    }

    @Test
    void onlyWhatWasPlantedDiffers() {
        var ledger = ledger();
        var platform = platform();
        var differences = new TreeMap<String, Long>();
        for (var month : MONTHS) {
            var ours =
                    moved(ledger.movements(month, Progress.NONE).orElseThrow().value());
            var theirs =
                    moved(platform.movements(month, Progress.NONE).orElseThrow().value());
            for (var account : platform.accounts(Progress.NONE).value().all()) {
                var difference = theirs.getOrDefault(account.id().value(), 0L)
                        - ours.getOrDefault(String.valueOf(account.externalId()), 0L);
                if (difference != 0) {
                    differences.put(month + " " + account.id(), difference);
                }
            }
        }
        assertThat(differences)
                .isEqualTo(Map.of(
                        "2026-10 till",
                        1_800L,
                        "2026-10 cafe-sales",
                        -1_800L,
                        "2026-10 card",
                        6_400L,
                        "2026-10 bean-sales",
                        -6_400L,
                        "2026-10 gift-cards",
                        -2_500L));
    }

    private static Map<String, Long> closing(Ledger ledger, Period month, boolean before) {
        var minor = new TreeMap<String, Long>();
        for (Balance balance : ledger.balances(before ? month.opening() : month.closing(), Progress.NONE)
                .orElseThrow()
                .value()) {
            minor.put(balance.account().value(), balance.amount().minor());
        }
        return minor;
    }

    private static Map<String, Long> moved(List<? extends Movement> movements) {
        var minor = new TreeMap<String, Long>();
        movements.forEach(
                each -> minor.merge(each.account().value(), each.amount().minor(), Long::sum));
        return minor;
    }
}
