package dev.weighhouse.ui.common;

import java.time.Clock;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What was told lately. Anything that ends while nobody looks tells it here; the window decides whether to show it. */
public final class Notices {
    private static final int MOST = 5;

    private final Clock clock;
    private final ObservableList<Told> recent = FXCollections.observableArrayList();
    private final ObservableList<Told> recentView = FXCollections.unmodifiableObservableList(recent);
    private final ReadOnlyObjectWrapper<@Nullable Told> latest = new ReadOnlyObjectWrapper<>();
    private long told;

    /** A notice with its time; the number tells two of the same words apart. */
    public record Told(long number, Notice notice, Instant at) {}

    Notices(Clock clock) {
        this.clock = clock;
    }

    /** On the JavaFX thread. */
    public void tell(String topic, Notice.Kind kind, String words) {
        var fresh = new Told(++told, new Notice(topic, kind, words), clock.instant());
        recent.addFirst(fresh);
        if (recent.size() > MOST) {
            recent.removeLast();
        }
        latest.set(fresh);
    }

    /** The last few, the latest first. */
    public ObservableList<Told> recent() {
        return recentView;
    }

    /** The latest; null before anything was told. */
    public ReadOnlyObjectProperty<@Nullable Told> latestProperty() {
        return latest.getReadOnlyProperty();
    }
}
