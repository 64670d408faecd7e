package dev.weighhouse;

import static dev.weighhouse.CornerAtPleo.fine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.sandbox.PleoBooks;
import dev.weighhouse.sandbox.PleoSandbox;
import dev.weighhouse.vault.SessionVault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a key to the review of what was spent, as a person does it. */
class PleoOnTheCommandLineTest {
    private static final String KEY = "pleo-key-canary-99";
    private static final Instant OCTOBER = Instant.parse("2026-10-14T12:00:00Z");

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal(new SessionVault());
    private final PleoBooks books = new PleoBooks("12abc3d4-e567-4890-8234-abc56e78fabc", "Corner");
    private final PleoSandbox pleo = new PleoSandbox(books, KEY, Terminal.CLOCK);
    private Path file = Path.of("");

    @BeforeEach
    void corner() throws IOException {
        file = folder.resolve("books.weighhouse");
        Files.writeString(folder.resolve("chart.csv"), "id,name,type\n7100,Travel,expense\n1020,Wallet,asset\n");
        Files.writeString(
                folder.resolve("balances.csv"),
                "account,date,balance\n7100,2026-09-30,0.00\n1020,2026-09-30,0.00\n"
                        + "7100,2026-10-31,63.66\n1020,2026-10-31,-63.66\n");
        CornerAtPleo.connected(terminal, file, pleo, KEY);
        var travel = books.account("7100", "7100", "Travel", false);
        books.entry("CARD_PURCHASE", travel, OCTOBER, 6_000, "GBP");
        books.entry("CARD_PURCHASE", travel, OCTOBER, 366, "GBP");
    }

    @AfterEach
    void stop() {
        pleo.close();
    }

    @Test
    void whatWasSpentAgreesWithTheLedgerAccountItIsMatchedTo() throws IOException {
        var pulled = terminal.run("pull", file, "--period", "2026-10");
        assertThat(pulled.exit()).as(pulled.err()).isNotEqualTo(1);

        var review = terminal.run("review", file, "--period", "2026-10", "--format", "csv");

        assertThat(review.out().lines().filter(line -> line.startsWith("7100,")))
                .as(review.out() + pulled.err())
                .singleElement()
                .asString()
                .contains("63.66,63.66,0.00");
        assertThat(review.err() + review.out() + pulled.err() + pulled.out()).doesNotContain(KEY);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .as("the workspace")
                .doesNotContain(KEY);
    }

    @Test
    void whatStandsOnNoAccountIsShownOnlyWhereSomethingDoes() {
        terminal.run("pull", file, "--period", "2026-10");

        assertThat(fine(terminal.run("review", file, "--period", "2026-10")).out())
                .contains("1 of 1 agree")
                .doesNotContain("Without an account");
        assertThat(fine(terminal.run("map", file, "--check")).out()).doesNotContain("Without an account");

        books.entry("CARD_PURCHASE", null, OCTOBER, 500, "GBP");
        terminal.run("pull", file, "--period", "2026-10");

        assertThat(terminal.run("review", file, "--period", "2026-10").out())
                .containsPattern("Without an account +activity +5\\.00 +GBP +unmapped");
        assertThat(terminal.run("map", file, "--check").out())
                .contains("Without an account has no place in the ledger.");
    }

    @Test
    void aKeyWithoutPermissionEndsThePullInWords() {
        pleo.forbid("accounts:read");

        var pulled = terminal.run("pull", file, "--period", "2026-10");

        assertThat(pulled.exit()).isEqualTo(1);
        assertThat(pulled.err()).contains("Pleo: ", "status 403", "the permission accounts:read");
    }
}
