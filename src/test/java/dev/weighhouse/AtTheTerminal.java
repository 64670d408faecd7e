package dev.weighhouse;

import dev.weighhouse.Terminal.Said;
import dev.weighhouse.sandbox.SampleCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Commands on a workspace in which October was pulled once. Every test has a copy of its own; the ledger is the same for all
 * tests of a class.
 */
abstract class AtTheTerminal {

    @TempDir
    private static Path shared;

    /** The ledger's own time, so that a test can let it settle. */
    static Ticking ledgerTime = new Ticking(Terminal.CLOCK);

    static SampleCompany company;
    static Terminal terminal;
    private static Path pulled;

    @TempDir
    Path folder;

    Path file = Path.of("");

    @BeforeAll
    static void pullOnce() {
        ledgerTime = new Ticking(Terminal.CLOCK);
        company = SampleCompany.start(shared, ledgerTime);
        pulled = company.workspace().file();
        company.workspace().close();
        terminal = new Terminal(company.vault());
        terminal.run("pull", pulled, "--period", "2026-10");
    }

    @AfterAll
    static void stop() {
        company.close();
    }

    @BeforeEach
    void copy() throws IOException {
        file = Files.copy(pulled, folder.resolve("books.weighhouse"));
    }

    /** All entries, the newest first. */
    JsonNode list() {
        return json(terminal.run("journal", file, "--list", "--format", "json"));
    }

    static JsonNode json(Said said) {
        return JsonMapper.shared().readTree(said.out());
    }

    static void refused(Said said, String... words) {
        WorkspaceOnTheCommandLineTest.refused(said, words);
    }
}
