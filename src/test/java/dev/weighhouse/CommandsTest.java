package dev.weighhouse;

import static dev.weighhouse.WorkspaceOnTheCommandLineTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.vault.SessionVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making workspaces and connections, and what every command refuses. */
class CommandsTest {

    @TempDir
    private Path folder;

    private final SessionVault vault = new SessionVault();
    private final Terminal terminal = new Terminal(vault);
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("corner.weighhouse");
    }

    private void make() {
        assertThat(terminal.run("new", file, "--company", "Corner", "--currency", "GBP")
                        .exit())
                .isZero();
    }

    @Test
    void makesAWorkspaceWithItsCurrencies() {
        var said = terminal.run("new", file, "--company", "Corner", "--currency", "GBP,EUR", "--currency", "USD");

        assertThat(said.exit()).isZero();
        assertThat(said.out().strip()).isEqualTo("Made %s for Corner.".formatted(file));
        assertThat(terminal.run("currency", file).out().lines()).containsExactly("EUR", "GBP (home)", "USD");
    }

    @Test
    void neverMakesAWorkspaceOverAFile() throws IOException {
        Files.writeString(file, "something else");

        var said = terminal.run("new", file, "--company", "Corner", "--currency", "GBP");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("corner.weighhouse");
        assertThat(file).hasContent("something else");
    }

    @Test
    void aWorkspaceNeedsACompanyAndARealCurrency() {
        refused(terminal.run("new", file, "--currency", "GBP"), "--company");
        refused(terminal.run("new", file, "--company", "Corner"), "--currency");
        refused(terminal.run("new", file, "--company", "Corner", "--currency", "XXX"), "XXX is not a currency");
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesAFileThatIsNoWorkspaceWithoutTouchingIt() throws IOException {
        Files.writeString(file, "account,amount\n");

        refused(terminal.run("review", file), "corner.weighhouse");
        refused(terminal.run("review", folder.resolve("absent.weighhouse")), "absent.weighhouse");

        assertThat(file).hasContent("account,amount\n");
    }

    @Test
    void connectsUnderANameAndKeepsTheSecretInTheKeychain() throws IOException {
        make();

        var said = terminal.runWith(
                "  token-canary\n",
                "connect",
                file,
                "platform",
                "rest",
                "--name",
                "Café tills",
                "--set",
                "base-url=https://tills.example.com",
                "--secret-from-stdin");

        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out().strip()).isEqualTo("Connected Café tills as café-tills.");
        assertThat(vault.read(new ConnectionId("café-tills"))).contains("token-canary");
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("token-canary");
    }

    @Test
    void connectsUnderTheProvidersNameWhereNoneIsGiven() {
        make();

        assertThat(terminal.run("connect", file, "ledger", "quickbooks", "--set", "company=42")
                        .out()
                        .strip())
                .isEqualTo("Connected QuickBooks Online as quickbooks.");
    }

    @Test
    void refusesConnectionsThatCannotBeRight() {
        make();

        refused(terminal.run("connect", file, "side", "rest"), "side is not a side", "ledger or platform");
        refused(terminal.run("connect", file, "ledger", "rest"), "no provider rest for a ledger", "quickbooks");
        refused(terminal.run("connect", file, "platform", "abacus"), "no provider abacus", "rest");
        refused(terminal.run("connect", file, "ledger", "quickbooks"), "company");
        refused(
                terminal.run("connect", file, "ledger", "quickbooks", "--set", "company=42", "--set", "colour=red"),
                "colour");
        refused(
                terminal.run("connect", file, "platform", "rest", "--set", "base-url=http://tills.example.com"),
                "base-url");
        refused(
                terminal.run(
                        "connect", file, "platform", "rest", "--name", "!!", "--set", "base-url=https://a.example"),
                "no letter or digit");
        refused(
                terminal.run(
                        "connect",
                        file,
                        "platform",
                        "rest",
                        "--set",
                        "base-url=https://a.example",
                        "--secret-from-stdin"),
                "Standard input held no secret");
        refused(terminal.run("pull", file), "no connections yet");
    }

    @Test
    void refusesASecondConnectionOfTheSameName() {
        make();
        var words = new Object[] {"connect", file, "platform", "rest", "--set", "base-url=https://a.example"};
        assertThat(terminal.run(words).exit()).isZero();

        var again = terminal.run(words);

        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("rest");
    }

    @Test
    void forgetsTheSecretOfAConnectionThatWasRefused() {
        make();
        terminal.run("connect", file, "ledger", "quickbooks", "--set", "company=42");

        var second = terminal.runWith(
                "token-canary",
                "connect",
                file,
                "ledger",
                "quickbooks",
                "--name",
                "Other",
                "--set",
                "company=43",
                "--secret-from-stdin");

        refused(second, "has a ledger already");
        assertThat(vault.read(new ConnectionId("other"))).isEmpty();
    }

    @Test
    void leavesTheSecretOfTheOneThatIsThereToIt() {
        make();
        var words = new Object[] {
            "connect", file, "platform", "rest", "--set", "base-url=https://a.example", "--secret-from-stdin"
        };
        terminal.runWith("first", words);

        refused(terminal.runWith("second", words), "called rest already");
        assertThat(vault.read(new ConnectionId("rest"))).contains("first");
    }

    @Test
    void givesAConnectionAFreshSecretInPlaceOfTheOneBefore() {
        make();
        terminal.runWith(
                "first",
                "connect",
                file,
                "platform",
                "rest",
                "--set",
                "base-url=https://a.example",
                "--secret-from-stdin");

        var said = terminal.runWith(" fresh-canary\n", "sign-in", file, "rest", "--fresh-secret");

        assertThat(said.exit()).isZero();
        assertThat(said.out() + said.err()).contains("a fresh token or key").doesNotContain("fresh-canary");
        assertThat(vault.read(new ConnectionId("rest"))).contains("fresh-canary");
    }

    @Test
    void keepsTheSecretBeforeWhereTheFreshOneIsRefused() {
        make();
        terminal.runWith(
                "first",
                "connect",
                file,
                "platform",
                "rest",
                "--set",
                "base-url=https://a.example",
                "--secret-from-stdin");

        refused(terminal.runWith(" \n", "sign-in", file, "rest", "--fresh-secret"), "held no secret", "Pipe the token");
        refused(
                terminal.runWith("other-canary", "sign-in", file, "tills", "--fresh-secret"),
                "no connection tills",
                "Name one of: rest");
        refused(terminal.runWith("x", "sign-in", file, "rest", "--fresh-secret", "--out"), "Give it alone");

        assertThat(vault.read(new ConnectionId("rest"))).contains("first");
    }

    @Test
    void refusesTwoConnectionsThatWouldShareOneVariable() {
        make();
        var url = "base-url=https://a.example";
        assertThat(terminal.run("connect", file, "platform", "rest", "--name", "My Pös", "--set", url)
                        .exit())
                .isZero();

        refused(
                terminal.run("connect", file, "platform", "rest", "--name", "My P S", "--set", url),
                "my-p-s and my-pös",
                "WEIGHHOUSE_SECRET_MY_P_S");
    }

    @Test
    void aCheckOfMappingsBeforeAnyPullAsksForAPerson() {
        make();
        var before = terminal.run("map", file, "--check");
        assertThat(before.exit()).isEqualTo(2);
        assertThat(before.out().strip()).isEqualTo("There is nothing to check: the workspace has no connections yet.");

        terminal.run("connect", file, "ledger", "quickbooks", "--set", "company=42");

        var unpulled = terminal.run("map", file, "--check");
        assertThat(unpulled.exit()).isEqualTo(2);
        assertThat(unpulled.out().strip())
                .isEqualTo("QuickBooks Online was never pulled, so its accounts cannot be checked.");
    }

    @Test
    void aPullWithoutASecretAsksForOne() {
        make();
        terminal.run("connect", file, "platform", "rest", "--name", "Tills", "--set", "base-url=https://tills.example");

        var said = terminal.run("pull", file, "--period", "2026-10");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("Tills: Tills has no token or key yet.");
    }

    @Test
    void listsTheProvidersWithTheirSettings() {
        var said = terminal.run("providers");

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("ledger quickbooks   QuickBooks Online", "platform rest")
                .contains("ledger xero", "ledger tryton", "ledger hledger")
                .contains("    company   (required)", "    base-url   (required)");
    }

    @Test
    void anEmptyWorkspaceHasNothingToReview() {
        make();

        var said = terminal.run("review", file, "--period", "2026-10");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).contains("Nothing to compare yet. Pull both sides first.");
    }

    @Test
    void refusesMonthsThatAreNone() {
        make();

        refused(terminal.run("review", file, "--period", "October"), "--period October is not a month", "YYYY-MM");
        refused(terminal.run("review", file, "--period", "2026-13"), "2026-13");
        refused(terminal.run("review", file, "--from", "2026-08"), "--from and --to go together");
        refused(terminal.run("review", file, "--from", "2026-10", "--to", "2026-08"), "comes after");
        refused(terminal.run("pull", file, "--period", "2026-10", "--to", "2026-11"), "goes alone");
        refused(terminal.run("pull", file, "--as-of", "2026-10-15", "--period", "2026-10"), "--as-of goes alone");
        refused(terminal.run("pull", file, "--as-of", "15.10.2026"), "--as-of");
    }

    @Test
    void needsExactlyOneWorkspace() {
        refused(terminal.run("review"), "No workspace was given");
        refused(terminal.run("review", file, "--sample"), "Both a file and --sample");
        refused(terminal.run("map", "--sample"), "--import");
        refused(terminal.run("map", "--sample", "--check", "--suggest"), "--suggest");
    }

    @Test
    void refusesOptionsThatDoNotExistAndSaysWhereHelpIs() {
        refused(terminal.run("review", "--sample", "--frmat", "csv"), "--frmat", "weighhouse review --help");
        refused(terminal.run("review", "--sample", "--format", "xml"), "xml");
        refused(terminal.run("weigh"), "weigh");
    }

    @Test
    void helpAndVersionAreNoErrors() {
        var help = terminal.run("--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("weighhouse", "review", "pull", "Exit codes");

        assertThat(terminal.run("--version").out()).startsWith("weighhouse ");
    }

    @Test
    void verboseShowsWhereAnErrorHappened() {
        var said = terminal.run("review", folder.resolve("absent.weighhouse"), "--verbose");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("FailureException").contains("\tat ");
    }
}
