package dev.weighhouse.ui.connections;

import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.LogMeasures;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * How the work goes, read from the log of the open workspace while somebody looks at it. A long log takes seconds, so whoever
 * leaves ends the reading.
 */
final class MeasuresModel {
    private final Workbench bench;
    private final Latest reading = new Latest();
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown.Reading());

    /** What there is to see. */
    sealed interface Shown {

        /** Not read yet, or no workspace is open. */
        record Reading() implements Shown {}

        /** The log could not be read. */
        record Failed(Failure failure) implements Shown {}

        /**
         * The measures.
         *
         * @param ages how old the newest reading of each connection is, in the order of the workspace
         * @param measures all that was measured
         */
        record Measured(List<Age> ages, LogMeasures measures) implements Shown {
            public Measured {
                ages = List.copyOf(ages);
            }
        }
    }

    /**
     * The age of what is known of one connection.
     *
     * @param title the connection's
     * @param age in words
     */
    record Age(String title, String age) {}

    MeasuresModel(Workbench bench) {
        this.bench = bench;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void attach() {
        subscriptions.add(bench.revisionProperty().subscribe(this::read));
        read();
    }

    void detach() {
        subscriptions.close();
        reading.forget();
    }

    private void read() {
        reading.forget();
        bench.current()
                .ifPresentOrElse(
                        open -> bench.work()
                                .desk(
                                        Words.text("measures.reading"),
                                        progress -> open.workspace()
                                                .crossings()
                                                .measures(bench.clock().getZone(), progress))
                                .latestOf(reading)
                                .then(measures -> shown.set(measured(open, measures)))
                                .otherwise(failure -> shown.set(new Shown.Failed(failure)))
                                .start(),
                        () -> shown.set(new Shown.Reading()));
    }

    private Shown measured(Opening open, LogMeasures measures) {
        var newest = measures.newest().stream()
                .collect(Collectors.toMap(LogMeasures.Newest::connection, LogMeasures.Newest::at));
        var now = bench.clock().instant();
        return new Shown.Measured(
                open.connections().stream()
                        .map(connection -> age(connection, newest.get(connection.id()), now))
                        .toList(),
                measures);
    }

    private static Age age(Connection connection, @Nullable Instant at, Instant now) {
        return new Age(
                connection.title(),
                at == null
                        ? Words.text("measures.never")
                        : Words.text("measures.old", LogMeasures.words(Duration.between(at, now))));
    }
}
