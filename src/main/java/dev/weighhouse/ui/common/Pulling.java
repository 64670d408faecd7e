package dev.weighhouse.ui.common;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.PullResult;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/** The pull of the open workspace: one at a time, cancellable, and what each connection last failed with. */
public final class Pulling {
    /** The topic of what is told of pulls. */
    public static final String TOPIC = "pull";

    private final Workbench bench;
    private final ReadOnlyObjectWrapper<@Nullable Job> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ObservableMap<ConnectionId, Failure> failures = FXCollections.observableHashMap();
    private final ObservableMap<ConnectionId, List<String>> notes = FXCollections.observableHashMap();
    private final ObservableList<String> mappingNotes = FXCollections.observableArrayList();
    private @Nullable Opening pulledFrom;

    /** How a pull ended, and what it changed under the mapping. */
    private record Ended(List<PullResult> results, List<String> mapping) {}

    public Pulling(Workbench bench) {
        this.bench = bench;
        bench.openProperty().subscribe(this::forgetOther);
        running.subscribe(job -> bench.passphrases().rememberNo(job != null));
    }

    /** The failures belong to one workspace; another one starts without any. */
    private void forgetOther(@Nullable Opening now) {
        var before = pulledFrom;
        if (before == null || now == null || !before.workspace().equals(now.workspace())) {
            stop();
            failures.clear();
            notes.clear();
            mappingNotes.clear();
            failure.set(null);
        }
        pulledFrom = now;
    }

    /** The pull that runs now, or null. */
    public ReadOnlyObjectProperty<@Nullable Job> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why the last pull as a whole ended early; null where it did not. */
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What each connection failed with when it was last pulled; without an entry it did not fail. */
    public ObservableMap<ConnectionId, Failure> failures() {
        return failures;
    }

    /** What each connection noted when it was last pulled. */
    public ObservableMap<ConnectionId, List<String>> notes() {
        return notes;
    }

    /** What the ledger changed under the mapping, as the last pull found it. */
    public ObservableList<String> mappingNotes() {
        return mappingNotes;
    }

    /** Pulls everything for the month under review. */
    public void pullAll() {
        bench.current().ifPresent(now -> start(List.of(), now));
    }

    public void pull(ConnectionId only) {
        bench.current().ifPresent(now -> start(List.of(only), now));
    }

    public void stop() {
        Optional.ofNullable(running.get()).ifPresent(Job::cancel);
    }

    private void start(List<ConnectionId> only, Opening now) {
        if (running.get() != null) {
            return;
        }
        failure.set(null);
        var months = months(now);
        var order = bench.work()
                .away(Words.text("pull.job"), progress -> {
                    var results = now.monthEnd().pull(only, months, progress);
                    return new Ended(results, MappingNotes.after(results, now.workspace()));
                })
                .shown()
                .then(ended -> done(now, ended))
                .otherwise(why -> {
                    running.set(null);
                    failure.set(why);
                });
        var job = order.start();
        if (job.runningProperty().get()) {
            running.set(job);
        }
    }

    private List<Period> months(Opening now) {
        var wanted = bench.periodProperty().get();
        return now.toPull().contains(wanted) ? now.toPull() : List.of(wanted);
    }

    private void done(Opening now, Ended ended) {
        var results = ended.results();
        running.set(null);
        if (bench.current()
                .filter(open -> open.workspace().equals(now.workspace()))
                .isEmpty()) {
            return;
        }
        if (results.stream().anyMatch(PullResult.Done.class::isInstance)) {
            mappingNotes.setAll(ended.mapping());
        }
        results.forEach(this::heard);
        if (!results.isEmpty()) {
            var words = new PullWords(results, ended.mapping());
            bench.notices().tell(TOPIC, words.kind(), words.words());
        }
        bench.refresh();
    }

    /** How a pull of one connection ended, whoever asked for it; one that was stopped says nothing of the connection. */
    void heard(PullResult result) {
        if (!PullWords.wasStopped(result)) {
            keep(result);
        }
    }

    private void keep(PullResult result) {
        var id = result.connection().id();
        switch (result) {
            case PullResult.Failed failed -> failures.put(id, failed.failure());
            case PullResult.Done pulled -> {
                failures.remove(id);
                notes.put(id, pulled.notes());
            }
        }
    }
}
