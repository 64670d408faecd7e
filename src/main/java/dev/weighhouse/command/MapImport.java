package dev.weighhouse.command;

import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mappingdesk.ImportPreview;
import dev.weighhouse.mappingdesk.ImportPreview.What;
import dev.weighhouse.mappingdesk.MappingDesk;
import dev.weighhouse.mappingdesk.SaveResult;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a file or another workspace would change.
 *
 * @param reason null: that it was imported from there
 */
record MapImport(
        Session session,
        Format format,
        boolean dryRun,
        @Nullable String reason) {

    int take(MappingDesk desk, Path file, ImportPreview preview) {
        if (dryRun) {
            rows(preview);
            return preview.refused() ? Exit.ERROR : preview.changes().changes().isEmpty() ? Exit.DONE : Exit.LOOK;
        }
        refuse(file, preview);
        var changes = reason == null
                ? preview.changes()
                : new ChangeSet(preview.changes().changes(), reason);
        switch (desk.save(changes)) {
            case SaveResult.Saved _ -> told(preview);
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
        return Exit.DONE;
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
        var sheet = new Sheet("row", "what", "item", "words");
        preview.lines()
                .forEach(line ->
                        sheet.add(line.row(), line.what().name().toLowerCase(Locale.ROOT), line.item(), line.words()));
        switch (format) {
            case csv -> sheet.csv(session.out());
            case json -> sheet.json(session.out());
            case table -> {
                preview.lines().stream()
                        .filter(line ->
                                line.what() != What.SAME || !line.words().isEmpty())
                        .forEach(line -> session.out()
                                .printf(
                                        "row %d: %s, %s %s%n",
                                        line.row(),
                                        line.item(),
                                        line.what().name().toLowerCase(Locale.ROOT),
                                        line.words()));
                told(preview);
                session.out().println("Nothing was saved.");
            }
        }
    }
}
