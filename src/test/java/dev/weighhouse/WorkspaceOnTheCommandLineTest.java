package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.Terminal.Said;
import dev.weighhouse.sandbox.Faults;
import dev.weighhouse.sandbox.SampleCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a workspace file that was pulled once; every test has a copy of its own. */
class WorkspaceOnTheCommandLineTest {

    @TempDir
    private static Path shared;

    private static SampleCompany company;
    private static Terminal terminal;
    private static Path pulled;
    private static Said pull;

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeAll
    static void pullOnce() {
        company = SampleCompany.start(shared, Terminal.CLOCK);
        pulled = company.workspace().file();
        company.workspace().close();
        terminal = new Terminal(company.vault());
        pull = terminal.run("pull", pulled);
    }

    @AfterAll
    static void stop() {
        company.close();
    }

    @BeforeEach
    void copy() throws IOException {
        file = Files.copy(pulled, folder.resolve("books.weighhouse"));
    }

    @Test
    void theFirstPullReadsAllMonthsOfAllConnections() {
        assertThat(pull.exit()).isZero();
        assertThat(pull.out()).isEmpty();
        assertThat(pull.err())
                .contains("QuickBooks: 13 quotes.", "Pleo: 5 quotes.")
                .contains("Mapping: Agency fees goes to 6465 Agency fees (deleted), which is archived in the ledger.");
    }

    @Test
    void theCheckNamesWhatAPersonShouldLookAt() {
        var said = terminal.run("map", file, "--check");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out().lines())
                .containsExactly(
                        "pleo/agency: Agency fees goes to 6465 Agency fees (deleted), which is archived in the ledger."
                                + " Choose another, or make it active there.",
                        unplaced("pleo/tax_code/20% VAT", "20% VAT"),
                        unplaced("pleo/tax_code/No VAT", "No VAT"),
                        unplaced("square/promo", "Promotional gift cards outstanding"));
    }

    @Test
    void exportedMappingsCanBeImportedAndChangeNothing() throws IOException {
        var csv = folder.resolve("mappings.csv");
        var exported = terminal.run("map", file, "--export", csv);
        assertThat(exported.exit()).isZero();
        assertThat(exported.out()).startsWith("Wrote 39 mappings to ");
        assertThat(Files.readAllLines(csv))
                .hasSize(40)
                .startsWith("platform,kind,item,name,when,goes,account,account-name,credit,credit-name,tax-code,"
                        + "dimensions,from,to,reason")
                .anyMatch(line -> line.startsWith("pleo,ACCOUNT,agency,Agency fees,,TO,280,"));
        var before = terminal.run("review", file, "--format", "csv").out();

        var imported = terminal.run("map", file, "--import", csv);

        assertThat(imported.exit()).isZero();
        assertThat(imported.out().strip()).isEqualTo("Mapped 0, unmapped 0, left 39 as they were.");
        assertThat(terminal.run("review", file, "--format", "csv").out()).isEqualTo(before);
        var again = folder.resolve("again.csv");
        terminal.run("map", file, "--export", again);
        assertThat(again).hasSameTextualContentAs(csv);
    }

    @Test
    void anExportNeverOverwritesAFile() throws IOException {
        var csv = Files.writeString(folder.resolve("mine.csv"), "mine");

        refused(terminal.run("map", file, "--export", csv), "is there already");
        assertThat(csv).hasContent("mine");
    }

    @Test
    void anImportMapsAndUnmaps() throws IOException {
        var said = importing("connection,account,ledger", "square,promo,166", "pleo,agency,");

        assertThat(said.exit()).isZero();
        assertThat(said.out().strip()).endsWith("Mapped 1, unmapped 1, left 0 as they were.");
        assertThat(terminal.run("map", file, "--check").out())
                .contains(unplaced("pleo/agency", "Agency fees"))
                .doesNotContain("square/promo");
    }

    @Test
    void aPullDoesNotMapAgainWhatAPersonUnmapped() throws IOException {
        importing("connection,account,ledger", "pleo,agency,");

        assertThat(terminal.run("pull", file, "--period", "2026-10").exit()).isZero();

        assertThat(terminal.run("map", file, "--check").out()).contains(unplaced("pleo/agency", "Agency fees"));
    }

    @Test
    void anImportThatCannotBeRightChangesNothingAndNamesTheRow() throws IOException {
        refused(
                importing("connection,account,ledger", "square,promo,166", "square,promo,169"),
                "mappings.csv, row 3, column account",
                "decided in row 2 already");
        refused(importing("connection,account,ledger", "square,,166"), "row 2, column account", "the cell is empty");
        refused(importing("connection,account", "square,promo"), "row 1, column ledger", "no such column");
        refused(importing("connection,account,ledger", "square,promo,9999"), "no ledger account 9999", "square/promo");
        refused(importing("connection,account,ledger", "square,nothing,166"), "no platform account square/nothing");
        refused(terminal.run("map", file, "--import", folder.resolve("absent.csv")), "absent.csv cannot be read");

        assertThat(terminal.run("map", file, "--check").out()).contains("square/promo: ");
    }

    @Test
    void withEverythingMappedToActiveAccountsTheCheckIsContent() throws IOException {
        var imported = importing(
                "platform,kind,item,account,tax-code",
                "square,ACCOUNT,promo,166,",
                "pleo,ACCOUNT,agency,277,",
                "pleo,TAX_CODE,20% VAT,,2",
                "pleo,TAX_CODE,No VAT,,5");
        assertThat(imported.out().strip()).endsWith("Mapped 4, unmapped 0, left 0 as they were.");

        var said = terminal.run("map", file, "--check");

        assertThat(said.exit()).isZero();
        assertThat(said.out().strip()).isEqualTo("Everything the platforms use has a place in the ledger that fits.");
        assertThat(terminal.run("map", file, "--suggest").exit()).isZero();
    }

    @Test
    void aToleranceTurnsASmallDifferenceIntoAgreement() {
        var said = terminal.run("tolerance", file, "--amount", "40.00");
        assertThat(said.exit()).isZero();
        assertThat(said.out().strip()).isEqualTo("Up to 40.00 GBP counts as agreeing.");

        assertThat(line("6420")).contains(",within tolerance,");
        assertThat(line("1110")).contains(",differs,");
    }

    @Test
    void aToleranceMayBeForOneAccountAlone() {
        var said = terminal.run("tolerance", file, "--amount", "40", "--account", "268");
        assertThat(said.out().strip()).isEqualTo("Up to 40.00 GBP counts as agreeing on 268.");

        assertThat(line("6420")).contains(",within tolerance,");
        assertThat(line("1050")).contains(",differs,");
    }

    @Test
    void aToleranceThatIsNoAmountIsRefused() {
        refused(terminal.run("tolerance", file, "--amount", "0.005"), "--amount", "more than the 2 decimals of GBP");
        refused(terminal.run("tolerance", file, "--amount=-1"), "--amount is negative");
        refused(terminal.run("tolerance", file, "--amount", "much"), "--amount", "much");
        refused(terminal.run("tolerance", file), "--amount");
        refused(terminal.run("tolerance", file, "--amount", "1", "--account", "9999"), "no ledger account 9999");
        refused(terminal.run("tolerance", file, "--amount", "50", "--currency", "JPY"), "JPY", "currency FILE --add");
        assertThat(terminal.run("tolerance", file, "--amount", "0.50", "--currency", "EUR")
                        .out()
                        .strip())
                .isEqualTo("Up to 0.50 EUR counts as agreeing.");
    }

    @Test
    void currenciesAreListedAndAllowed() {
        assertThat(terminal.run("currency", file).out().lines()).containsExactly("EUR", "GBP (home)");

        assertThat(terminal.run("currency", file, "--add", "JPY,USD").exit()).isZero();

        assertThat(terminal.run("currency", file).out().lines()).containsExactly("EUR", "GBP (home)", "JPY", "USD");
        refused(terminal.run("currency", file, "--add", "XAU"), "XAU is not a currency");
        refused(terminal.run("currency", file, "--add", "pounds"), "pounds is not a currency");
    }

    @Test
    void aPullThatFailsSaysWhoFailedAndEndsWithAnError() {
        company.square().faults().next(Faults.Kind.WEB_PAGE);

        var said = terminal.run("pull", file, "--period", "2026-10");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err())
                .contains("QuickBooks: ")
                .containsPattern("Square: .*web page")
                .contains("Stripe: ");
    }

    private static String unplaced(String item, String name) {
        return "%s: %s has no place in the ledger. Map it, or hold it and say why.".formatted(item, name);
    }

    @Test
    void aDryRunSaysRowByRowWhatWouldChangeAndSavesNothing() throws IOException {
        var csv =
                Files.writeString(folder.resolve("m.csv"), "platform,item,account,from\nsquare,promo,166,2026-08-01\n");

        var said = terminal.run("map", file, "--import", csv, "--dry-run", "--format", "csv");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out().lines())
                .first()
                .isEqualTo("row,what,item,words,reason,month,from,to,transactions,amount,currency,standing,booked");
        assertThat(said.out()).contains("2,new,\"Square, Promotional gift cards outstanding\",");
        assertThat(terminal.run("map", file, "--check").out()).contains("square/promo: ");
    }

    @Test
    void historyAnswersWhatHeldOnADayAsKnownOnAnother() throws IOException {
        var csv = Files.writeString(folder.resolve("m.csv"), "platform,item,account\nsquare,promo,166\n");
        terminal.run("map", file, "--import", csv, "--reason", "gift cards are gift cards");

        var now = terminal.run("map", file, "--as-at", "2026-09-30", "--format", "csv")
                .out();
        var before = terminal.run("map", file, "--as-at", "2026-09-30", "--known", "2026-10-08", "--format", "csv");

        assertThat(now.lines())
                .anyMatch(line -> line.startsWith("square/promo,") && line.endsWith(",gift cards are gift cards"));
        assertThat(before.exit()).isEqualTo(2);
        assertThat(before.out().lines()).anyMatch(line -> line.startsWith("square/promo,") && line.endsWith(",,,,,,,"));
    }

    @Test
    void theMappingOfAnotherWorkspaceIsAStartingPointAndChangesNothingWhereSomebodyDecided() throws IOException {
        var other = Files.copy(pulled, folder.resolve("other.weighhouse"));
        var csv = Files.writeString(folder.resolve("m.csv"), "platform,item,account\nsquare,promo,166\n");
        assertThat(terminal.run("map", other, "--import", csv).exit()).isZero();

        var tried = terminal.run("map", file, "--copy-from", other, "--dry-run", "--format", "csv");
        assertThat(tried.exit()).isEqualTo(2);
        assertThat(tried.out()).contains(",new,\"Square, Promotional gift cards outstanding\"");
        assertThat(terminal.run("map", file, "--check").out()).contains("square/promo: ");

        var copied = terminal.run("map", file, "--copy-from", other, "--reason", "as at the other shop");
        assertThat(copied.exit()).isZero();
        assertThat(copied.out()).contains("Mapped 1, unmapped 0, left ");
        assertThat(terminal.run("map", file, "--check").out()).doesNotContain("square/promo: ");
        assertThat(terminal.run("map", file, "--copy-from", other).out()).startsWith("Mapped 0, unmapped 0, left ");
        refused(terminal.run("map", file, "--copy-from", folder.resolve("none.weighhouse")), "is not there");
    }

    @Test
    void aMonthOfAPlatformBecomesDraftsOnce() {
        var said = terminal.run("map", file, "--transform", "stripe", "--period", "2026-10", "--draft");
        var again = terminal.run("map", file, "--transform", "stripe", "--period", "2026-10", "--draft");

        assertThat(said.out()).containsPattern("(?m)^    \\S+ -?[\\d.]+ GBP of \\d+ transactions?, .*: all of it$");
        assertThat(again.out()).contains("drafted before: J-1").contains("0 entries, ");
        assertThat(said.err()).doesNotContain("went wrong");
        assertThat(said.out()).contains("Stripe, ").containsPattern("\\d+ entries, \\d+ transactions held\\.");
        var drafts = terminal.run("journal", file, "--list", "--format", "csv")
                        .out()
                        .lines()
                        .count()
                - 1;
        assertThat(said.out()).contains(drafts + " entries, ");
        refused(
                terminal.run("map", file, "--transform", "sumup", "--period", "2026-10"),
                "There is no platform sumup.");
        refused(terminal.run("map", file, "--transform", "stripe"), "--period is missing");
    }

    private Said importing(String... lines) throws IOException {
        var csv = Files.writeString(folder.resolve("mappings.csv"), String.join("\n", lines) + "\n");
        return terminal.run("map", file, "--import", csv);
    }

    private String line(String account) {
        return terminal.run("review", file, "--format", "csv")
                .out()
                .lines()
                .filter(line -> line.startsWith(account + ","))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReviewNamesTheSidesThatWereNeverRead() {
        var unread = folder.resolve("new.weighhouse");
        terminal.run("new", unread, "--company", "Larkfield", "--currency", "GBP");
        terminal.run("connect", unread, "ledger", "file", "--name", "books", "--set", "chart=none.csv");

        assertThat(terminal.run("review", unread).out()).contains("The ledger books has never been read");
        assertThat(terminal.run("review", file).out()).doesNotContain("never been read");
    }

    static void refused(Said said, String... words) {
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(words);
        assertThat(said.err().lines()).as("one line").hasSize(1);
    }
}
