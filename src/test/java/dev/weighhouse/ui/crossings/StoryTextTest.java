package dev.weighhouse.ui.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Timeline;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is copied from the screen is read elsewhere: it has full keys and hashes, and nothing in it breaks a table. */
class StoryTextTest {
    private final OverLog over = new OverLog();
    private final CrossingsModel model = over.model();

    private CrossingRow row(long number) {
        model.list().goTo(number);
        return Objects.requireNonNull(model.list().currentProperty().get());
    }

    private Timeline story(long number) {
        return over.log.archive.timeline(row(number).key()).orElseThrow();
    }

    private static CrossingEvent with(CrossingEvent event, String machine, LogEntry.Detail detail) {
        var entry = event.entry();
        return new CrossingEvent(
                event.sequence(),
                event.previous(),
                event.hash(),
                new LogEntry(
                        entry.key(),
                        entry.step(),
                        entry.at(),
                        entry.by(),
                        machine,
                        entry.attempt(),
                        entry.subject(),
                        detail));
    }

    @Test
    void aStoryBeginsWithWhatCrossedAndItsWholeKey() {
        var story = story(33);

        var lines = model.text().of(story).lines().toList();

        assertThat(lines.get(0)).isEqualTo("Station Road takings, 19 Oct");
        assertThat(lines.get(1)).endsWith("Crossed once: Station Road takings, 19 Oct became QuickBooks entry 3291.");
        assertThat(lines.get(2).split("\t"))
                .contains(story.row().key().grouped(), story.row().key().hex());
    }

    @Test
    void everyEventIsALineThatEndsInItsHash() {
        var story = story(33);

        var lines = model.text().of(story).lines().skip(3).toList();

        assertThat(lines).hasSameSizeAs(story.events());
        for (int at = 0; at < lines.size(); at++) {
            var event = story.events().get(at);
            assertThat(lines.get(at).split("\t"))
                    .hasSize(7)
                    .startsWith(String.valueOf(event.sequence()))
                    .endsWith(event.hash().hex());
        }
        assertThat(lines.get(4))
                .contains("Asked QuickBooks for entries dated 19 Oct with this key. Read 31, dated 19 Oct");
    }

    @Test
    void anEventTellsItsEvidenceReplyTimeAndDigest() {
        var event = story(33).events().getFirst();
        var digest = Digest.of("reply".getBytes(StandardCharsets.UTF_8));
        var detail = LogEntry.Detail.words("Looked.")
                .status("200")
                .body(digest)
                .took(3, 412)
                .evidence(new Evidence("the journal", 31, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));

        assertThat(StoryText.facts(with(event, "pc", detail)))
                .containsExactly(
                        "Asked the journal. Read 31, dated 1 Oct 2026 to 31 Oct 2026.",
                        "Reply: 200.",
                        "Took 412 ms.",
                        "Digest %s.".formatted(digest.brief()));
        assertThat(StoryText.facts(with(
                        event, "pc", LogEntry.Detail.words("3 rows in 412 ms.").took(3, 412))))
                .as("what the words say is not said twice")
                .isEmpty();
    }

    @Test
    void aMachineThatNamesItselfAtLengthIsCut() {
        var event = story(33).events().getFirst();
        var detail = LogEntry.Detail.words("Noted.");

        assertThat(StoryText.by(with(event, "larkfield-pc", detail))).isEqualTo("Priya Nair, on larkfield-pc");
        assertThat(StoryText.by(with(event, "7c1d3a52-2f0b-4c4e-9a51-0c7d0e3f9b11", detail)))
                .isEqualTo("Priya Nair, on 7c1d3a52");
    }

    @Test
    void rowsStandUnderHeadingsWithPlainAmounts() {
        var lines = model.text().of(List.of(row(33), row(1))).lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).split("\t", -1)).hasSize(11).contains("Amount", "Currency", "State");
        assertThat(lines.get(1).split("\t", -1))
                .hasSize(11)
                .contains("1127.40", "GBP", "3291", "Station Road takings, 19 Oct");
        assertThat(lines.get(2).split("\t", -1)).as("a reading has no amount").hasSize(11);
    }

    @Test
    void whatCameFromOutsideCannotBreakTheTable() {
        over.log.confirmed("Two\tcells\nand two lines", 100, 20, 3400);
        model.list().newest();

        var lines = model.text().of(List.of(row(37))).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).contains("Two cells and two lines");
    }

    @Test
    void aProofTellsAllThatWasSearchedAndWhereItEnds() {
        var proof = over.log.archive.proveAbsent("INV-999");

        var lines = model.text().lines(proof);

        assertThat(lines.getFirst()).isEqualTo("Never crossed: INV-999");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("Searched all 36 crossings, "))
                .anyMatch(line -> line.endsWith("hash %s."
                        .formatted(Objects.requireNonNull(proof.head()).hash().hex())))
                .contains("This holds together with a check of the chain up to the last event.")
                .anyMatch(line -> line.contains("412 rows"));
        assertThat(model.text().of(proof)).isEqualTo(String.join("\n", lines) + "\n");
    }

    @Test
    void aConnectionThatIsGoneKeepsItsId() {
        assertThat(model.logbook().title(new ConnectionId("retired"))).isEqualTo("retired");
    }
}
