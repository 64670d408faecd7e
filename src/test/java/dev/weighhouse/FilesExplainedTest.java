package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.Terminal.Said;
import dev.weighhouse.vault.SessionVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of plain files, its tills and its bank statement, explained on the command line. */
class FilesExplainedTest {
    private static final Path SAMPLE = Path.of("samples/files").toAbsolutePath();

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal(new SessionVault());
    private Path file = Path.of("");

    @BeforeEach
    void ledger() {
        file = folder.resolve("books.weighhouse");
        fine("new", file, "--company", "Larkfield Coffee", "--currency", "GBP");
        fine(
                "connect",
                file,
                "ledger",
                "file",
                "--set",
                "chart=" + SAMPLE.resolve("chart.csv"),
                "--set",
                "trial-balance=" + SAMPLE.resolve("trial-balance.csv"),
                "--set",
                "journals=" + SAMPLE.resolve("journals.csv"));
    }

    private void fine(Object... words) {
        var said = terminal.run(words);
        assertThat(said.exit()).as(said.err()).isZero();
    }

    private void tills() {
        tills(SAMPLE.resolve("platform-transactions.csv"));
    }

    private void tills(Path transactions) {
        fine(
                "connect",
                file,
                "platform",
                "file",
                "--name",
                "tills",
                "--set",
                "chart=" + SAMPLE.resolve("platform-accounts.csv"),
                "--set",
                "transactions=" + transactions);
        assertThat(terminal.run("pull", file, "--from", "2026-08", "--to", "2026-10")
                        .exit())
                .isNotEqualTo(1);
    }

    private void bank(String statement) throws IOException {
        var written = Files.writeString(folder.resolve("bank.sta"), statement);
        fine("connect", file, "platform", "statement", "--name", "bank", "--set", "file=" + written);
        assertThat(terminal.run("pull", file, "--period", "2026-10").exit()).isNotEqualTo(1);
        fine("map", file, "--import", SAMPLE.resolve("bank-mapping.csv"));
    }

    private static String statement() throws IOException {
        return Files.readString(SAMPLE.resolve("bank-2026-10.sta"));
    }

    private Said explained(String format) {
        return terminal.run("review", file, "--period", "2026-10", "--explain", "--format", format);
    }

    /** Account, cause, share, note and days of each open row. */
    private List<String> open() {
        return explained("csv")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> String.join(" ", cells[0], cells[4], cells[5], cells[6], cells[7]))
                .toList();
    }

    @Test
    void theTillsDifferByWhatTheReadmeSays() {
        tills();

        assertThat(open())
                .containsExactly(
                        "1110 amount differs 18.00 digits swapped 13",
                        "1120 missing in the ledger 64.00  7",
                        "4000 amount differs -18.00  13",
                        "4010 missing in the ledger -64.00  7",
                        "  -25.00  1");
    }

    @Test
    void whatTheBankHasIsMatchedByItsReferences() throws IOException {
        bank(statement());

        assertThat(open()).isEmpty();
        assertThat(explained("json").out()).contains("\"difference\" : \"0.00\"", "\"reference\" : 6");
    }

    @Test
    void aPaymentTheBankDoesNotHaveIsMissingThere() throws IOException {
        bank(statement()
                .replace(":61:2610281028D1968,00NTRFPAY-10\n:86:Suppliers\n", "")
                .replace("GBP21176,00", "GBP23144,00"));

        assertThat(open()).containsExactly("1000 missing on the platform 1968.00  3");
        assertThat(explained("table").out())
                .contains("missing on the platform: PAY-10", "Ledger: opening 19,042.55, activity +2,133.45")
                .containsPattern("missing on the platform +1 +1,968\\.00 +0\\.00 +1,968\\.00");
    }

    @Test
    void aChargeNobodyBookedIsMissingInTheLedger() throws IOException {
        bank(statement()
                .replace(":86:Suppliers\n", ":86:Suppliers\n:61:2610301030D12,00NCHGFEE-10\n:86:Account fee\n")
                .replace("GBP21176,00", "GBP21164,00"));

        assertThat(open()).containsExactly("1000 missing in the ledger -12.00  1");
    }

    @Test
    void differencesTooLargeToBeAddedStandAloneAndAreNoSum() throws IOException {
        var transactions =
                Files.readString(SAMPLE.resolve("platform-transactions.csv")).strip()
                        + "\nT9001;2026-10-30;till;92233720368540000,07;X-1;Slip\nT9002;2026-10-30;card;92233720368540000,07;X-2;Slip\n";
        tills(Files.writeString(folder.resolve("transactions.csv"), transactions));

        assertThat(explained("table").out())
                .contains("The differences of 2026-10 are too large to be added.", "missing in the ledger: X-1");
    }
}
