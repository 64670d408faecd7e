package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.Terminal.Said;
import dev.weighhouse.sandbox.Faults;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * Entries from a file to the ledger by commands alone. Every test has a workspace of its own and an entry of its own, because all
 * of them post to one ledger.
 */
class JournalsOnTheCommandLineTest extends AtTheTerminal {

    @Test
    void importedEntriesWaitForApproval() throws IOException {
        var said = importing(entry("A-1", "6420", "1010"), entry("A-2", "6420", "1010"));

        assertThat(said.exit()).isZero();
        assertThat(said.out().lines())
                .anyMatch(line -> line.matches("J-1 +2026-10-31 +12\\.50 GBP +waiting +Maya Okafor +Bank fee A-1"))
                .anyMatch(line -> line.startsWith("J-2"));
    }

    @Test
    void whatTheLedgerWouldNotTakeStaysADraftAndIsExplained() throws IOException {
        var said = importing(entry("B-1", "6465", "1010"), entry("B-2", "6420", "1010"));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out())
                .containsPattern("J-1 .* draft ")
                .containsPattern("J-2 .* waiting ")
                .contains("* J-1: Line 1 goes to 6465 Agency fees (deleted), which is archived in QuickBooks.");
        assertThat(terminal.run("journal", file, "--submit", "J-1").err()).contains("is archived");
    }

    @Test
    void anEntryIsImportedOnce() throws IOException {
        importing(entry("C-1", "6420", "1010"));

        refused(
                importing(entry("C-2", "6420", "1010"), entry("C-1", "6420", "1010")),
                "entries.csv, row 4: entry C-1 was imported before, as J-1.");
        assertThat(list()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeRightImportsNothing() throws IOException {
        refused(
                importing(entry("D-1", "6420", "1010"), entry("D-2", "9999", "1010")),
                "entries.csv, row 4, column account: the ledger has no account 9999.");
        refused(terminal.run("journal", file, "--import", folder.resolve("absent.csv")), "There is no file ");
        assertThat(list()).isEmpty();
    }

    @Test
    void theTableCutsWordsThatWouldMakeEveryLineAsLongAndTheOtherFormatsDoNot() throws IOException {
        var words = "very ".repeat(400) + "long";
        importing(entry("L-1", "6420", "1010").replace("Bank fee L-1", words));
        assertThat(json(terminal.run("journal", file, "--list", "--format", "json"))
                        .get(0)
                        .path("narration")
                        .asString())
                .isEqualTo(words);

        assertThat(terminal.run("journal", file, "--list").out().lines()).allMatch(line -> line.length() < 250);
    }

    @Test
    void theListSaysWhereEachEntryStands() throws IOException {
        assertThat(terminal.run("journal", file, "--list")).isEqualTo(new Said(0, "There are no entries.\n", ""));
        importing(entry("E-1", "6420", "1010"));

        var said = terminal.run("journal", file, "--list", "--format", "json");

        assertThat(said.exit()).as("it waits for somebody").isEqualTo(2);
        var first = json(said).get(0);
        assertThat(first.propertyNames())
                .containsExactly(
                        "entry",
                        "revision",
                        "state",
                        "date",
                        "narration",
                        "reference",
                        "debits",
                        "lines",
                        "preparedBy",
                        "approvedBy",
                        "key",
                        "ledgerId",
                        "ledgerNumber",
                        "source",
                        "reason",
                        "nextStep",
                        "reversedBy",
                        "editedSince",
                        "fingerprint");
        assertThat(first.path("state").asString()).isEqualTo("WAITING");
        assertThat(first.at("/debits/0").asString()).isEqualTo("12.50 GBP");
        assertThat(first.path("source").asString()).isEqualTo("import:E-1");
        assertThat(first.path("approvedBy").isNull()).isTrue();
        assertThat(terminal.run("journal", file, "--list", "--format", "csv")
                        .out()
                        .lines())
                .startsWith("entry,revision,state,date,narration,reference,debits,lines,preparedBy,approvedBy,key,"
                        + "ledgerId,ledgerNumber,source,reason,nextStep,reversedBy,editedSince,fingerprint")
                .hasSize(2);
    }

    @Test
    void approvalIsGivenBySomebodyElseAndSaysWhatItRestsOn() throws IOException {
        importing(entry("F-1", "6420", "1010"));

        var said = terminal.run("approve", file, "J-1", "--as", "Priya Nair");

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .containsPattern("Approved J-1 by Priya Nair\\. Fingerprint [0-9A-F]{4} [0-9A-F]{4} [0-9A-F]{4}\\.")
                .contains("    Entry: 2 lines, 12.50 GBP (revision 1)");
        assertThat(list().get(0).path("state").asString()).isEqualTo("APPROVED");
        assertThat(list().get(0).path("approvedBy").asString()).isEqualTo("Priya Nair");
    }

    @Test
    void theAuthorDoesNotApprove() throws IOException {
        importing(entry("G-1", "6420", "1010"));

        var said = terminal.run("approve", file, "J-1", "--as", "Maya Okafor");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("Maya Okafor prepared J-1");
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.out()).contains("12.50 GBP").doesNotContain("Approved");
        refused(terminal.run("approve", file, "J-1", "--as", " "), "--as names nobody");
        assertThat(list().get(0).path("state").asString()).isEqualTo("WAITING");
    }

    @Test
    void ofSeveralThoseThatMayBeAreApproved() throws IOException {
        importing(entry("H-1", "6420", "1010"), entry("H-2", "6420", "1010"));
        approve("J-1");

        var said = terminal.run("approve", file, "J-1", "j-2", "--as", "Priya Nair", "--format", "json");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("J-1 does not wait for approval.");
        assertThat(json(said).get(0).path("approved").asBoolean()).isFalse();
        assertThat(json(said).get(1).path("approved").asBoolean()).isTrue();
        assertThat(json(said).get(1).path("fingerprint").asString()).hasSize(64);
    }

    @Test
    void aNumberThatIsNoneApprovesNothing() throws IOException {
        importing(entry("I-1", "6420", "1010"));

        refused(terminal.run("approve", file, "J-1", "J-77", "--as", "Priya Nair"), "There is no entry J-77.");
        refused(terminal.run("approve", file, "first", "--as", "Priya Nair"), "first is not the number of an entry.");
        refused(terminal.run("approve", file, "J-1"), "--as");
        assertThat(list().get(0).path("state").asString()).isEqualTo("WAITING");
    }

    @Test
    void aDryRunSendsNothing() throws IOException {
        importing(entry("K-1", "6420", "1010"));
        approve("J-1");
        var before = company.ledger().numbers();

        var said = terminal.run("push", file, "--dry-run");

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .startsWith("Flight plan · QuickBooks · 1 entries, ")
                .contains("Would be sent: J-1", "Balanced in GBP", "Nothing was sent.")
                .containsPattern("6420 .* GBP");
        assertThat(company.ledger().numbers()).isEqualTo(before);
        var plan = json(terminal.run("push", file, "--dry-run", "--format", "json"));
        assertThat(plan.at("/entries/0").asString()).isEqualTo("J-1");
        assertThat(plan.path("callsNeeded").asInt()).isPositive();
        assertThat(plan.at("/predictions/0/now").isString()).isTrue();
        assertThat(terminal.run("push", file, "--dry-run", "--format", "csv")
                        .out()
                        .lines())
                .containsExactly("entry,sent,reason", "J-1,true,");
    }

    @Test
    void aPushBringsAnEntryAcrossOnce() throws IOException {
        terminal.run("pull", file, "--period", "2026-10");
        importing(entry("L-1", "6420", "1010"));
        approve("J-1");

        var said = terminal.run("push", file, "--format", "json");

        assertThat(said.exit()).as(said.err()).isZero();
        var sent = json(said).get(0);
        assertThat(sent.propertyNames()).startsWith("key", "entry", "state", "ledgerId", "attempts", "reason");
        assertThat(sent.path("entry").asString()).isEqualTo("J-1");
        assertThat(sent.path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(sent.path("key").asString()).hasSize(64);
        assertThat(sent.path("attempts").asInt()).isEqualTo(1);
        assertThat(list().get(0).path("ledgerId")).isEqualTo(sent.path("ledgerId"));
        var again = terminal.run("push", file);
        assertThat(again.exit()).isZero();
        assertThat(again.out()).isEqualTo("There was nothing to do.\n");
    }

    @Test
    void theScoreOfAPushIsShown() throws IOException {
        terminal.run("pull", file, "--period", "2026-10");
        importing(entry("M-1", "6420", "1010"));
        approve("J-1");

        var said = terminal.run("push", file);

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .containsPattern("J-1 +confirmed ")
                .containsPattern("6420 .* as predicted")
                .doesNotContain("missed");
        assertThat(said.err()).contains("Sending J-1 to QuickBooks");
    }

    @Test
    void aReplyThatNeverCameIsResolvedAndNotSentAgain() throws IOException {
        importing(entry("N-1", "6420", "1010"));
        approve("J-1");
        company.ledger().faults().nextPosting(Faults.Posting.COMMIT_LATE);

        var pushed = terminal.run("push", file, "--format", "json");
        var early = terminal.run("resolve", file);
        ledgerTime.passes(company.ledger().faults().lateness());
        var resolved = terminal.run("resolve", file, "--format", "json");

        assertThat(pushed.exit()).isEqualTo(2);
        assertThat(json(pushed).get(0).path("state").asString()).isEqualTo("IN_DOUBT");
        assertThat(early.exit()).isEqualTo(2);
        assertThat(early.out()).containsPattern("J-1 +in doubt ");
        assertThat(early.err()).contains("With --wait");
        assertThat(resolved.exit()).as(resolved.out()).isZero();
        assertThat(json(resolved).get(0).path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(json(resolved).get(0).path("attempts").asInt()).isEqualTo(1);
        assertThat(terminal.run("resolve", file).out()).isEqualTo("There was nothing to do.\n");
    }

    @Test
    void anApprovalWhoseGroundHasMovedIsHeldAndBothVersionsAreShown() throws IOException {
        importing(entry("O-1", "6420", "1010"));
        approve("J-1");
        var csv = Files.writeString(folder.resolve("m.csv"), "connection,account,ledger\nsquare,promo,268\n");
        assertThat(terminal.run("map", file, "--import", csv).exit()).isZero();

        var planned = terminal.run("push", file, "--dry-run");
        var said = terminal.run("push", file);

        assertThat(planned.exit()).isEqualTo(2);
        assertThat(planned.out()).contains("Held: J-1: J-1 was not sent.");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out())
                .containsPattern("J-1 +out of date +0 ")
                .containsPattern("\\* Mapping +\\d+ decisions .* +\\d+ decisions");
    }

    @Test
    void proposesAnEntryForEachAccountThatDiffers() {
        var drafts = terminal.run("journal", file, "--propose", "--period", "2026-10", "--format", "json");

        assertThat(drafts.exit()).isEqualTo(2);
        assertThat(json(drafts).size()).isPositive();
        assertThat(json(drafts).get(0).path("state").asString()).isEqualTo("DRAFT");
        assertThat(json(drafts).get(0).path("reason").asString()).contains("has no account");
        assertThat(terminal.run("journal", file, "--propose", "--period", "2026-10")
                        .err())
                .contains("already adjusts");
    }

    @Test
    void proposesThePartOfEachDifferenceThatIsAskedFor() {
        var drafts = terminal.run("journal", file, "--propose", "--part", "unexplained", "--format", "json");

        assertThat(json(drafts).size()).isOne();
        assertThat(json(drafts).get(0).path("debits").get(0).asString()).isEqualTo("175.00 GBP");
        assertThat(drafts.err()).contains("Nothing of the difference of 1013 Till, Station Road is unexplained.");
        refused(terminal.run("journal", file, "--propose", "--part", "half"), "There is no part half");
        refused(terminal.run("journal", file, "--list", "--part", "explained"), "Use it with --propose.");
    }

    @Test
    void proposalsWithAnOtherSideWaitForApproval() {
        var said = terminal.run("journal", file, "--propose", "--against", "6420", "--format", "json");

        assertThat(json(said)
                        .valueStream()
                        .filter(row -> row.path("state").asString().equals("WAITING")))
                .isNotEmpty();
        refused(terminal.run("journal", file, "--propose", "--against", "9999"), "The ledger has no account 9999.");
    }

    @Test
    void saysWhatIsMissing() {
        refused(terminal.run("journal", file), "--import", "--propose", "--list");
        refused(terminal.run("push"), "No workspace was given.");
        refused(terminal.run("resolve", folder.resolve("none.weighhouse")), "none.weighhouse");
    }

    private Said importing(String... entries) throws IOException {
        var heading = "entry,date,account,debit,credit,narration\n";
        var csv = Files.writeString(folder.resolve("entries.csv"), heading + String.join("", entries));
        return terminal.run("journal", file, "--import", csv);
    }

    private static String entry(String id, String debit, String credit) {
        return """
                %1$s,2026-10-31,%2$s,12.50,,Bank fee %1$s
                %1$s,2026-10-31,%3$s,,12.50,
                """.formatted(id, debit, credit);
    }

    private void approve(String entry) {
        assertThat(terminal.run("approve", file, entry, "--as", "Priya Nair").exit())
                .isZero();
    }
}
