package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.Terminal.Said;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.sandbox.SampleCompany;
import dev.weighhouse.vault.SessionVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An older copy of a workspace on a computer that never saw it agrees with itself; the ledger's own entries give it away. */
class LedgerAsWitnessTest {

    @TempDir
    private static Path folder;

    private static SampleCompany company;
    private static Terminal terminal;
    private static Path file;
    private static Path older;
    private static String key;

    @BeforeAll
    static void pushAfterACopyWasMade() throws IOException {
        company = SampleCompany.start(folder, Terminal.CLOCK);
        file = company.workspace().file();
        company.workspace().close();
        terminal = new Terminal(company.vault());
        terminal.run("pull", file, "--period", "2026-10");
        var csv = Files.writeString(folder.resolve("entries.csv"), """
                entry,date,account,debit,credit,narration
                FEE-7,2026-10-31,6420,12.50,,Bank fee of October
                FEE-7,2026-10-31,1010,,12.50,
                """);
        terminal.run("journal", file, "--import", csv);
        terminal.run("approve", file, "J-1", "--as", "Priya Nair");
        older = Files.copy(
                file, Files.createDirectory(folder.resolve("elsewhere")).resolve("older.weighhouse"));
        key = json(terminal.run("push", file, "--format", "json")).at("/0/key").asString();
    }

    @AfterAll
    static void stop() {
        company.close();
    }

    @Test
    void theLatestFileSentEveryEntryWithAKey() {
        var said = terminal.run("verify", file, "--ask-ledger");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("every one holds.")
                .containsPattern("The ledger has [0-9,]+ entries from 2026-10-01 to 2026-11-30; 1 carry a key, and this"
                        + " log sent each of them\\.");
        assertThat(said.err()).contains("Reading the entries of 2026-10");
    }

    @Test
    void anOlderCopyHoldsByItselfAndNotBeforeTheLedger() {
        assertThat(terminal.run("verify", older).exit()).isZero();

        var said = terminal.run("verify", older, "--ask-ledger", "--period", "2026-10");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out())
                .contains("every one holds.")
                .contains("this log never sent 1 of them. The file was replaced by an older copy")
                .containsPattern("2026-10-31 +[0-9A-Z]{16} +[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        var row = json(terminal.run("verify", older, "--ask-ledger", "--format", "json"));
        assertThat(row.path("ok").asBoolean()).as("the chain holds").isTrue();
        assertThat(row.path("keyed").asInt()).isEqualTo(1);
        assertThat(row.at("/strangers/0").asString())
                .isEqualTo(CrossingKey.parse(key).brief());
    }

    @Test
    void whoeverIsNotAskedSaysNothing() {
        var row = json(terminal.run("verify", file, "--format", "json"));

        assertThat(row.path("ledgerEntries").isNull()).isTrue();
        assertThat(row.path("strangers").isNull()).isTrue();
    }

    @Test
    void aLedgerThatCannotBeAskedTakesNothingFromTheCheckOfTheFile() {
        var said = new Terminal(new SessionVault()).run("verify", file, "--ask-ledger");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("every one holds.");
        assertThat(said.err()).isNotBlank();
    }

    private static JsonNode json(Said said) {
        return JsonMapper.shared().readTree(said.out());
    }
}
