package dev.weighhouse.command;

import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.ExportForm;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Fate;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code log FILE [--find TEXT] [--since DATE]}. */
@Command(
        name = "log",
        description = "Show what crossed, the newest first; the whole story where it is only one.",
        footer = {"", "csv and json hold everything that was asked for, table the newest only."})
final class LogCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @Option(
            names = "--find",
            paramLabel = "TEXT",
            description = "Any id, number, key, amount, date or words of either side; all words must be there.")
    private String find = "";

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Only what began on this day or later, as YYYY-MM-DD.")
    private @Nullable LocalDate since;

    @Option(names = "--limit", paramLabel = "N", description = "How many rows of the table; 50.")
    private int limit = 50;

    @Mixin
    private Written written = new Written();

    LogCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new FailureException(new Failure.BadInput(
                    "--limit %d shows nothing.".formatted(limit), "Say how many rows, such as 50."));
        }
        try (var workspace = target.open(session.workspaces())) {
            var archive = workspace.crossings();
            var selection = selection();
            switch (written.format()) {
                case json -> export(archive, selection, ExportForm.JSON);
                case csv -> export(archive, selection, ExportForm.CSV);
                case table -> table(archive, selection);
            }
            return open(archive, selection) == 0 ? Exit.DONE : Exit.LOOK;
        }
    }

    private Selection selection() {
        var start = since == null
                ? null
                : since.atStartOfDay(session.clock().getZone()).toInstant();
        return Selection.ALL.typed(find.strip()).between(start, null);
    }

    /** How many of the selection wait for somebody. */
    private static long open(CrossingArchive archive, Selection selection) {
        return archive.count(selection.fate(Fate.IN_DOUBT)) + archive.count(selection.fate(Fate.NEEDS_PERSON));
    }

    private void export(CrossingArchive archive, Selection selection, ExportForm form) {
        try {
            archive.export(selection, form, session.out(), new StandardErrorProgress(session.err()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void table(CrossingArchive archive, Selection selection) {
        var story = new CrossingTable(session.out(), session.clock().getZone());
        var count = archive.count(selection);
        var rows = archive.rows(selection, new Page.Newest(limit));
        if (!selection.typed().isEmpty()) {
            story.readAs(archive.find(selection.typed(), 1).readAs());
        }
        if (count == 0) {
            if (selection.typed().isEmpty()) {
                session.out().println(since == null ? "Nothing has crossed yet." : "Nothing has crossed since then.");
            } else {
                story.absence(archive.proveAbsent(selection.typed()), since);
            }
            return;
        }
        story.rows(rows);
        if (count > rows.size()) {
            session.out().printf("%nThe newest %,d of %,d crossings.%n", rows.size(), count);
        }
        if (count == 1) {
            archive.timeline(rows.getFirst().key()).ifPresent(story::timeline);
        }
    }
}
