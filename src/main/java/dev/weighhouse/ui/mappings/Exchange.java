package dev.weighhouse.ui.mappings;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mappingdesk.ImportPreview;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Order;
import dev.weighhouse.ui.common.Words;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Mappings that come from files and other workspaces and go to files. What comes is shown row by row first; taken, it is
 * pending like what was typed, and is saved on the same road.
 */
final class Exchange {
    private final MappingsModel model;
    private final Latest reading = new Latest();
    private final Latest writing = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable Offer> offer = new ReadOnlyObjectWrapper<>();
    private final OneJob job;

    /** Where an offer comes from. */
    enum Source {
        FILE,
        WORKSPACE
    }

    /**
     * What a file or another workspace says, to be looked at.
     *
     * @param replaced how many changes that are pending it takes the place of
     */
    record Offer(Source source, Path file, ImportPreview preview, int replaced) {

        /** The name of the file, without its folders. */
        String name() {
            return file.getFileName().toString();
        }

        int changes() {
            return preview.changes().changes().size();
        }
    }

    Exchange(MappingsModel model) {
        this.model = model;
        job = new OneJob(model.bench(), this::forget);
    }

    /** What is looked at; null while nothing is. */
    ReadOnlyObjectProperty<@Nullable Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Why the last file could not be read or written; null while all is well. */
    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return job.failureProperty();
    }

    /** What is being read or written; null while nothing is. */
    ReadOnlyObjectProperty<@Nullable Job> busyProperty() {
        return job.busyProperty();
    }

    void importFrom(Path file) {
        read(Source.FILE, file);
    }

    void copyFrom(Path workspace) {
        read(Source.WORKSPACE, workspace);
    }

    /** Reads what is looked at once more, after its file was mended. */
    void again() {
        var now = offer.get();
        if (now != null) {
            read(now.source(), now.file());
        }
    }

    private void read(Source source, Path file) {
        model.loaded().ifPresent(now -> {
            var desk = now.desk();
            var name = Words.text(
                    source == Source.FILE ? "mappings.import.job" : "mappings.copy-from.job", file.getFileName());
            start(
                    job.order(
                                    name,
                                    progress -> source == Source.FILE
                                            ? desk.readFrom(file, progress)
                                            : desk.copyFrom(file, progress))
                            .latestOf(reading),
                    preview -> show(source, file, preview));
        });
    }

    private void show(Source source, Path file, ImportPreview preview) {
        var slots = preview.changes().changes().stream()
                .map(change -> change.slot())
                .collect(Collectors.toSet());
        offer.set(new Offer(source, file, preview, pending(slots)));
    }

    private int pending(Set<Slot> slots) {
        return (int) model.pending().list().stream()
                .filter(change -> slots.contains(change.slot()))
                .count();
    }

    private <T> void start(Order<T> order, Consumer<T> end) {
        model.noteProperty().set("");
        job.start(order, end);
    }

    /** What is looked at becomes pending. */
    void take() {
        var now = offer.get();
        if (now == null || now.changes() == 0 || !model.whyNoWriting().isEmpty()) {
            return;
        }
        offer.set(null);
        var changes = now.preview().changes();
        model.take(Words.text("mappings.step.import", now.changes(), now.name()), changes.changes(), changes.reason());
        model.goTo(new Line.Key(changes.changes().getFirst().slot(), null));
        model.noteProperty().set(Words.text("mappings.import.taken", now.changes(), now.name()));
    }

    /** Nothing of it is taken. */
    void leave() {
        reading.forget();
        job.leave();
        offer.set(null);
    }

    /**
     * Writes what is saved to a file.
     *
     * @param listedOnly whether only what the filters of the screen let through is written
     */
    void exportTo(Path file, boolean listedOnly) {
        model.loaded().ifPresent(now -> {
            var listed = listedOnly ? model.listedItems() : Set.<ItemKey>of();
            start(
                    job.order(
                                    Words.text("mappings.export.job", file.getFileName()),
                                    _ -> now.desk().exportOver(file, item -> !listedOnly || listed.contains(item)))
                            .latestOf(writing)
                            .keeps(),
                    count -> model.noteProperty().set(written(file, count, listedOnly ? listed.size() : -1)));
        });
    }

    private String written(Path file, int count, int listed) {
        var words = listed < 0
                ? Words.text("mappings.export.done", count, file)
                : Words.text("mappings.export.done-listed", count, file, listed);
        return model.pending().isEmpty() ? words : words + " " + Words.text("mappings.export.not-pending");
    }

    /** The name that is proposed for a file. */
    String suggestedName() {
        var company = model.loaded().map(now -> now.opening().company()).orElse("");
        return Words.text("mappings.export.file", company.replaceAll("[\\\\/:*?\"<>|]", " "))
                .strip();
    }

    /** Another workspace is open. */
    void forget() {
        reading.forget();
        writing.forget();
        job.forget();
        offer.set(null);
    }
}
