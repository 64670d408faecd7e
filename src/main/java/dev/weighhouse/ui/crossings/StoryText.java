package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.Absence;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.Timeline;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stories, proofs and rows as text, for the clipboard and for what is shown of them. */
record StoryText(Sentences sentences, Moments moments) {
    /** Longer names of machines are made by machines; their beginnings tell them apart. */
    private static final int LONG_NAME = 24;

    private static final int BRIEF = 8;

    /** What an event says beside its words: evidence, reply, rows, time taken. */
    static List<String> facts(CrossingEvent event) {
        var facts = new ArrayList<String>();
        var detail = event.entry().detail();
        var evidence = detail.evidence();
        if (evidence != null) {
            facts.add(evidence(evidence));
        }
        var status = detail.status();
        if (status != null && !status.isBlank()) {
            facts.add(Words.text("crossings.story.status", status));
        }
        if (detail.millis() >= 0 && !detail.words().contains(detail.millis() + " ms")) {
            facts.add(Words.text("crossings.story.took", detail.millis()));
        }
        var body = detail.body();
        if (body != null) {
            facts.add(Words.text("crossings.story.body", body.brief()));
        }
        return facts;
    }

    static String evidence(Evidence evidence) {
        var days = Sentences.days(evidence.from(), evidence.to());
        return days.isEmpty()
                ? Words.text("crossings.story.evidence", evidence.asked(), evidence.scanned())
                : Words.text("crossings.story.evidence-dated", evidence.asked(), evidence.scanned(), days);
    }

    /** Who did it and on which machine, where it was a person. */
    static String by(CrossingEvent event) {
        var machine = event.entry().machine();
        var brief = machine.length() > LONG_NAME ? machine.substring(0, BRIEF) : machine;
        return Words.text("crossings.story.by", event.entry().by(), brief);
    }

    /** {@code event 50,869, a4948e68}. */
    static String chained(CrossingEvent event) {
        return Words.text(
                "crossings.story.event", event.sequence(), event.hash().brief());
    }

    /** The whole story, with full keys and hashes, so that it can be checked elsewhere. */
    String of(Timeline timeline) {
        var row = timeline.row();
        var head = String.join(
                "\n",
                row.subject().what(),
                Looks.word(row.fate()) + ", " + sentences.became(row),
                Words.text("crossings.story.key") + "\t" + row.key().grouped() + "\t"
                        + row.key().hex(),
                "");
        return timeline.events().stream().map(this::line).collect(Collectors.joining("\n", head, "\n"));
    }

    private String line(CrossingEvent event) {
        var entry = event.entry();
        return Stream.concat(
                        Stream.of(
                                String.valueOf(event.sequence()),
                                moments.full(entry.at()),
                                Looks.word(entry),
                                entry.by() + ", " + entry.machine(),
                                cell(entry.detail().words()),
                                facts(event).stream().map(StoryText::cell).collect(Collectors.joining(" "))),
                        Stream.of(event.hash().hex()))
                .collect(Collectors.joining("\t"));
    }

    /** What the log says for the claim that something never crossed. */
    String of(Absence absence) {
        return String.join("\n", lines(absence)) + "\n";
    }

    List<String> lines(Absence absence) {
        var lines = new ArrayList<String>();
        lines.add(
                Words.text(absence.neverCrossed() ? "crossings.proof.never" : "crossings.proof.did", absence.typed()));
        if (!absence.readAs().isEmpty()) {
            lines.add(Sentences.readAs(absence.readAs()).strip());
        }
        lines.add(Words.text("crossings.proof.searched", absence.crossings(), absence.events()));
        var first = absence.first();
        var last = absence.last();
        if (first != null && last != null) {
            lines.add(Words.text("crossings.proof.span", moments.full(first), moments.full(last)));
        }
        var head = absence.head();
        if (head != null) {
            lines.add(Words.text(
                    "crossings.proof.head", head.sequence(), head.hash().hex()));
        }
        lines.add(Words.text("crossings.proof.needs-chain"));
        if (!absence.readings().isEmpty()) {
            lines.add(Words.text("crossings.proof.readings"));
        }
        absence.readings().forEach(reading -> lines.add(sentences.reading(reading)));
        return lines;
    }

    /** Rows under headings, with tabs between the cells; amounts with a plain minus and no thousands marks. */
    String of(List<CrossingRow> rows) {
        var headings = Stream.of(
                        "no", "time", "way", "kind", "what", "by", "key", "amount", "currency", "state", "entry")
                .map(column -> Words.text("crossings.column." + column))
                .collect(Collectors.joining("\t"));
        return rows.stream().map(this::cells).collect(Collectors.joining("\n", headings + "\n", "\n"));
    }

    private String cells(CrossingRow row) {
        var amount = row.amount();
        return String.join(
                "\t",
                String.valueOf(row.number()),
                moments.full(row.events().began()),
                Looks.word(row.subject().direction()),
                Looks.word(row.subject().kind()),
                cell(row.subject().what()),
                cell(row.by()),
                row.key().grouped(),
                amount == null ? "" : amount.plain(),
                amount == null ? "" : amount.currency().getCurrencyCode(),
                Looks.word(row.fate()),
                cell(row.outcome().ledgerNumber()));
    }

    /** Text from outside must not break the table it is pasted into. */
    private static String cell(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
