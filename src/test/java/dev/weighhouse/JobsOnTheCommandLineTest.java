package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.hledger.HledgerOnLoopback;
import dev.weighhouse.sandbox.PleoBooks;
import dev.weighhouse.sandbox.PleoSandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a job to a posted entry to the word of it, by commands alone. */
class JobsOnTheCommandLineTest {
    private static final String KEY = "pleo-key-canary-31";
    private static final Instant OCTOBER = Instant.parse("2026-10-14T12:00:00Z");

    @TempDir
    private Path folder;

    private final Ticking time = new Ticking(Terminal.CLOCK);
    private final LockableKeychain keychain = new LockableKeychain();
    private final Terminal terminal = new Terminal(keychain, time);
    private final HledgerOnLoopback hledger = new HledgerOnLoopback();
    private final PleoBooks books = new PleoBooks("12abc3d4-e567-4890-8234-abc56e78fabc", "Corner");
    private final PleoSandbox pleo = new PleoSandbox(books, KEY, time);
    private Path file = Path.of("");
    private String job = "";
    private String charges = "";

    @BeforeEach
    void corner() {
        file = folder.resolve("books.weighhouse");
        CornerAtPleo.fine(terminal.run("new", file, "--company", "Corner", "--currency", "GBP"));
        var ledger = new ArrayList<Object>(List.of("connect", file, "ledger", "hledger"));
        hledger.connection()
                .settings()
                .forEach((key, value) -> ledger.addAll(List.of("--set", "%s=%s".formatted(key, value))));
        CornerAtPleo.fine(terminal.run(ledger.toArray()));
        CornerAtPleo.fine(terminal.runWith(
                KEY + "\n",
                "connect",
                file,
                "platform",
                "pleo",
                "--set",
                "base-url=" + pleo.address(),
                "--secret-from-stdin"));
        charges = books.account(HledgerOnLoopback.DEBIT, "7100", "Bank charges", false);
        books.walletIs(books.account(HledgerOnLoopback.CREDIT, "1020", "Wallet", false));
        var travel = books.account("expenses:travel", "7200", "Travel", false);
        terminal.run("pull", file, "--period", "2026-10");
        job = books.jobs()
                .export(
                        Instant.parse("2026-11-04T16:00:00Z"),
                        List.of(
                                books.entry("CARD_PURCHASE", charges, OCTOBER, 4_860, "GBP")
                                        .put("note", "Train to Leeds"),
                                books.entry("CARD_PURCHASE", travel, OCTOBER, 120_000, "GBP")
                                        .put("note", "Leaflets")));
    }

    @AfterEach
    void stop() {
        pleo.close();
        hledger.close();
    }

    @Test
    void aJobIsSeenTakenInApprovedPostedAndTold() {
        var before = hledger.codes().size();
        var seen = terminal.run("exports", file);
        assertThat(seen.exit()).isEqualTo(2);
        assertThat(seen.out())
                .contains("pleo, job " + job, "Train to Leeds", "48.60", "Nothing was drafted, and nobody was told.")
                .contains("the ledger has no such account");
        assertThat(books.jobs().status(job)).isEqualTo("pending");

        var taken = terminal.run("exports", file, "--take", "--format", "csv");
        assertThat(taken.exit()).isEqualTo(2);
        assertThat(taken.out().lines().toList())
                .first()
                .isEqualTo("platform,job,item,date,amount,currency,what,told,stage,entry,ledgerId,words,nextStep,end");
        assertThat(taken.out()).contains(",under way,J-1,", ",refused,,");
        assertThat(terminal.run("journal", file, "--list").out()).contains("J-1", "Train to Leeds", "draft");

        CornerAtPleo.fine(terminal.run("push", file));
        assertThat(hledger.codes()).as("nobody approved").hasSize(before);

        terminal.run("journal", file, "--submit", "J-1");
        CornerAtPleo.fine(terminal.run("approve", file, "J-1", "--as", "Priya Nair"));
        terminal.run("push", file);
        assertThat(hledger.codes()).hasSize(before + 1);

        var told = terminal.run("exports", file, "--take", "--format", "json");
        assertThat(told.exit()).as("one was refused").isEqualTo(2);
        assertThat(told.out()).contains("\"completed with errors\"", "\"posted\"");
        assertThat(books.jobs().status(job)).isEqualTo("completed_with_errors");
        assertThat(books.jobs().control(job))
                .extracting(item -> item.path("status").asString())
                .containsExactly("successful", "failed");

        var again = terminal.run("exports", file, "--take");
        assertThat(again.exit()).isZero();
        assertThat(again.out()).isEqualTo("No job waits.\n");
        assertThat(hledger.codes()).hasSize(before + 1);
        assertThat(terminal.run("log", file, "--find", "Train").out()).contains("Train to Leeds");
        CornerAtPleo.fine(terminal.run("verify", file));
    }

    @Test
    void oneThingAtATime() {
        var said = terminal.run("exports", file, "--take", "--plan");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("Only one of --plan and --take");
    }

    @Test
    void aPlatformThatCannotBeAskedIsAnErrorInWords() {
        pleo.forbid("export-jobs:read");

        var said = terminal.run("exports", file, "--take");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("pleo: ", "export-jobs:read").doesNotContain(KEY);
        assertThat(said.out()).as("nobody knows whether a job waits").isEmpty();
    }

    @Test
    void aLockedKeychainIsSaidWithWhatToDoAndTheJobsAreThereOnceItIsUnlocked() {
        keychain.lock();
        var locked = terminal.run("exports", file);
        assertThat(locked.exit()).isEqualTo(1);
        assertThat(locked.err()).contains("pleo: The keychain is locked.", "Unlock it, then try again.");
        assertThat(locked.out()).isEmpty();

        keychain.unlock();
        assertThat(terminal.run("exports", file).out()).contains("pleo, job " + job);
    }

    @Test
    void aRunAtALockedKeychainSaysSoOfTheJobsAndTheNextOneTakesThemIn() {
        CornerAtPleo.fine(terminal.run("schedule", file, "pleo", "--hourly"));
        time.passes(Duration.ofMinutes(15));
        keychain.lock();
        var locked = terminal.run("run", file);
        assertThat(locked.exit()).isEqualTo(1);
        assertThat(jobs(locked)).contains("\"failed\"", "The keychain is locked. Unlock it, then try again.");
        assertThat(locked.err()).contains("exports pleo: The keychain is locked. Unlock it, then try again.");

        keychain.unlock();
        books.jobs().export(time.instant(), List.of(books.entry("CARD_PURCHASE", charges, OCTOBER, 900, "GBP")));
        time.passes(Duration.ofMinutes(15));
        assertThat(jobs(terminal.run("run", file))).contains("1 items wait in Journals");
    }

    private static String jobs(Terminal.Said said) {
        return said.out()
                .lines()
                .filter(line -> line.contains("\"step\":\"exports\""))
                .findFirst()
                .orElseThrow();
    }
}
