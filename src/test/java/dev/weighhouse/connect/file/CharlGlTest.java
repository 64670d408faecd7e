package dev.weighhouse.connect.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.Period;
import dev.weighhouse.connect.Notes;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real books by others: the ledger side from chart and trial balances, the platform side from the journals. */
class CharlGlTest {

    private static final Path DATA =
            Path.of("../shared/data/charl-gl").toAbsolutePath().normalize();
    private static final String TYPES =
            "Assets:asset,Liabilities:liability,Equity:equity,Sales:income,Cost of Sales:expense,"
                    + "Expenses:expense,Income Taxes:expense";

    @TempDir
    private Path folder;

    @BeforeEach
    void haveTheData() {
        assumeTrue(Files.exists(DATA), "../shared/data/charl-gl absent");
    }

    private Ledger ledger() {
        // the amounts went through binary fractions before they were written: 79882584.7600001
        return new Desk(folder)
                .set("chart", DATA.resolve("ChartOfAccounts.txt").toString())
                .set("chart.type", "Account Category 2")
                .set("chart.type.map", TYPES)
                .set("trial-balance", DATA.resolve("TrialBalance.txt").toString())
                .set("trial-balance.dust", "drop")
                .ledger();
    }

    private Platform platform() {
        return new Desk(folder)
                .set("chart", DATA.resolve("ChartOfAccounts.txt").toString())
                .set("chart.type", "Account Category 2")
                .set("chart.type.map", TYPES)
                .set("chart.external-id", "Account Code")
                .set("transactions", DATA.resolve("Journals.txt").toString())
                .set("transactions.id", "Jnl ID")
                .set("transactions.must-balance", "yes")
                .platform();
    }

    @Test
    void readsEverything() {
        var notes = new Notes();
        var all = new Period(
                YearMonth.of(2018, 1).atDay(1), YearMonth.of(2020, 12).atEndOfMonth());
        var ledger = ledger();

        assertThat(ledger.accounts(notes).value().size()).isEqualTo(37);
        assertThat(platform().accounts(notes).value().size()).isEqualTo(37);
        assertThat(platform().movements(all, notes).orElseThrow().value().size())
                .isEqualTo(7_058);
        for (var month : months()) {
            assertThat(ledger.balances(month.closing(), notes))
                    .as(month.toString())
                    .isPresent();
        }
        assertThat(ledger.balances(months().getFirst().opening(), notes)).isEmpty();
        assertThat(notes.notes()).anyMatch(note -> note.contains("stray decimals"));
    }

    @Test
    void activityDiffersInExactlyFourteenAccountMonths() {
        var ledger = ledger();
        var platform = platform();
        var used = new HashSet<AccountId>();
        var differing = new HashMap<YearMonth, Integer>();
        for (var month : months().subList(1, 36)) {
            var opening = minor(ledger.balances(month.opening(), Progress.NONE)
                    .orElseThrow()
                    .value());
            var closing = minor(ledger.balances(month.closing(), Progress.NONE)
                    .orElseThrow()
                    .value());
            var moved = new HashMap<AccountId, Long>();
            platform.movements(month, Progress.NONE)
                    .orElseThrow()
                    .value()
                    .forEach(row -> moved.merge(row.account(), row.amount().minor(), Long::sum));
            for (var account : platform.accounts(Progress.NONE).value().all()) {
                var id = account.id();
                assertThat(account.externalId()).isEqualTo(id.value());
                if (minorOf(closing, id) != 0) {
                    used.add(id);
                }
                if (minorOf(closing, id) - minorOf(opening, id) != minorOf(moved, id)) {
                    differing.merge(YearMonth.from(month.from()), 1, Integer::sum);
                }
            }
        }
        assertThat(used.size() * 35).as("account-months").isEqualTo(980);
        assertThat(differing.keySet()).allMatch(month -> month.getMonth() == Month.JANUARY);
        assertThat(differing.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(14);
    }

    private static long minorOf(Map<AccountId, Long> amounts, AccountId account) {
        return amounts.getOrDefault(account, 0L);
    }

    private static Map<AccountId, Long> minor(List<Balance> balances) {
        var minor = new HashMap<AccountId, Long>();
        balances.forEach(
                balance -> minor.put(balance.account(), balance.amount().minor()));
        return minor;
    }

    private static List<Period> months() {
        return Period.months(YearMonth.of(2018, 1), YearMonth.of(2020, 12));
    }
}
