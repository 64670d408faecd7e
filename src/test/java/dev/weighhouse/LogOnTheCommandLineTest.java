package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.Terminal.Said;
import dev.weighhouse.sandbox.SampleCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor sees of a workspace from which two entries were posted. */
class LogOnTheCommandLineTest {

    @TempDir
    private static Path folder;

    private static SampleCompany company;
    private static Terminal terminal;
    private static Path file;
    private static Path before;
    private static String key;

    @BeforeAll
    static void postTwo() throws IOException {
        company = SampleCompany.start(folder, Terminal.CLOCK);
        file = company.workspace().file();
        company.workspace().close();
        terminal = new Terminal(company.vault());
        terminal.run("pull", file, "--period", "2026-10");
        var csv = Files.writeString(folder.resolve("entries.csv"), """
                entry,date,account,debit,credit,narration
                FEE-7,2026-10-31,6420,12.50,,Bank fee of October
                FEE-7,2026-10-31,1010,,12.50,
                CARD-3,2026-10-30,6420,4.10,,Card terminal
                CARD-3,2026-10-30,1010,,4.10,
                """);
        terminal.run("journal", file, "--import", csv);
        terminal.run("approve", file, "J-1", "J-2", "--as", "Priya Nair");
        before = Files.copy(file, folder.resolve("before-the-push"));
        key = json(terminal.run("push", file, "--format", "json")).at("/0/key").asString();
    }

    @AfterAll
    static void stop() {
        company.close();
    }

    @Test
    void showsWhatCrossedNewestFirst() {
        var said = terminal.run("log", file);

        assertThat(said.exit()).isZero();
        assertThat(said.out().lines()).first().asString().startsWith("No").endsWith("Key");
        assertThat(said.out())
                .containsPattern("out quickbooks +Bank fee of October +J-1 +12\\.50 GBP +confirmed +1 ")
                .containsSubsequence("Card terminal", "Bank fee of October")
                .doesNotContain("Event");
    }

    @Test
    void tellsTheWholeStoryOfTheOneThatWasLookedFor() {
        var said = terminal.run("log", file, "--find", "J-1");

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("Key " + key, "From import:FEE-7")
                .containsPattern("approved +0 +Priya Nair")
                .containsPattern("intended +0 ")
                .containsPattern("sent +1 ")
                .containsPattern("confirmed +1 ");
    }

    @Test
    void findsByAmountWordsKeyAndSource() {
        for (var typed : new String[] {"12.50", "bank fee", key, "FEE-7"}) {
            assertThat(terminal.run("log", file, "--find", typed).out())
                    .as(typed)
                    .contains("Key " + key);
        }
    }

    @Test
    void saysWhatWasSearchedForWhatNeverCrossed() {
        var said = terminal.run("log", file, "--find", "FEE-8");

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .containsPattern("It never crossed: none of \\d+ crossings with \\d+ events fits\\.")
                .containsPattern("The log runs from 2026-11-04 .* head \\d+:[0-9a-f]{64}");
    }

    @Test
    void leavesOutWhatBeganBeforeADay() {
        assertThat(terminal.run("log", file, "--since", "2026-11-04").out()).contains("Bank fee");
        assertThat(terminal.run("log", file, "--since", "2026-11-05").out().strip())
                .isEqualTo("Nothing has crossed since then.");
        assertThat(terminal.run("log", file, "--find", "J-1", "--since", "2026-11-05")
                        .out())
                .contains("1 crossings before that fit");
        refused(terminal.run("log", file, "--since", "yesterday"), "--since", "yesterday");
    }

    @Test
    void showsOnlySoManyAndSaysSo() {
        var said = terminal.run("log", file, "--limit", "1");

        assertThat(said.out()).containsPattern("The newest 1 of \\d+ crossings\\.");
        refused(terminal.run("log", file, "--limit", "0"), "--limit 0 shows nothing");
    }

    @Test
    void isWrittenWholeAsCsvAndJson() {
        var csv = terminal.run("log", file, "--find", "J-1", "--format", "csv").out();
        assertThat(csv.lines()).first().asString().startsWith("number,key,shortKey,direction,kind,connection,what");
        assertThat(csv.lines().skip(1)).singleElement().asString().contains(key, "CONFIRMED", "12.50,GBP");

        var json = json(terminal.run("log", file, "--find", "J-1", "--format", "json"));
        assertThat(json.size()).isEqualTo(1);
        assertThat(json.at("/0/state").asString()).isEqualTo("CONFIRMED");
        assertThat(json.at("/0/events").size()).isGreaterThan(3);
    }

    @Test
    void verifyCountsTheEventsAndPrintsAHeadThatCanBeKept() {
        var said = terminal.run("verify", file);
        assertThat(said.exit()).isZero();
        assertThat(said.out()).containsPattern("\\d+ events of \\d+ crossings, every one holds\\.");

        var report = json(terminal.run("verify", file, "--format", "json"));
        assertThat(report.propertyNames()).startsWith("events", "ok", "firstBad");
        assertThat(report.path("ok").asBoolean()).isTrue();
        assertThat(report.path("firstBad").isNull()).isTrue();
        var head = report.path("head").asString();
        assertThat(said.out()).contains("Head: " + head);
        assertThat(terminal.run("verify", file, "--head", head, "--thorough").exit())
                .isZero();
    }

    @Test
    void verifyNamesTheFirstRowThatWasChanged() throws IOException, SQLException {
        var copy = Files.copy(file, folder.resolve("edited.weighhouse"));
        tampered(
                copy,
                "update crossing_event set body = replace(body, 'Priya Nair', 'Maya Okafor')"
                        + " where body like '%\"APPROVED\"%'");

        var said = terminal.run("verify", copy);
        var report = json(terminal.run("verify", copy, "--format", "json"));

        assertThat(said.exit()).isEqualTo(2);
        var row = report.path("firstBad").asInt();
        assertThat(row).isPositive();
        assertThat(report.path("ok").asBoolean()).isFalse();
        assertThat(said.out())
                .contains("Event %d was changed".formatted(row))
                .contains("%d events before it are proven.".formatted(row - 1));
    }

    @Test
    void verifyHoldsTheLogAgainstAHeadThatWasKeptElsewhere() throws IOException, SQLException {
        var head = json(terminal.run("verify", file, "--format", "json"))
                .path("head")
                .asString();
        var copy = Files.copy(file, folder.resolve("cut.weighhouse"));
        tampered(copy, "delete from crossing_event where sequence = (select max(sequence) from crossing_event)");

        var said = terminal.run("verify", copy, "--head", head, "--format", "csv");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out().lines())
                .startsWith("events,ok,firstBad,reason,crossings,head,ledgerEntries,keyed,strangers")
                .hasSize(2);
        refused(terminal.run("verify", file, "--head", "latest"), "--head latest is not a head.");
    }

    @Test
    void verifyTellsAnOlderCopyByWhatThisComputerHasSeen() throws IOException {
        var report = json(terminal.run("verify", file, "--format", "json"));
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        var older = Files.copy(before, elsewhere.resolve("older.weighhouse"));

        var unknown = terminal.run("verify", older);
        Files.copy(before, folder.resolve("older.weighhouse"));
        var known = json(terminal.run("verify", folder.resolve("older.weighhouse"), "--format", "json"));

        assertThat(unknown.exit())
                .as("a computer that never saw more than this")
                .isZero();
        assertThat(known.path("ok").asBoolean()).isFalse();
        assertThat(known.path("firstBad").asLong())
                .isEqualTo(known.path("events").asLong() + 1);
        assertThat(report.path("ok").asBoolean()).isTrue();
    }

    /** What somebody with the file and a database browser can do. */
    private static void tampered(Path copy, String change) throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var statement = database.createStatement()) {
            var drops = new ArrayList<String>();
            try (var guards = statement.executeQuery(
                    "select 'drop trigger ' || name from sqlite_master where type = 'trigger'")) {
                while (guards.next()) {
                    drops.add(guards.getString(1));
                }
            }
            for (var drop : drops) {
                statement.executeUpdate(drop);
            }
            assertThat(statement.executeUpdate(change)).isPositive();
        }
    }

    private static JsonNode json(Said said) {
        return JsonMapper.shared().readTree(said.out());
    }

    private static void refused(Said said, String... words) {
        WorkspaceOnTheCommandLineTest.refused(said, words);
    }
}
