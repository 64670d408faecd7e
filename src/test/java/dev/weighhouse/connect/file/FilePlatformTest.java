package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.failure;
import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePlatformTest {

    private static final Period OCTOBER = Period.month("2026-10");
    private static final String HEADINGS = "id,account,date,amount,reference,category,counterparty,external id\n";

    @TempDir
    private Path folder;

    private Desk transactions(String rows) {
        return new Desk(folder)
                .without("chart")
                .file("txn.csv", HEADINGS + rows)
                .set("transactions", "txn.csv");
    }

    @Test
    void derivesItsAccountsFromTheTransactionsThatNameThem() {
        var chart = transactions("1,till,2026-10-01,5.00,R1,sale,Ann,1110\n2,card,2026-10-02,-1.00,R2,fee,,\n")
                .set("transactions.account-type", "liability")
                .platform()
                .accounts(Progress.NONE)
                .value();

        assertThat(chart.size()).isEqualTo(2);
        var till = chart.find(new AccountId("till")).orElseThrow();
        assertThat(till.externalId()).isEqualTo("1110");
        assertThat(till.type()).isEqualTo(AccountType.LIABILITY);
        assertThat(chart.find(new AccountId("card")).orElseThrow().externalId()).isNull();
    }

    @Test
    void doesNotKnowTheTypeOfAnAccountThatNobodyTold() {
        var chart = transactions("1,till,2026-10-01,5.00,R1,sale,Ann,1110\n")
                .platform()
                .accounts(Progress.NONE);

        assertThat(chart.value().all()).extracting(Account::type).containsOnlyNulls();
    }

    @Test
    void takesTheExternalIdOfAnAccountFromWhicheverRowStatesIt() {
        var platform = transactions(
                        "1,till,2026-10-01,5.00,,,,\n2,till,2026-10-02,1.00,,,,1110\n3,till,2026-10-02,1.00,,,,\n")
                .platform();

        assertThat(platform.accounts(Progress.NONE).value().all())
                .extracting(Account::externalId)
                .containsExactly("1110");
        var contradicting = transactions(
                        "1,till,2026-10-01,5.00,,,,\n2,till,2026-10-02,1.00,,,,1\n3,till,2026-10-02,1.00,,,,2\n")
                .platform();
        assertThat(refused(() -> contradicting.accounts(Progress.NONE))).contains("txn.csv, row 4");
    }

    @Test
    void refusesNaturalSignsWhereNothingSaysOnWhichSideAnAccountStands() {
        var desk = transactions("1,till,2026-10-01,5.00,,,,\n").set("transactions.sign", "natural");

        assertThat(refused(desk::platform)).contains("transactions.sign", "needs a chart of accounts");

        var liabilities = desk.set("transactions.account-type", "liability").platform();
        assertThat(liabilities.movements(OCTOBER, Progress.NONE).orElseThrow().value())
                .extracting(row -> row.amount().plain())
                .containsExactly("-5.00");
    }

    @Test
    void takesAnAccountThatIsCalledTotalForOne() {
        var platform = new Desk(folder)
                .without("chart")
                .file(
                        "txn.csv",
                        "account,id,date,amount\nTotal Energies,1,2026-10-01,5.00\ntill,2,2026-10-02,1.00\nTotal,,,6.00\n")
                .set("transactions", "txn.csv")
                .platform();

        assertThat(platform.movements(OCTOBER, Progress.NONE).orElseThrow().value())
                .extracting(row -> row.account().value() + " " + row.amount().plain())
                .containsExactly("Total Energies 5.00", "till 1.00");
    }

    @Test
    void refusesARowThatMovedNeitherOnTheDebitNorOnTheCreditSide() {
        var platform = new Desk(folder)
                .file("txn.csv", "id,account,date,debit,credit\n1,1000,2026-10-01,5.00,\n2,1000,2026-10-02,,\n")
                .set("transactions", "txn.csv")
                .platform();

        assertThat(refused(() -> platform.movements(OCTOBER, Progress.NONE)))
                .contains("txn.csv, row 3, column debit", "neither a debit nor a credit");
    }

    @Test
    void refusesAnAccountThatBelongsToTwoLedgerAccounts() {
        var platform = transactions("1,till,2026-10-01,5.00,,,,1110\n2,till,2026-10-02,1.00,,,,1120\n")
                .platform();

        assertThat(refused(() -> platform.accounts(Progress.NONE))).contains("txn.csv, row 3, column external id");
    }

    @Test
    void keepsEveryRowAlsoOneThatComesTwice() {
        var rows = transactions("1,till,2026-10-01,5.00,R1,sale,Ann,\n1,till,2026-10-01,5.00,R1,sale,Ann,\n")
                .platform()
                .movements(OCTOBER, Progress.NONE)
                .orElseThrow()
                .value();

        assertThat(rows).extracting(row -> row.id()).containsExactly("1", "1/2");
        assertThat(rows.getFirst().category()).isEqualTo("sale");
        assertThat(rows.getFirst().counterparty()).isEqualTo("Ann");
    }

    @Test
    void quotesOnlyTheBalancesItStates() {
        var platform = new Desk(folder)
                .file("bal.csv", "account,balance,date\n1000,5.00,2026-10-31\n")
                .set("balances", "bal.csv")
                .platform();

        assertThat(platform.balances(AsOf.closingOf(LocalDate.of(2026, 10, 31)), Progress.NONE)
                        .orElseThrow()
                        .value())
                .singleElement()
                .satisfies(balance -> assertThat(balance.account()).isEqualTo(new AccountId("1000")));
        assertThat(platform.movements(OCTOBER, Progress.NONE)).isEmpty();
    }

    @Test
    void refusesEntriesThatAreOutWhereAPersonWantsThemToBalance() {
        var desk = transactions("J1,till,2026-10-01,5.00,,,,\nJ1,card,2026-10-01,-4.99,,,,\n");

        assertThat(desk.platform().movements(OCTOBER, Progress.NONE)).isPresent();
        desk.set("transactions.must-balance", "yes");
        assertThat(refused(() -> desk.platform().movements(OCTOBER, Progress.NONE)))
                .contains("txn.csv, row 2, column id", "J1", "0.01 GBP");
    }

    @Test
    void refusesAJournalEntryThatIsOut() {
        var ledger = new Desk(folder)
                .file(
                        "jnl.csv",
                        "Jnl ID,Account,Date,Debit,Credit\nJ1,1000,2026-10-01,1.00,\nJ1,4000,2026-10-01,,1.00\n"
                                + "J2,1000,2026-10-02,2.00,\nJ2,4000,2026-10-02,,3.00\n")
                .set("journals", "jnl.csv")
                .ledger();

        assertThat(refused(() -> ledger.movements(OCTOBER, Progress.NONE)))
                .contains("jnl.csv, row 4, column Jnl ID", "J2", "-1.00 GBP");
    }

    @Test
    void givesThePostingsOfOneAccount() {
        var ledger = new Desk(folder)
                .file("jnl.csv", "Jnl ID,Account,Date,Amount\nJ1,1000,2026-10-01,1.00\nJ1,4000,2026-10-01,-1.00\n")
                .set("journals", "jnl.csv")
                .ledger();

        assertThat(ledger.postings(new AccountId("4000"), OCTOBER, Progress.NONE)
                        .orElseThrow()
                        .value())
                .singleElement()
                .satisfies(posting -> assertThat(posting.amount().minor()).isEqualTo(-100));
        assertThat(ledger.company(Progress.NONE)).isEmpty();
    }

    @Test
    void refusesSettingsItDoesNotKnowAndFilesThatAreMissing() {
        assertThat(refused(() -> new Desk(folder).set("chrat", "x").ledger())).contains("chrat");
        assertThat(refused(() -> new Desk(folder).set("transactions", "x").ledger()))
                .contains("transactions");
        assertThat(refused(() -> new Desk(folder).set("chart.colour", "x").ledger()))
                .contains("chart.colour");
        assertThat(refused(() -> new Desk(folder).without("chart").ledger())).contains("chart is missing");
        assertThat(refused(() -> new Desk(folder).without("chart").platform())).contains("No file");
        assertThat(refused(() -> new Desk(folder).set("largest-file", "much").ledger()))
                .contains("largest-file");
    }

    @Test
    void saysThatAFileChangedWhileItWasRead() {
        var desk = transactions("1,till,2026-10-01,5.00,,,,\n");
        var table = Table.of(
                FileSource.of(desk.path("txn.csv")), ColumnProfile.found(FileKind.TRANSACTIONS), Progress.NONE);
        transactions("1,till,2026-10-01,5.00,,,,\n2,till,2026-10-02,5.00,,,,\n");

        assertThat(failure(() -> table.read(_ -> {}))).isInstanceOf(Failure.Changed.class);
    }

    @Test
    void stopsWhenNobodyWantsItAnyMore() {
        var desk = transactions("1,till,2026-10-01,5.00,,,,\n");
        desk.notes.cancel();

        assertThat(failure(() -> desk.platform().accounts(desk.notes))).isInstanceOf(Failure.Cancelled.class);
    }

    @Test
    void aProfileIsTheSameAsItsText() {
        var profile = ColumnProfile.of(
                FileKind.JOURNALS, Map.of("journals.delimiter", "|", "journals.date", "EndOfMonth", "chart", "c.csv"));

        assertThat(profile.settings()).isEqualTo(Map.of("journals.delimiter", "|", "journals.date", "EndOfMonth"));
        assertThat(ColumnProfile.of(FileKind.JOURNALS, profile.settings())).isEqualTo(profile);
        assertThat(ColumnProfile.found(FileKind.JOURNALS).with("delimiter", "|").settings())
                .isEqualTo(Map.of("journals.delimiter", "|"));
    }

    @Test
    void everySettingIsExplained() {
        var provider = new FileProvider();
        provider.roles()
                .forEach(role -> assertThat(provider.settings(role))
                        .extracting(setting -> setting.key())
                        .doesNotHaveDuplicates()
                        .containsAll(List.of("chart", "chart.type.map", "largest-file")));
        assertThat(provider.id()).isEqualTo("file");
        assertThat(provider.title()).isEqualTo("Files");
    }
}
