package dev.weighhouse.command;

import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.journal.Refusal;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a push or a resolving ended: the entries that were tried, then those that were held back. */
final class PushPrint {

    private record Line(
            @Nullable CrossingKey key,
            String entry,
            Enum<?> state,
            @Nullable String ledgerId,
            int attempts,
            String reason,
            String nextStep) {}

    private final PrintWriter out;
    private final PushReport report;
    private final List<Line> lines = new ArrayList<>();
    private final List<Refusal> moved = new ArrayList<>();

    PushPrint(PrintWriter out, PushReport report) {
        this(out, report, PushReport.Line::state);
    }

    /** @param state how an entry stands, as people are told */
    PushPrint(PrintWriter out, PushReport report, Function<PushReport.Line, Enum<?>> state) {
        this.out = out;
        this.report = report;
        for (var line : report.lines()) {
            lines.add(new Line(
                    line.key(),
                    line.entry().toString(),
                    state.apply(line),
                    line.ledgerId(),
                    line.attempts(),
                    line.reason(),
                    line.nextStep()));
        }
    }

    /** An approved entry that was not sent. */
    void add(Refusal refusal, Journal journal) {
        lines.add(new Line(
                journal.key(),
                journal.id().toString(),
                journal.state(),
                journal.ledgerId(),
                0,
                refusal.words(),
                refusal.nextStep()));
        if (refusal.moved() != null) {
            moved.add(refusal);
        }
    }

    void print(Format format) {
        switch (format) {
            case json -> sheet().json(out);
            case csv -> sheet().csv(out);
            case table -> table();
        }
    }

    private Sheet sheet() {
        var sheet = new Sheet("key", "entry", "state", "ledgerId", "attempts", "reason", "nextStep");
        for (var line : lines) {
            sheet.add(
                    line.key() == null ? null : line.key().hex(),
                    line.entry(),
                    line.state().name(),
                    line.ledgerId(),
                    line.attempts(),
                    line.reason(),
                    line.nextStep());
        }
        return sheet;
    }

    private void table() {
        if (lines.isEmpty()) {
            out.println("There was nothing to do.");
            return;
        }
        var cells = lines.stream().map(PushPrint::cells).toList();
        new TextColumns("Entry", "State", "Ledger id", "Tries", "Key", "Reason")
                .right(3)
                .print(out, cells);
        for (var refusal : moved) {
            var versions = refusal.moved();
            if (versions != null) {
                out.printf("%n%s%n", refusal.entry());
                GroundsTable.print(out, versions);
            }
        }
        score();
    }

    private static List<String> cells(Line line) {
        return List.of(
                line.entry(),
                Phrases.words(line.state()),
                Phrases.text(line.ledgerId()),
                Integer.toString(line.attempts()),
                line.key() == null ? "" : line.key().grouped(),
                (line.reason() + " " + line.nextStep()).strip());
    }

    private void score() {
        if (report.score().isEmpty()) {
            return;
        }
        out.println();
        var scores = report.score().stream()
                .map(score -> List.of(
                        score.label(),
                        Phrases.words(score.predicted()),
                        Phrases.words(score.actual()),
                        score.hit() ? "as predicted" : "missed"))
                .toList();
        new TextColumns("Difference of", "Predicted", "Pulled", "Score")
                .right(1, 2)
                .print(out, scores);
    }
}
