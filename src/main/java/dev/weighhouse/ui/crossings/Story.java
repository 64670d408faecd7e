package dev.weighhouse.ui.crossings;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Timeline;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Words;
import java.net.URI;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The story of the crossing the list stands on. While it is being read the last one is not shown for it. */
final class Story {
    private final Logbook logbook;
    private final Latest reading = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable Timeline> timeline = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable URI> page = new ReadOnlyObjectWrapper<>();

    Story(Logbook logbook, CrossingList list) {
        this.logbook = logbook;
        list.currentProperty().subscribe(this::show);
    }

    ReadOnlyObjectProperty<@Nullable Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Where the ledger shows the entry in a browser; null where it shows none. */
    ReadOnlyObjectProperty<@Nullable URI> pageProperty() {
        return page.getReadOnlyProperty();
    }

    private record Told(
            @Nullable Timeline timeline, @Nullable URI page) {}

    private static Told told(OpenWorkspace workspace, CrossingRow row) {
        var id = row.outcome().ledgerId();
        var page = id == null || Sentences.isReading(row)
                ? null
                : workspace
                        .entryPage(row.connection())
                        .map(of -> of.of(id, row.key()))
                        .orElse(null);
        return new Told(workspace.crossings().timeline(row.key()).orElse(null), page);
    }

    private void show(@Nullable CrossingRow row) {
        reading.forget();
        failure.set(null);
        var shown = timeline.get();
        if (row == null || shown == null || !shown.row().key().equals(row.key())) {
            timeline.set(null);
            page.set(null);
        }
        if (row != null) {
            logbook.askingAll(Words.text("crossings.story.reading"), workspace -> told(workspace, row))
                    .ifPresent(order -> order.latestOf(reading)
                            .then(told -> {
                                page.set(told.page());
                                timeline.set(told.timeline());
                            })
                            .otherwise(failure::set)
                            .start());
        }
    }
}
