package dev.weighhouse;

import static dev.weighhouse.CornerAtPleo.fine;
import static org.assertj.core.api.Assertions.assertThat;

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

/** A ledger's tax code that Pleo does not know, from the files of a ledger over real requests, as a person reads of it. */
class TaxCodesAtPleoTest {
    private static final String KEY = "pleo-key-canary-31";
    private static final String LEFT_OUT = "because the platform does not know it";

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal(new SessionVault());
    private final PleoBooks books = new PleoBooks("12abc3d4-e567-4890-8234-abc56e78fabc", "Corner");
    private final PleoSandbox pleo = new PleoSandbox(books, KEY, Terminal.CLOCK);
    private Path file = Path.of("");

    @BeforeEach
    void connect() throws IOException {
        file = folder.resolve("books.weighhouse");
        Files.writeString(folder.resolve("chart.csv"), """
                id,number,name,active,type,tax code
                A,1000,Cash,yes,expense,
                B,2000,Travel,yes,expense,T20
                C,3000,Meals,yes,expense,T20
                """);
        Files.writeString(folder.resolve("balances.csv"), "account,date,balance\nA,2026-10-31,0.00\n");
        CornerAtPleo.connected(terminal, file, pleo, KEY);
        books.account("B", "2000", "Trips", false);
    }

    @AfterEach
    void stop() {
        pleo.close();
    }

    private String taxCode(String externalId) {
        return books.account(externalId).orElseThrow().path("taxCodeExternalId").asString("none");
    }

    @Test
    void itIsLeftOutInSightOfEverybodyAndSentOncePleoKnowsIt() {
        var applied = terminal.run("accounts", file, "--apply");
        assertThat(applied.exit()).as("a person should look").isEqualTo(2);
        assertThat(applied.out())
                .contains("create  C", "rejected", "confirmed")
                .contains("Its tax code T20 was left out, " + LEFT_OUT)
                .contains("3 done, 0 open.")
                .contains("2 without the tax code of the ledger, " + LEFT_OUT + ": T20.");
        assertThat(books.account("B").orElseThrow().path("name").asString()).isEqualTo("Travel");
        assertThat(taxCode("B")).isEqualTo("none");
        assertThat(taxCode("C")).isEqualTo("none");

        assertThat(fine(terminal.run("log", file)).out()).contains("Create account 3000 Meals without tax code T20");
        assertThat(fine(terminal.run("accounts", file, "--history", "B")).out())
                .contains("It was refused with its tax code T20, so it is sent without.");
        assertThat(fine(terminal.run("accounts", file)).out())
                .contains("3 in step.", "2 without the tax code of the ledger, " + LEFT_OUT + ": T20.");
        assertThat(fine(terminal.run("accounts", file, "--apply")).out())
                .contains("The charts are in step; nothing was sent.");

        books.taxCode("T20", "Standard", "0.20");
        assertThat(terminal.run("accounts", file).out()).contains("2 update, 1 in step.");
        assertThat(fine(terminal.run("accounts", file, "--apply")).out()).contains("2 done, 0 open.");
        assertThat(taxCode("B")).isEqualTo("T20");
        assertThat(taxCode("C")).isEqualTo("T20");
        fine(terminal.run("verify", file));
    }

    @Test
    void aScheduledRunSaysItToo() {
        fine(terminal.run("accounts", file, "--keep-in-step"));
        var said = terminal.run("run", file);
        assertThat(said.exit()).as(said.err()).isEqualTo(2);
        assertThat(said.out()).contains("3000 Meals", "Its tax code T20 was left out, " + LEFT_OUT);
    }
}
