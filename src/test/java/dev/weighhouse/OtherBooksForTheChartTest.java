package dev.weighhouse;

import static dev.weighhouse.CornerAtPleo.fine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Connection;
import dev.weighhouse.sandbox.PleoBooks;
import dev.weighhouse.sandbox.PleoSandbox;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.vault.SessionVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files name no company, so where they lie tells one ledger from another. */
class OtherBooksForTheChartTest {
    private static final String KEY = "pleo-key-canary-41";

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal(new SessionVault());
    private final PleoBooks books = new PleoBooks("12abc3d4-e567-4890-8234-abc56e78fabc", "Corner");
    private final PleoSandbox pleo = new PleoSandbox(books, KEY, Terminal.CLOCK);
    private Path file = Path.of("");

    @BeforeEach
    void inStep() throws IOException {
        file = folder.resolve("books.weighhouse");
        chart("chart.csv", "A,1000,Cash,yes,expense", "B,2000,Travel,yes,expense");
        chart("sister.csv", "A,1000,Till,yes,expense", "C,3000,Rent,yes,expense");
        Files.writeString(folder.resolve("balances.csv"), "account,date,balance\nA,2026-10-31,0.00\n");
        CornerAtPleo.connected(terminal, file, pleo, KEY);
        fine(terminal.run("accounts", file, "--apply"));
    }

    @AfterEach
    void stop() {
        pleo.close();
    }

    private void chart(String name, String... rows) throws IOException {
        Files.writeString(folder.resolve(name), "id,number,name,active,type\n" + String.join("\n", rows) + "\n");
    }

    private void readFrom(String key, String value) {
        try (var workspace = Workspace.open(file, Terminal.CLOCK)) {
            var ledger = workspace.connections().all().getFirst();
            var settings = new HashMap<>(ledger.settings());
            settings.put(key, value);
            workspace
                    .connections()
                    .replace(new Connection(ledger.id(), ledger.role(), ledger.provider(), ledger.title(), settings));
        }
    }

    @Test
    void theFilesOfAnotherCompanySendNothingUntilAPersonSaysThatTheyAreRight() {
        readFrom("chart", "sister.csv");

        var said = terminal.run("accounts", file, "--apply");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .contains("The ledger is now that of the books file, sister.csv; so far it was that of the books file,"
                        + " chart.csv.")
                .contains("If the change is meant, accept the new one and say why.");
        assertThat(books.accounts()).hasSize(2);
        assertThat(books.account("A").orElseThrow().path("name").asString()).isEqualTo("Cash");

        fine(terminal.run("accounts", file, "--accept-companies", "--reason", "the firms became one"));
        assertThat(terminal.run("accounts", file, "--apply").out()).contains("2 done");
        assertThat(books.account("A").orElseThrow().path("name").asString()).isEqualTo("Till");
        assertThat(books.account("B").orElseThrow().path("archived").asBoolean())
                .as("nobody knows that it was ever theirs")
                .isFalse();
    }

    @Test
    void howAFileIsReadIsNoOtherCompany() {
        readFrom("largest-file", "7");

        fine(terminal.run("accounts", file, "--apply"));
    }
}
