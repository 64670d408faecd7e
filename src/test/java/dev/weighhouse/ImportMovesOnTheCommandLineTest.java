package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.Terminal.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Nobody imports a mapping without being told what it moves, by month and account. */
class ImportMovesOnTheCommandLineTest extends AtTheTerminal {
    private static final String FEES_ELSEWHERE = "square,fees,256,one account for all fees";

    private static final String FROM_SEPTEMBER =
            "was pulled from September 2026 on. What it booked before is not counted here";

    @BeforeEach
    void pullAMonthThatIsLocked() {
        company.ledger().closeBooks(LocalDate.of(2026, 9, 30));
        assertThat(terminal.run("pull", file, "--period", "2026-09").exit()).isNotEqualTo(1);
    }

    private Path csv(String... rows) throws IOException {
        var text = "platform,item,account,reason\n" + String.join("\n", rows) + "\n";
        return Files.writeString(folder.resolve("m.csv"), text);
    }

    private Said importing(String row, String... options) throws IOException {
        var all = Stream.concat(Stream.of("map", file, "--import", csv(row)), Stream.of(options));
        return terminal.run(all.toArray());
    }

    private String held() {
        return terminal.run("map", file, "--as-at", "2026-10-31", "--format", "csv")
                .out()
                .lines()
                .filter(line -> line.startsWith("square/fees,"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDryRunTellsWhatMovesByMonthAndAccountAndWhichMonthIsLocked() throws IOException {
        var said = importing(FEES_ELSEWHERE, "--dry-run");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out())
                .contains("; because: one account for all fees")
                .containsPattern(" {2}2026-09 {2}[0-9.,]+ GBP of \\d+ transactions, from 6110 Square fees"
                        + " to 6120 Stripe fees; LOCKED in the ledger")
                .containsPattern("2026-10 .* to 6120 Stripe fees\n")
                .contains("--reclass drafts that entry.")
                .endsWith("Nothing was saved.\n");
        assertThat(held()).contains("states the ledger's id 253");
    }

    @Test
    void programsReadWhatMovesAndWhatIsNotCountedInRowsOfTheSameTable() throws IOException {
        var rows = json(importing(FEES_ELSEWHERE, "--dry-run", "--format", "json"));

        assertThat(rows.get(0).path("reason").asString()).isEqualTo("one account for all fees");
        assertThat(rows.get(0).path("month").isNull()).isTrue();
        var moves = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("what").asString().equals("moves"))
                .toList();
        assertThat(moves).extracting(row -> row.path("month").asString()).containsExactly("2026-09", "2026-10");
        assertThat(moves).extracting(row -> row.path("standing").asString()).containsExactly("LOCKED", "OPEN");
        assertThat(moves).allSatisfy(row -> {
            assertThat(row.path("from").asString()).isEqualTo("253");
            assertThat(row.path("to").asString()).isEqualTo("256");
            assertThat(row.path("booked").asBoolean()).isTrue();
            assertThat(row.path("transactions").asInt()).isPositive();
        });
        assertThat(StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> row.path("what").asString().equals("note")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("words").asString()).contains(FROM_SEPTEMBER);
                    assertThat(row.path("month").isNull()).isTrue();
                });
    }

    @Test
    void anImportTellsWhatItMovesBeforeItSaysThatItIsDone() throws IOException {
        var said = importing(FEES_ELSEWHERE);

        assertThat(said.exit()).isZero();
        assertThat(said.err()).contains(FROM_SEPTEMBER);
        assertThat(said.out().lines().toList()).first().isEqualTo("What it moves, as it is booked, debits positive:");
        assertThat(said.out())
                .contains("LOCKED in the ledger")
                .endsWith("Mapped 1, unmapped 0, left 0 as they were.\n");
        assertThat(held()).contains(",one account for all fees");
        assertThat(list()).isEmpty();
        assertThat(importing(FEES_ELSEWHERE).out()).isEqualTo("Mapped 0, unmapped 0, left 1 as they were.\n");
    }

    @Test
    void theReclassIsDraftedAndALockedMonthIsCaughtUpWithOnTheFirstOpenDay() throws IOException {
        var said = importing(FEES_ELSEWHERE, "--reclass");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Drafted J-1, J-2, which brings over what is booked.");
        assertThat(dates()).containsExactlyInAnyOrder("2026-10-01", "2026-10-31");
        assertThat(importing(FEES_ELSEWHERE, "--reclass").out())
                .doesNotContain("Drafted")
                .contains("Nothing was changed, so --reclass drafts nothing;");
        assertThat(dates()).hasSize(2);
    }

    @Test
    void whatWasImportedWithoutItsEntryIsBroughtOverLaterByReclassAlone() throws IOException {
        assertThat(terminal.run("map", file, "--reclass").out())
                .isEqualTo("Nothing was left behind that an entry could bring over.\n");
        importing(FEES_ELSEWHERE);

        var dry = terminal.run("map", file, "--reclass", "--dry-run");
        assertThat(dry.exit()).isEqualTo(2);
        assertThat(dry.out())
                .startsWith("What earlier changes left where it is, as it is booked, debits positive:\n")
                .containsPattern("2026-09 .* from 6110 Square fees to 6120 Stripe fees; LOCKED in the ledger\n")
                .endsWith("Nothing was drafted.\n");
        assertThat(list()).isEmpty();
        var rows = json(terminal.run("map", file, "--reclass", "--dry-run", "--format", "json"));
        assertThat(rows.get(0).path("what").asString()).isEqualTo("left");
        assertThat(rows.get(0).path("from").asString()).isEqualTo("253");

        assertThat(terminal.run("map", file, "--reclass", "--open-months-only").out())
                .contains("Drafted J-1, which brings over what is booked.");
        assertThat(terminal.run("map", file, "--reclass", "--open-months-only").out())
                .endsWith("All of it lies in locked months, so --open-months-only drafts nothing.\n");
        assertThat(terminal.run("map", file, "--reclass", "--reason", "year-end")
                        .out())
                .contains("Drafted J-2, which");
        assertThat(dates()).containsExactlyInAnyOrder("2026-10-01", "2026-10-31");
        assertThat(terminal.run("map", file, "--reclass").out()).startsWith("Nothing was left behind");
    }

    @Test
    void ofWhatWasLeftBehindSomeIsDraftedAndOfSomeSomebodySaysThatItStandsThere() throws IOException {
        importing(FEES_ELSEWHERE);
        refused(terminal.run("map", file, "--stands", "--item", "square/fees"), "--stands needs --reason.");
        refused(terminal.run("map", file, "--take-back", "1"), "--take-back needs --reason.");
        refused(terminal.run("map", file, "--check", "--item", "square/fees"), "--item goes only with --stands or");
        refused(terminal.run("map", file, "--reclass", "--item", "square/none"), "Nothing of square/none was left");
        refused(terminal.run("map", file, "--take-back", "1", "--reason", "no"), "no word number 1 that holds");
        assertThat(terminal.run("map", file, "--said").out()).startsWith("Nobody said that");
        var dry = terminal.run("map", file, "--stands", "--dry-run");
        assertThat(dry.out()).contains("\nsquare/fees\n  2026-09  ").endsWith("Nothing was kept.\n");

        var said = terminal.run("map", file, "--stands", "--item", "square/fees", "--reason", "their own entry");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Kept for 1 item that it stands there already");
        assertThat(terminal.run("map", file, "--reclass").out()).startsWith("Nothing was left behind");
        assertThat(list()).isEmpty();
        var row = json(terminal.run("map", file, "--said", "--format", "json")).get(0);
        assertThat(row.path("number").asInt()).isEqualTo(1);
        assertThat(row.path("item").asString()).isEqualTo("square/fees");
        assertThat(row.path("months").asString()).isEqualTo("2026-09, 2026-10");
        assertThat(row.path("reason").asString()).isEqualTo("their own entry");

        assertThat(terminal.run("map", file, "--take-back", "1", "--reason", "it was another")
                        .out())
                .isEqualTo("Took back 1.\n");
        assertThat(terminal.run("map", file, "--said").out()).contains("; taken back (");
        assertThat(terminal.run("map", file, "--reclass", "--item", "square/fees")
                        .out())
                .contains("Drafted J-1, J-2, which");
    }

    @Test
    void twoDatesAreComparedEachAsItWasKnownAndWhatNobodyMappedIsListedWithTheDaysOfTheGap() throws IOException {
        Files.writeString(
                folder.resolve("dated.csv"),
                "platform,item,account,from,to,reason\nsquare,fees,256,2026-10-01,,one account for all fees\n");
        terminal.run("map", file, "--import", folder.resolve("dated.csv"));

        var said = terminal.run("map", file, "--as-at", "2026-09-30", "--compare", "2026-10-31");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out())
                .isEqualTo("Square, Processing fees: 6110 Square fees on 2026-09-30, 6120 Stripe fees on 2026-10-31\n");
        var rows =
                json(terminal.run("map", file, "--as-at", "2026-09-30", "--compare", "2026-10-31", "--format", "json"));
        assertThat(rows.get(0).path("goes").asString()).isEqualTo("253");
        assertThat(rows.get(0).path("then").asString()).isEqualTo("256");
        assertThat(terminal.run("map", file, "--as-at", "2026-10-31", "--compare", "2026-11-30")
                        .out())
                .isEqualTo("Everything went on 2026-10-31 where it went on 2026-11-30.\n");
        assertThat(terminal.run(
                                "map",
                                file,
                                "--as-at",
                                "2026-10-31",
                                "--compare",
                                "2026-10-31",
                                "--compare-known",
                                "2026-11-30")
                        .out())
                .startsWith("Everything went");
        refused(terminal.run("map", file, "--check", "--compare", "2026-10-31"), "--compare goes only with --as-at.");
        refused(
                terminal.run("map", file, "--as-at", "2026-10-31", "--compare-known", "2026-10-31"),
                "--compare-known goes only with --compare.");

        Files.writeString(
                folder.resolve("gap.csv"),
                "platform,item,account,from,to,reason\nsquare,fees,,2026-10-01,2026-10-31,gap\n");
        terminal.run("map", file, "--import", folder.resolve("gap.csv"));

        var gap = terminal.run("map", file, "--as-at", "2026-10-15");

        assertThat(gap.out()).contains("Square, Processing fees: nobody says (from 2026-10-01 until 2026-10-31)\n");
        assertThat(terminal.run("map", file, "--as-at", "2026-11-15").out())
                .contains("Square, Processing fees: 6120 Stripe fees (");
    }

    @Test
    void lockedMonthsStayAsTheyAreWhereThatIsWanted() throws IOException {
        var said = importing(FEES_ELSEWHERE, "--reclass", "--open-months-only");

        assertThat(said.out()).contains("Drafted J-1, which");
        assertThat(dates()).containsExactly("2026-10-31");
    }

    private List<String> dates() {
        return StreamSupport.stream(list().spliterator(), false)
                .map((JsonNode row) -> row.path("date").asString())
                .toList();
    }

    @Test
    void whatIsPlacedForTheFirstTimeComesFromNowhereAndNeedsNoEntry() throws IOException {
        var said = importing("square,promo,166,", "--reclass");

        assertThat(said.out())
                .contains(" from nowhere to 2030 Gift cards outstanding")
                .contains("Nothing that is booked moves, so there is nothing to draft.");
        assertThat(list()).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSenseTogether() throws IOException {
        refused(importing(FEES_ELSEWHERE, "--reclass", "--dry-run"), "--reclass drafts entries of what is saved");
        refused(terminal.run("map", file), "map needs to be told what to do: --import,");
        refused(terminal.run("map", file, "--reclass", "--format", "csv"), "--format goes with what lists something");
        refused(importing(FEES_ELSEWHERE, "--open-months-only"), "--open-months-only goes only with --reclass.");
        refused(
                terminal.run("map", file, "--check", "--reclass"),
                "--reclass goes only with --import or --copy-from, or alone.");
        refused(
                terminal.run("map", file, "--suggest", "--accept-from", "80", "--reclass"),
                "--reclass goes only with --import or --copy-from, or alone.");
        assertThat(held()).contains("states the ledger's id 253");
    }

    @Test
    void aFileThatIsRefusedMovesNothing() throws IOException {
        var said = importing("square,fees,99999,", "--dry-run");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).doesNotContain("What it moves");
    }
}
