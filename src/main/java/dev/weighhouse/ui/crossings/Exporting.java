package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.ExportForm;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Sample;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Words;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Writes the selection of the list to a file, whole or not at all. */
final class Exporting {
    private final Logbook logbook;
    private final Latest writing = new Latest();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    Exporting(Logbook logbook) {
        this.logbook = logbook;
    }

    /** What the last export wrote, as a sentence. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** As JSON where the name of the file says so, else as CSV. */
    void write(Selection selection, Path file) {
        write(file, (log, form, out, progress) -> log.export(selection, form, out, progress));
    }

    /** A sample, with how it was drawn. */
    void write(Sample sample, Path file) {
        write(file, (log, form, out, progress) -> log.export(sample, form, out, progress));
    }

    /** What is written of the log. */
    @FunctionalInterface
    private interface Part {
        long write(CrossingArchive log, ExportForm form, Writer out, Progress progress) throws IOException;
    }

    private void write(Path file, Part part) {
        said.set("");
        failure.set(null);
        var name = String.valueOf(file.getFileName());
        var form = name.toLowerCase(Locale.ROOT).endsWith(".json") ? ExportForm.JSON : ExportForm.CSV;
        logbook.asking(
                        Words.text("crossings.export.job", name),
                        (log, progress) -> write(file, out -> part.write(log, form, out, progress)))
                .ifPresent(order -> order.latestOf(writing)
                        .shown()
                        .then(count -> said.set(Words.text("crossings.export.done", count, file.toString())))
                        .otherwise(failure::set)
                        .start());
    }

    /** Something that writes to a file and counts what it wrote. */
    @FunctionalInterface
    private interface Writing {
        long to(Writer out) throws IOException;
    }

    /** Beside the file first, so that an export that is stopped leaves what was there before. */
    private static long write(Path file, Writing part) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try {
                long count;
                try (var out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                    count = part.to(out);
                }
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
                return count;
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            Words.text("crossings.export.failed", file.toString()),
                            Words.text("crossings.export.failed.next")),
                    e);
        }
    }

    void forget() {
        writing.forget();
        said.set("");
        failure.set(null);
    }
}
