package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.sandbox.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people decide about entries after a push, by commands alone. Every test has a workspace and an entry of its own. */
class DecisionsOnTheCommandLineTest extends AtTheTerminal {

    private static int entries;

    @Test
    void aPostedEntryIsTakenBackByAnotherOnce() throws IOException {
        approved();
        terminal.run("push", file);

        var said = terminal.run("journal", file, "--reverse", "j-1", "--format", "json");

        assertThat(said.exit()).as(said.err()).isZero();
        var reversal = json(said).get(0);
        assertThat(reversal.path("entry").asString()).isEqualTo("J-2");
        assertThat(reversal.path("state").asString()).isEqualTo("WAITING");
        assertThat(reversal.path("date").asString()).isEqualTo("2026-11-01");
        assertThat(reversal.path("narration").asString()).startsWith("Reversal of J-1");
        assertThat(list().get(1).path("reversedBy").asString()).isEqualTo("J-2");
        refused(terminal.run("journal", file, "--reverse", "J-1"), "J-2 already takes J-1 back.");
        refused(terminal.run("journal", file, "--reverse", "J-2"), "J-2 does not stand in the ledger.");
    }

    @Test
    void theDayOfAReversalCanBeSaid() throws IOException {
        approved();
        terminal.run("push", file);

        terminal.run("journal", file, "--reverse", "J-1", "--on", "2026-10-31");

        assertThat(list().get(0).path("date").asString()).isEqualTo("2026-10-31");
        refused(terminal.run("journal", file, "--reverse", "J-1", "--on", "soon"), "--on", "soon");
    }

    @Test
    void whatTheLedgerRefusedIsDraftedAgainAsANewRevision() throws IOException {
        approved();
        company.ledger().faults().nextPosting(Faults.Posting.REFUSE_WITH_STATUS_200);
        assertThat(terminal.run("push", file).exit()).isEqualTo(2);
        assertThat(state()).isEqualTo("REJECTED");

        var said = terminal.run("journal", file, "--again", "J-1", "--format", "json");

        assertThat(said.exit()).isZero();
        assertThat(json(said).get(0).path("revision").asInt()).isEqualTo(2);
        assertThat(state()).isEqualTo("WAITING");
        approve();
        assertThat(terminal.run("push", file).out()).containsPattern("J-1 +confirmed ");
        refused(terminal.run("journal", file, "--again", "J-1"), "J-1 cannot be changed any more.");
    }

    @Test
    void anEntryWhoseApprovalIsOutOfDateIsApprovedAgain() throws IOException {
        approved();
        company.ledger().faults().nextPosting(Faults.Posting.SIGN_OUT);
        terminal.run("push", file);
        assertThat(state()).isEqualTo("CROSSING");
        var csv = Files.writeString(folder.resolve("m.csv"), "connection,account,ledger\nsquare,promo,268\n");
        terminal.run("map", file, "--import", csv);
        assertThat(terminal.run("push", file).out()).containsPattern("J-1 +out of date");
        assertThat(state()).isEqualTo("OUT_OF_DATE");

        approve();

        assertThat(state()).isEqualTo("CROSSING");
    }

    @Test
    void aPersonSaysAsWhatAnEntryStands() throws IOException {
        needsPerson();
        assertThat(list().get(0).path("ledgerId").isNull()).isTrue();
        refused(terminal.run("resolve", file, "--stands-as", "J-1=471100"), "The ledger has no entry 471100.");
        var id = company.ledger().ids().getLast();

        var said = terminal.run(
                "resolve", file, "--stands-as", "J-1=" + id, "--reason", "seen in QuickBooks", "--format", "json");

        assertThat(said.exit()).as(said.err()).isZero();
        var row = json(said).get(0);
        assertThat(row.propertyNames()).startsWith("key", "entry", "state", "ledgerId", "attempts", "reason");
        assertThat(row.path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(row.path("ledgerId").asString()).isEqualTo(id);
        assertThat(row.path("attempts").asInt()).isEqualTo(1);
        assertThat(row.path("reason").asString())
                .isEqualTo("Maya Okafor says that it stands as %s: seen in QuickBooks".formatted(id));
        assertThat(state()).isEqualTo("POSTED");
        refused(terminal.run("resolve", file, "--stands-as", "J-1=" + id), "does not wait for a person's word");
    }

    @Test
    void aDraftIsDiscardedAndAnEntryThatStandsIsNot() throws IOException {
        imported();
        imported();
        approve();
        terminal.run("push", file);

        var said = terminal.run(
                "journal", file, "--discard", "J-1", "j-2", "--reason", "entered twice", "--format", "json");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("J-1 cannot be discarded any more.", "Post a reversal of it");
        assertThat(json(said)).hasSize(1);
        assertThat(json(said).get(0).path("entry").asString()).isEqualTo("J-2");
        assertThat(json(said).get(0).path("state").asString()).isEqualTo("DISCARDED");
        assertThat(list()).hasSize(1);
        refused(terminal.run("journal", file, "--discard", "J-1"), "J-1 cannot be discarded any more.");
        refused(terminal.run("journal", file, "--again", "J-2"), "J-2 was discarded.");
        refused(terminal.run("journal", file, "--discard", "J-9"), "There is no entry J-9.");
    }

    @Test
    void whereNothingIsInDoubtThereIsNothingToResolve() throws IOException {
        var read = folder.resolve("read.weighhouse");
        terminal.run("new", read, "--company", "Corner", "--currency", "GBP");
        var accounts = Files.writeString(folder.resolve("accounts.csv"), "id,name,type,balance\n1,Till,Asset,5.00\n");
        assertThat(terminal.run("connect", read, "ledger", "file", "--set", "chart=" + accounts)
                        .exit())
                .isZero();

        for (var of : List.of(file, read)) {
            var said = terminal.run("resolve", of);

            assertThat(said.exit()).as(said.err()).isZero();
            assertThat(said.out()).isEqualTo("There was nothing to do.\n");
        }
    }

    @Test
    void aPersonSaysThatNothingStandsAndWhy() throws IOException {
        needsPerson();
        var key = key();
        refused(terminal.run("resolve", file, "--nothing-stands", key), "No reason was given.", "--reason");
        refused(
                terminal.run("resolve", file, "--nothing-stands", key, "--reason", "not seen"),
                "The ledger shows it still",
                "Say which entry it stands as");
        company.ledger().remove(company.ledger().ids().getLast());

        refused(
                terminal.run("resolve", file, "--nothing-stands", key, "--reason", "taken out by hand"),
                "The ledger may still be writing",
                "Say it with --wait: it waits 151 seconds. A new run begins to wait anew.");
        assertThat(state()).isEqualTo("NEEDS_PERSON");
    }

    @Test
    void nobodySaysThatNothingStandsWhileItMayStillArrive() throws IOException {
        approved();
        company.ledger().faults().nextPosting(Faults.Posting.COMMIT_LATE);
        terminal.run("push", file);

        refused(
                terminal.run("resolve", file, "--nothing-stands", "J-1", "--reason", "not seen"),
                "does not wait for a person's word",
                "Let the resolver look for it first.");
        assertThat(state()).isEqualTo("IN_DOUBT");
    }

    @Test
    void anotherComputerSendsOnlyWhatItTookOver() throws IOException {
        approved();
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        file = Files.copy(file, elsewhere.resolve("books.weighhouse"));
        var before = company.ledger().numbers().size();
        assertThat(terminal.run("push", file).out()).contains("Another machine may send it.");

        var said = terminal.run("resolve", file, "--take-over", key(), "--reason", "the laptop is broken");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).containsPattern("J-1 +approved ");
        assertThat(company.ledger().numbers()).hasSize(before);
        assertThat(terminal.run("push", file).out()).contains("so one more look is due");
        assertThat(terminal.run("log", file, "--find", "J-1").out())
                .contains("moved it to this machine: the laptop is broken");
    }

    @Test
    void aDecisionSaysWhatItIsAbout() throws IOException {
        needsPerson();

        refused(terminal.run("resolve", file, "--stands-as", "J-1"), "--stands-as J-1 does not say as what.");
        refused(terminal.run("resolve", file, "--stands-as", "=17"), "does not say as what");
        refused(
                terminal.run("resolve", file, "--stands-as", "J-1=17", "--stands-as", "J-9=18"),
                "No entry of this workspace crosses under J-9.");
        refused(
                terminal.run("resolve", file, "--stands-as", "J-1=17", "--nothing-stands", "J-1", "--reason", "both"),
                "mutually exclusive");
        assertThat(state()).isEqualTo("NEEDS_PERSON");
    }

    @Test
    void aPullTellsWhatWasTakenOutOfTheLedgerSince() throws IOException {
        approved();
        terminal.run("push", file);
        company.ledger().remove(list().get(0).path("ledgerId").asString());

        var said = terminal.run("pull", file, "--period", "2026-10");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("J-1 was posted, and stands otherwise since: No entry carries the key.");
        var listed = terminal.run("journal", file, "--list");
        assertThat(listed.exit()).isEqualTo(2);
        assertThat(listed.out()).contains("* J-1 was posted, and stands otherwise since: No entry carries the key.");
        assertThat(list().get(0).path("editedSince").asString()).isEqualTo("No entry carries the key.");
    }

    private void needsPerson() throws IOException {
        approved();
        company.ledger().faults().nextPosting(Faults.Posting.CUT_KEY);
        assertThat(terminal.run("push", file).exit()).isEqualTo(2);
        assertThat(state()).isEqualTo("NEEDS_PERSON");
    }

    @Test
    void whatIsRefusedKeepsNothingElseFromBeingWrittenDown() throws IOException {
        needsPerson();
        var id = company.ledger().ids().getLast();
        imported();

        var said = terminal.run("resolve", file, "--stands-as", "J-2=" + id, "--stands-as", "J-1=" + id);

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("does not wait for a person's word");
        assertThat(said.out()).containsPattern("J-1 +confirmed ").doesNotContain("J-2");
    }

    /** An amount of its own, because what has the same lines and a damaged key may be taken for it. */
    private void imported() throws IOException {
        entries++;
        var csv = Files.writeString(folder.resolve("entries.csv"), """
                entry,date,account,debit,credit,narration
                DEC-%1$d,2026-10-31,6420,%1$d.50,,Bank fee %1$d
                DEC-%1$d,2026-10-31,1010,,%1$d.50,
                """.formatted(entries));
        assertThat(terminal.run("journal", file, "--import", csv).exit()).isZero();
    }

    private void approved() throws IOException {
        imported();
        approve();
    }

    private void approve() {
        var said = terminal.run("approve", file, "J-1", "--as", "Priya Nair");
        assertThat(said.exit()).as(said.err()).isZero();
    }

    private String state() {
        return list().get(list().size() - 1).path("state").asString();
    }

    private String key() {
        return list().get(0).path("key").asString();
    }
}
