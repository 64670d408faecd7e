package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Timeline;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Words;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The story of the crossing the list stands on. While it is being read the last one is not shown for it. */
final class Story {
    private final Logbook logbook;
    private final Latest reading = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable Timeline> timeline = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

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

    private void show(@Nullable CrossingRow row) {
        reading.forget();
        failure.set(null);
        var shown = timeline.get();
        if (row == null || shown == null || !shown.row().key().equals(row.key())) {
            timeline.set(null);
        }
        if (row != null) {
            logbook.asking(Words.text("crossings.story.reading"), (log, _) -> log.timeline(row.key()))
                    .ifPresent(order -> order.latestOf(reading)
                            .then(found -> timeline.set(found.orElse(null)))
                            .otherwise(failure::set)
                            .start());
        }
    }
}
