package dev.weighhouse.connect.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files shaped like the exports of common accounting systems, read with as little said as possible. */
class VendorExportsTest {

    private static final AsOf OCTOBER = AsOf.closingOf(LocalDate.of(2026, 10, 31));

    @TempDir
    private Path folder;

    private static Map<String, Long> minor(Desk desk) {
        var minor = new TreeMap<String, Long>();
        desk.ledger()
                .balances(OCTOBER, desk.notes)
                .orElseThrow()
                .value()
                .forEach(each -> minor.put(each.account().value(), each.amount().minor()));
        return minor;
    }

    @Test
    void readsATrialBalanceThatNamesAccountsAndHoldsOneDate() {
        var desk = new Desk(folder)
                .file("tb.csv", """
                        Trial Balance
                        Larkfield Coffee
                        As of October 31

                        Account,Debit,Credit
                        Cash,"1,050.00",
                        Sales,,"1,050.00"
                        TOTAL,"1,050.00","1,050.00"
                        """)
                .set("trial-balance", "tb.csv")
                .set("trial-balance.account-by", "name")
                .set("trial-balance.as-of", "2026-10-31");

        assertThat(minor(desk)).containsExactlyInAnyOrderEntriesOf(Map.of("1000", 105_000L, "4000", -105_000L));
    }

    @Test
    void readsTheYearToDateBesideTheMonth() {
        var desk = new Desk(folder)
                .file("tb.csv", """
                        Account Code;Account;Debit - Month;Credit - Month;Debit - Year to date;Credit - Year to date
                        1000;Cash;10,00;;1.050,00;
                        4000;Sales;;10,00;;1.050,00
                        """)
                .set("trial-balance", "tb.csv")
                .set("trial-balance.as-of", "2026-10-31");

        assertThat(minor(desk)).containsExactlyInAnyOrderEntriesOf(Map.of("1000", 105_000L, "4000", -105_000L));
    }

    @Test
    void readsAJournalWithNamesOfMonths() {
        var ledger =
                new Desk(folder).file("jnl.txt", """
                        Journal Number\tDate\tDocument Number\tAccount\tDebit Amount\tCredit Amount\tMemo
                        41\t5 Oct 2026\tINV-7\t1000\t12.00\t\tBeans
                        41\t5 Oct 2026\tINV-7\t4000\t\t12.00\tBeans
                        """).set("journals", "jnl.txt").ledger();

        assertThat(ledger.movements(Period.month("2026-10"), Progress.NONE)
                        .orElseThrow()
                        .value())
                .hasSize(2)
                .first()
                .satisfies(posting -> {
                    assertThat(posting.entry()).isEqualTo("41");
                    assertThat(posting.reference()).isEqualTo("INV-7");
                    assertThat(posting.description()).isEqualTo("Beans");
                    assertThat(posting.amount().minor()).isEqualTo(1_200);
                });
    }

    @Test
    void prefersDebitAndCreditToARunningBalance() {
        var platform = new Desk(folder)
                .file("txn.csv", """
                        id,account,date,debit,credit,amount
                        1,1000,2026-10-01,5.00,,105.00
                        2,1000,2026-10-02,,3.00,102.00
                        """)
                .set("transactions", "txn.csv")
                .platform();

        assertThat(platform.movements(Period.month("2026-10"), Progress.NONE)
                        .orElseThrow()
                        .value())
                .extracting(row -> row.amount().minor())
                .containsExactly(500L, -300L);
    }
}
