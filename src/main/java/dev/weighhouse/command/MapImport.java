package dev.weighhouse.command;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mappingdesk.CatchUp;
import dev.weighhouse.mappingdesk.ImportPreview;
import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.mappingdesk.ImportPreview.What;
import dev.weighhouse.mappingdesk.Preview;
import dev.weighhouse.mappingdesk.SaveResult;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what a file or another workspace would change, and says before it does what that moves. */
record MapImport(Session session, Format format, MapOptions options, OpenWorkspace workspace) {

    int take(Path file, ImportPreview preview) {
        if (options.isDryRun()) {
            rows(preview);
            return preview.refused() ? Exit.ERROR : preview.changes().changes().isEmpty() ? Exit.DONE : Exit.LOOK;
        }
        refuse(file, preview);
        var changes = options.reason() == null
                ? preview.changes()
                : new ChangeSet(preview.changes().changes(), options.reason());
        // What is drafted is what this moves, which nobody can tell any more once it is saved.
        var moves = moves(changes);
        save(file, changes);
        moves.ifPresent(what -> {
            radius(what).print(options.catchUp() == CatchUp.FROM_NOW_ON);
            MapTold.of(what).print(session.err());
        });
        told(preview);
        if (options.catchUp() != CatchUp.FROM_NOW_ON) {
            moves.ifPresentOrElse(
                    what -> new MapDrafts(session).told(workspace.mapping().draftReclass(what, options.catchUp())),
                    () -> session.out().println(nothing(changes)));
        }
        return Exit.DONE;
    }

    /** Why --reclass drafts nothing. */
    private static String nothing(ChangeSet changes) {
        return changes.changes().isEmpty()
                ? "Nothing was changed, so --reclass drafts nothing;"
                        + " map FILE --reclass alone brings over what earlier changes left behind."
                : "No month was ever pulled, so nothing is known to be booked and --reclass drafts nothing.";
    }

    /** What the changes would move in the months that were pulled; empty where there are none. */
    private Optional<Preview> moves(ChangeSet changes) {
        var months = workspace.monthEnd().months();
        return changes.changes().isEmpty() || months.isEmpty()
                ? Optional.empty()
                : Optional.of(workspace.mapping().preview(changes, months.getLast()));
    }

    private MapRadius radius(Preview preview) {
        var months = workspace.monthEnd().months();
        return new MapRadius(
                session.out(),
                preview.radius().moved(),
                workspace.monthEnd().review(months.getLast()).ledgerChart());
    }

    private void save(Path file, ChangeSet changes) {
        switch (workspace.mapping().save(changes)) {
            case SaveResult.Saved _ -> {}
            case SaveResult.Refused(var findings) ->
                throw MapCommand.refused(
                        "%s: %s"
                                .formatted(
                                        file.getFileName(), findings.getFirst().words()),
                        findings.stream().map(MappingFinding::next).findFirst().orElse(""));
            case SaveResult.Overtaken(var meanwhile) ->
                throw MapCommand.refused(
                        "%s was decided about meanwhile."
                                .formatted(meanwhile.getFirst().mine().slot().item()),
                        "Look at what was decided, then import again. Nothing was changed.");
        }
    }

    private static void refuse(Path file, ImportPreview preview) {
        var refused = preview.lines().stream()
                .filter(line -> line.what() == What.REFUSED)
                .toList();
        if (!refused.isEmpty()) {
            var first = refused.getFirst();
            var more = refused.size() == 1
                    ? ""
                    : " %,d more rows are refused; --dry-run lists them.".formatted(refused.size() - 1);
            var words = first.words().endsWith(".") ? first.words() : first.words() + ".";
            throw MapCommand.refused(
                    "%s, row %d, %s%s".formatted(file.getFileName(), first.row(), words, more),
                    "Mend the row and import again. Nothing was changed.");
        }
    }

    private void told(ImportPreview preview) {
        long mapped = count(preview, What.NEW) + count(preview, What.CHANGED);
        session.out()
                .printf(
                        "Mapped %d, unmapped %d, left %d as they were.%n",
                        mapped, count(preview, What.UNMAPPED), count(preview, What.SAME));
    }

    private static long count(ImportPreview preview, What what) {
        return preview.lines().stream().filter(line -> line.what() == what).count();
    }

    private void rows(ImportPreview preview) {
        var moves = moves(preview.changes());
        var sheet = new Sheet(MapRadius.columns("row", "what", "item", "words", "reason"));
        preview.lines()
                .forEach(line -> sheet.add(MapRadius.noMove(
                        line.row(),
                        line.what().name().toLowerCase(Locale.ROOT),
                        line.item(),
                        line.words(),
                        because(line))));
        moves.ifPresent(what -> {
            radius(what).add(sheet, null, "moves", null, null, null);
            MapTold.of(what).add(sheet, words -> MapRadius.noMove(null, "note", null, words, null));
        });
        switch (format) {
            case csv -> sheet.csv(session.out());
            case json -> sheet.json(session.out());
            case table -> {
                preview.lines().stream()
                        .filter(line ->
                                line.what() != What.SAME || !line.words().isEmpty())
                        .forEach(this::print);
                told(preview);
                moves.ifPresent(what -> {
                    radius(what).print(true);
                    MapTold.of(what).print(session.err());
                });
                session.out().println("Nothing was saved.");
            }
        }
    }

    private void print(Line line) {
        var reason = because(line);
        session.out()
                .printf(
                        "row %d: %s, %s %s%s%n",
                        line.row(),
                        line.item(),
                        line.what().name().toLowerCase(Locale.ROOT),
                        line.words(),
                        reason == null ? "" : "; because: " + reason);
    }

    /** The reason of a row itself that would change something. */
    private static @Nullable String because(Line line) {
        var would = line.would();
        return would == null || would.reason().isEmpty() || line.what() == What.SAME ? null : would.reason();
    }
}
