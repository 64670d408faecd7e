package dev.weighhouse.connect.file;

import static dev.weighhouse.connect.file.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Side;
import dev.weighhouse.crossing.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a file by itself, and what a profile adds. */
class LayoutTest {

    private static final AsOf OCTOBER = AsOf.closingOf(LocalDate.of(2026, 10, 31));

    @TempDir
    private Path folder;

    private static List<Long> minor(Desk desk) {
        return desk.ledger().balances(OCTOBER, desk.notes).orElseThrow().value().stream()
                .map(balance -> balance.amount().minor())
                .toList();
    }

    private Desk trialBalance(String text) {
        return new Desk(folder).file("tb.csv", text).set("trial-balance", "tb.csv");
    }

    @Test
    void readsEveryPartOfAnAccount() {
        var account = new Desk(folder)
                .file("chart.csv", """
                        id,name,number,type,sub type,active,description,tax code,parent,currency,external id,normal side
                        p,Fixed assets,1400,asset,,,,,,,,
                        a,Less depreciation,1410,Asset,Contra,no,"Written off, by month",T0,p,EUR,x-9,credit
                        """)
                .ledger()
                .accounts(Progress.NONE)
                .value()
                .find(new AccountId("a"))
                .orElseThrow();

        assertThat(account.label()).isEqualTo("1410 Less depreciation");
        assertThat(account.subType()).isEqualTo("Contra");
        assertThat(account.active()).isFalse();
        assertThat(account.description()).isEqualTo("Written off, by month");
        assertThat(account.taxCode()).isEqualTo("T0");
        assertThat(account.parent()).isEqualTo(new AccountId("p"));
        assertThat(account.currency()).isEqualTo(Desk.EUR);
        assertThat(account.externalId()).isEqualTo("x-9");
        assertThat(account.normalSide()).isEqualTo(Side.CREDIT);
    }

    @Test
    void skipsTitlesAboveTheHeadingsAndTotalsAndFootersBelow() {
        var desk = trialBalance("""
                Larkfield Coffee
                Trial Balance

                Account,Debit,Credit,As of
                Assets,,,
                1000,"1,234.50",,2026-10-31
                4000,,"1,234.50",2026-10-31
                TOTAL,"1,234.50","1,234.50",
                "Accrual basis, printed on a Monday"
                """);

        assertThat(minor(desk)).containsExactly(123_450L, -123_450L);
        assertThat(desk.notes.notes())
                .anyMatch(note -> note.contains("Total"))
                .anyMatch(note -> note.contains("title"));
    }

    @Test
    void takesTheOneDateOfAFileFromTheProfile() {
        var desk = trialBalance("Account,Amount\n1000,5.00\n4000,-5.00\n");

        assertThat(refused(() -> minor(desk))).contains("tb.csv, row 1", "period", "as-of");
        assertThat(minor(desk.set("trial-balance.as-of", "2026-10-31"))).containsExactly(500L, -500L);
        assertThat(refused(() -> minor(desk.set("trial-balance.as-of", "October"))))
                .contains("trial-balance.as-of");
    }

    @Test
    void readsNaturalSignsByTheNormalSideOfTheAccount() {
        var desk = trialBalance("Account,Amount,Month\n1000,5.00,2026-10\n4000,5.00,2026-10\n");

        assertThat(minor(desk.set("trial-balance.sign", "natural"))).containsExactly(500L, -500L);
        assertThat(refused(() -> minor(desk.set("trial-balance.sign", "sideways"))))
                .contains("trial-balance.sign");
    }

    @Test
    void findsAccountsByNameWhereThatIsUnique() {
        var desk = trialBalance("Account,Amount,Month\nCash,5.00,2026-10\nSales,-5.00,2026-10\n")
                .set("trial-balance.account-by", "name");
        assertThat(minor(desk)).containsExactly(500L, -500L);

        desk.file("chart.csv", Desk.CHART + "1001,Cash,asset\n");
        assertThat(refused(() -> minor(desk))).contains("tb.csv, row 2, column Account", "several accounts");
    }

    @Test
    void anAccountLeftOutOfABalancedTrialBalanceStandsAtNothing() {
        var desk = trialBalance("Account,Amount,Month\n1000,0.00,Oct 2026\n");

        assertThat(minor(desk)).containsExactly(0L, 0L);
        assertThat(desk.ledger().balances(AsOf.openingOf(LocalDate.of(2026, 11, 1)), Progress.NONE))
                .as("the opening of a day is the closing of the day before")
                .isPresent();
        assertThat(desk.ledger().balances(AsOf.closingOf(LocalDate.of(2026, 9, 30)), Progress.NONE))
                .as("no row is dated so")
                .isEmpty();
    }

    @Test
    void quotesTheBytesOfTheFile() {
        var quoted = new Desk(folder).ledger().accounts(Progress.NONE);

        assertThat(quoted.digest()).isEqualTo(Digest.of(Desk.CHART.getBytes(StandardCharsets.UTF_8)));
        assertThat(quoted.fetchedAt()).isEqualTo(Desk.NOW);
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        var desk = trialBalance("Account,Amount,Amount,Month\n1000,5.00,5.00,2026-10\n");

        assertThat(refused(() -> minor(desk))).contains("tb.csv, row 1, column 3", "Amount");
    }

    @Test
    void refusesColumnsThatThePersonNamedAndTheFileDoesNotHave() {
        var desk = trialBalance("Account,Amount,Month\n1000,0.00,2026-10\n").set("trial-balance.amount", "Saldo");

        assertThat(refused(() -> minor(desk))).contains("tb.csv, row 1", "amount (\"Saldo\")");
    }

    @Test
    void readsTheHeadingsFromTheRowThePersonNames() {
        var desk = trialBalance("Account,Amount,Month\nAccount,Amount,Month\n1000,0.00,2026-10\n");

        assertThat(refused(() -> minor(desk))).contains("tb.csv, row 2");
        assertThat(minor(desk.set("trial-balance.header-row", "2"))).containsExactly(0L, 0L);
        assertThat(refused(() -> minor(desk.set("trial-balance.header-row", "two"))))
                .contains("header-row");
    }
}
