package dev.weighhouse.command;

import dev.weighhouse.crossing.Absence;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.Fate;
import dev.weighhouse.crossing.Rejection;
import dev.weighhouse.crossing.Timeline;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Crossings as text for people, with the times of their own zone. */
final class CrossingTable {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final PrintWriter out;
    private final ZoneId zone;

    CrossingTable(PrintWriter out, ZoneId zone) {
        this.out = out;
        this.zone = zone;
    }

    void readAs(List<String> words) {
        if (!words.isEmpty()) {
            out.printf("Looked for %s.%n%n", String.join(", or ", words));
        }
    }

    void rows(List<CrossingRow> rows) {
        var lines = rows.stream().map(this::line).toList();
        new TextColumns("No", "Began", "Way", "What", "Ref", "Amount", "State", "Tries", "Ledger", "By", "Key")
                .right(0, 5, 7)
                .print(out, lines);
    }

    private List<String> line(CrossingRow row) {
        var amount = row.amount();
        return List.of(
                Long.toString(row.number()),
                moment(row.events().began()),
                Phrases.words(row.subject().direction()) + " " + row.connection(),
                row.subject().what(),
                Phrases.text(row.subject().reference()),
                amount == null ? "" : Phrases.words(amount),
                Phrases.words(row.fate()),
                Integer.toString(row.outcome().attempts()),
                Phrases.text(row.outcome().ledgerNumber()),
                row.by(),
                row.key().grouped());
    }

    /** Everything that happened to one crossing. */
    void timeline(Timeline story) {
        out.printf(
                "%nKey %s%nFrom %s%n%n",
                story.row().key().hex(), story.row().subject().source());
        new TextColumns("Event", "At", "Step", "Try", "By", "Words")
                .right(0, 3)
                .print(out, story.events().stream().map(this::event).toList());
        story.events().forEach(this::evidence);
    }

    private List<String> event(CrossingEvent event) {
        var entry = event.entry();
        return List.of(
                Long.toString(event.sequence()),
                moment(entry.at()),
                Rejection.isGivenUp(entry) ? Phrases.words(Fate.GIVEN_UP) : Phrases.words(entry.step()),
                Integer.toString(entry.attempt()),
                entry.by(),
                entry.detail().words());
    }

    private void evidence(CrossingEvent event) {
        var seen = event.entry().detail().evidence();
        if (seen != null) {
            out.printf("* Event %d read %,d entries: %s.%n", event.sequence(), seen.scanned(), seen.asked());
        }
    }

    /** That nothing of the kind ever crossed, and what was searched to say so. */
    void absence(Absence absence, @Nullable LocalDate since) {
        if (!absence.neverCrossed()) {
            out.printf(
                    "Nothing of it has crossed since %s; %d crossings before that fit.%n",
                    since, absence.found().size());
            return;
        }
        out.printf(
                "It never crossed: none of %,d crossings with %,d events fits.%n",
                absence.crossings(), absence.events());
        var first = absence.first();
        var last = absence.last();
        if (first != null && last != null) {
            out.printf("The log runs from %s to %s, head %s.%n", moment(first), moment(last), absence.head());
        }
        for (var reading : absence.readings()) {
            out.printf(
                    "Would have been in %s of %s, read at %s.%n",
                    reading.what(), reading.connection(), moment(reading.at()));
        }
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }
}
