package dev.weighhouse;

import static dev.weighhouse.WorkspaceOnTheCommandLineTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.Terminal.Said;
import dev.weighhouse.vault.SessionVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A ledger and tills that state balances and no rows, so that nothing explains their two differences: 12.50 and -20.00. */
class WaiveOnTheCommandLineTest {
    private static final Terminal TERMINAL = new Terminal(new SessionVault());

    @TempDir
    private static Path shared;

    private static Path pulled = Path.of("");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeAll
    static void pullOnce() throws IOException {
        pulled = shared.resolve("books.weighhouse");
        write(
                "chart.csv",
                "id,number,name,type\nL1,1010,Till,asset\nL2,1020,Card terminal,asset\nL9,3000,Capital,equity\n");
        write(
                "ledger.csv",
                "account,date,balance\nL1,2026-10-31,100.00\nL2,2026-10-31,200.00\nL9,2026-10-31,-300.00\n");
        write("accounts.csv", "id,name,type,ledger account\ntill,Till,asset,L1\ncard,Card,asset,L2\n");
        write("tills.csv", "account,date,balance\ntill,2026-10-31,112.50\ncard,2026-10-31,180.00\n");
        fine("new", pulled, "--company", "Corner", "--currency", "GBP");
        fine("connect", pulled, "ledger", "file", "--set", "chart=chart.csv", "--set", "trial-balance=ledger.csv");
        fine(
                "connect",
                pulled,
                "platform",
                "file",
                "--name",
                "tills",
                "--set",
                "chart=accounts.csv",
                "--set",
                "balances=tills.csv");
        fine("pull", pulled, "--period", "2026-10");
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(shared.resolve(name), text);
    }

    @BeforeEach
    void copy() throws IOException {
        file = Files.copy(pulled, folder.resolve("books.weighhouse"));
    }

    private static Said fine(Object... words) {
        var said = TERMINAL.run(words);
        assertThat(said.exit()).as(said.err()).isZero();
        return said;
    }

    private void limit(String amount) {
        fine("waive", file, "--materiality", amount, "--reason", "one per cent of turnover");
    }

    private Said waive(String account, String amount, String... more) {
        var words = new ArrayList<Object>(
                List.of("waive", file, "--account", account, "--period", "2026-10", "--amount", amount));
        words.addAll(List.of("--reason", "too small to look for", "--until", "2026-12-31"));
        words.addAll(List.of(more));
        return TERMINAL.run(words.toArray());
    }

    private Said list(String... more) {
        var words = new ArrayList<Object>(List.of("waive", file, "--list"));
        words.addAll(List.of(more));
        return TERMINAL.run(words.toArray());
    }

    @Test
    void aWaiverIsMadeListedAndTakenBack() {
        assertThat(list("--period", "2026-10").out().strip())
                .isEqualTo("Nothing is waived in 2026-10, and no materiality is set.");
        limit("100");

        var said = waive("1010", "12.50");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out().lines())
                .containsExactly(
                        "W-1 lets 12.50 GBP of 1010 Till stand in 2026-10, until 2026-12-31.",
                        "12.50 GBP of 100.00 GBP is waived, 12.50 net.");
        assertThat(fine("waive", file, "--take-back", "w-1", "--reason", "it was found")
                        .out()
                        .strip())
                .isEqualTo("Took back W-1.");
        refused(TERMINAL.run("waive", file, "--take-back", "1", "--reason", "again"), "There is no waiver W-1");

        assertThat(list("--period", "2026-10").out().lines())
                .containsExactly(
                        "2026-10: 0.00 GBP of 100.00 GBP is waived, 0.00 net.",
                        "Waiver  Account    Month       Amount  State       Until       By           Reason",
                        "-".repeat(82),
                        "W-1     1010 Till  2026-10  12.50 GBP  taken back  2026-12-31  Maya Okafor  too small to look"
                                + " for; taken back by Maya Okafor: it was found");
    }

    @Test
    void whatIsWaivedIsExplainedAndIsNotWaivedAgain() {
        limit("100");
        waive("1010", "12.50");

        var review = TERMINAL.run("review", file, "--period", "2026-10", "--format", "json");

        var till = JsonMapper.shared().readTree(review.out()).get(0);
        assertThat(till.path("explained").asString()).isEqualTo("12.50");
        assertThat(till.path("unexplained").asString()).isEqualTo("0.00");
        assertThat(till.path("causes").get(0).asString()).isEqualTo("12.50 waived: W-1");
        refused(waive("1010", "12.50"), "12.50 GBP cannot be waived where 0.00 GBP could be.");
    }

    @Test
    void scriptsReadOneObjectForEachWaiver() {
        limit("100");
        waive("1020", "-20.00");
        waive("L1", "2.50");

        var rows = JsonMapper.shared().readTree(list("--format", "json").out());

        assertThat(rows).hasSize(2);
        var first = rows.get(0);
        assertThat(first.path("waiver").asString()).isEqualTo("W-1");
        assertThat(first.path("account").asString()).isEqualTo("1020");
        assertThat(first.path("ledgerId").asString()).isEqualTo("L2");
        assertThat(first.path("basis").asString()).isEqualTo("closing");
        assertThat(first.path("amount").asString()).isEqualTo("-20.00");
        assertThat(first.path("state").asString()).isEqualTo("holds");
        assertThat(first.path("expires").asString()).isEqualTo("2026-12-31");
        assertThat(first.path("takenBackBy").isNull()).isTrue();
        assertThat(first.path("gross").asString()).isEqualTo("22.50");
        assertThat(first.path("net").asString()).isEqualTo("-17.50");
        assertThat(first.path("materiality").asString()).isEqualTo("100.00");
        assertThat(list("--format", "csv").out().lines().toList().get(2))
                .startsWith("W-2,1010,L1,2026-10,closing,GBP,2.50,holds,2026-12-31,too small to look for,Maya Okafor,");
    }

    @Test
    void aPersonLooksWhereAllHasLapsed() {
        limit("30");
        waive("1020", "-20.00");
        refused(
                waive("1010", "12.50"),
                "With it 32.50 GBP would be waived in 2026-10, and the materiality is 30.00 GBP",
                "or say that all may lapse");

        var said = waive("1010", "12.50", "--even-if-all-lapse");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out())
                .contains("32.50 GBP of 30.00 GBP is waived, -7.50 net. That is too much: all of it has lapsed");
        assertThat(list().exit()).isEqualTo(2);
        limit("40");
        assertThat(list().exit()).isZero();
    }

    @Test
    void refusesWhatCannotBeWaivedInWords() {
        refused(waive("1010", "12.50"), "no materiality is set", "--materiality AMOUNT --currency GBP --reason WORDS");
        limit("100");
        refused(waive("1010", "12.51"), "12.51 GBP cannot be waived where 12.50 GBP could be.");
        refused(waive("1010", "much"), "--amount", "'much' is no amount: write it as 12.50. See");
        refused(waive("1010", "0.001"), "--amount", "more than the 2 decimals of GBP");
        refused(waive("9999", "1.00"), "The review of 2026-10 compares no ledger account 9999 in GBP.");
        refused(waive("1010", "1.00", "--currency", "EUR"), "compares no ledger account 1010 in EUR");
        assertThat(list().out().lines()).hasSize(1);
    }

    @Test
    void refusesOptionsThatDoNotGoTogether() {
        refused(TERMINAL.run("waive", file), "waive needs one of --account, --list, --take-back and --materiality.");
        refused(list("--materiality", "3"), "waive needs one of");
        refused(list("--amount", "3"), "--amount goes only with --account.");
        refused(list("--reason", "so"), "--reason goes only with");
        refused(TERMINAL.run("waive", file, "--materiality", "3"), "A reason is needed");
        refused(TERMINAL.run("waive", file, "--account", "1010", "--reason", "x"), "--account needs --period");
        refused(TERMINAL.run("waive", file, "--take-back", "W-x", "--reason", "x"), "--take-back W-x is no waiver.");
        refused(list("--period", "October"), "--period October is not a month.");
        refused(
                TERMINAL.run("waive", file, "--materiality", "-3", "--reason", "x"),
                "A materiality of -3.00 GBP is negative.");
    }
}
