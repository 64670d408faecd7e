package dev.weighhouse;

import static dev.weighhouse.CornerAtPleo.fine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.Terminal.Said;
import dev.weighhouse.sandbox.PleoBooks;
import dev.weighhouse.sandbox.PleoSandbox;
import dev.weighhouse.vault.SessionVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pleo's own example of five accounts, from the files of a ledger over real requests into Pleo's chart. */
class PleoAccountsOnTheCommandLineTest {
    private static final String KEY = "pleo-key-canary-17";

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal(new SessionVault());
    private final PleoBooks books = new PleoBooks("12abc3d4-e567-4890-8234-abc56e78fabc", "Corner");
    private final PleoSandbox pleo = new PleoSandbox(books, KEY, Terminal.CLOCK);
    private Path file = Path.of("");

    @BeforeEach
    void fiveAccounts() throws IOException {
        file = folder.resolve("books.weighhouse");
        chart(
                "A,1000,Cash,yes",
                "B,2000,Travel,yes",
                "C,3000,Meals,yes",
                "D,4000,Software and licences,yes",
                "E,5000,Entertainment,no");
        Files.writeString(folder.resolve("balances.csv"), "account,date,balance\nA,2026-10-31,0.00\n");
        CornerAtPleo.connected(terminal, file, pleo, KEY);
        books.account("A", "1000", "Cash", false);
        books.account("B", "2000", "Travel", true);
        books.account("D", "4000", "Software", false);
        books.account("E", "5000", "Entertainment", false);
    }

    private void chart(String... rows) throws IOException {
        var text = new StringBuilder("id,number,name,active,type\n");
        for (var row : rows) {
            text.append(row).append(",expense\n");
        }
        Files.writeString(folder.resolve("chart.csv"), text);
    }

    @AfterEach
    void stop() {
        pleo.close();
    }

    private Said apply() {
        return terminal.run("accounts", file, "--apply", "--format", "csv");
    }

    @Test
    void everyActionIsCarriedOutOnceAndThenThereIsNothingToDo() {
        var plan = terminal.run("accounts", file);
        assertThat(plan.exit()).as(plan.err()).isEqualTo(2);
        assertThat(plan.out()).contains("1 create, 1 unarchive, 1 update, 1 archive, 1 in step.");

        var applied = fine(apply());
        assertThat(applied.out()
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceAll("^(\\w+,\\w).*,(\\w+),[^,]*,[^,]*$", "$1,$2")))
                .containsExactly(
                        "create,C,confirmed", "unarchive,B,confirmed", "update,D,confirmed", "archive,E,confirmed");
        assertThat(books.account("C"))
                .hasValueSatisfying(
                        account -> assertThat(account.get("name").asString()).isEqualTo("Meals"));
        assertThat(books.account("E"))
                .hasValueSatisfying(account ->
                        assertThat(account.get("archived").asBoolean()).isTrue());

        var again = fine(terminal.run("accounts", file, "--apply"));
        assertThat(again.out()).contains("The charts are in step; nothing was sent.");
        fine(terminal.run("accounts", file));
        fine(terminal.run("verify", file));
        assertThat(fine(terminal.run("accounts", file, "--history", "D")).out())
                .contains("update", "confirmed", "Maya Okafor");
        assertThat(applied.out() + applied.err()).doesNotContain(KEY);
    }

    @Test
    void nothingFalseIsSaidOfTheMappingOfChartsInStep() throws IOException {
        Files.writeString(folder.resolve("chart.csv"), """
                id,number,name,active,type
                A,1000,Cash,yes,asset
                B,2000,Travel,yes,expense
                C,3000,VAT,yes,liability
                D,4000,Software,yes,expense
                E,5000,Entertainment,no,expense
                """);
        fine(apply());
        fine(terminal.run("pull", file, "--period", "2026-10"));

        assertThat(fine(terminal.run("map", file, "--check")).out())
                .doesNotContain("which is an asset", "which is a liability", "Without an account");
    }

    @Test
    void anAccountTakenOutOfTheLedgerIsArchivedAndSomebodyElsesLeftAlone() throws IOException {
        fine(apply());
        books.account("theirs", "9000", "Theirs", false);
        chart("A,1000,Cash,yes", "B,2000,Travel,yes", "D,4000,Software and licences,yes", "E,5000,Entertainment,no");
        fine(apply());
        assertThat(books.account("C"))
                .hasValueSatisfying(account ->
                        assertThat(account.get("archived").asBoolean()).isTrue());
        assertThat(books.account("theirs"))
                .hasValueSatisfying(account ->
                        assertThat(account.get("archived").asBoolean()).isFalse());
    }
}
