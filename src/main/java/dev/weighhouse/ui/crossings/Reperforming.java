package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Reads the crossing the list stands on in the ledger once more. What was seen is in the log, and stays here until another one is shown. */
final class Reperforming {
    private final Logbook logbook;
    private final CrossingList list;
    private final Latest looking = new Latest();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Reperformed> seen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final StringBinding obstacle;

    Reperforming(Logbook logbook, CrossingList list) {
        this.logbook = logbook;
        this.list = list;
        obstacle = Bindings.createStringBinding(
                this::obstacleNow,
                list.currentProperty(),
                running,
                logbook.bench().openProperty());
        list.currentProperty().subscribe(this::show);
    }

    /** What was seen of the crossing that is shown; null before it was looked for. */
    ReadOnlyObjectProperty<@Nullable Reperformed> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Why it cannot be read again now; empty when it can. */
    StringBinding obstacle() {
        return obstacle;
    }

    private String obstacleNow() {
        var row = list.currentProperty().get();
        if (row == null) {
            return Words.text("crossings.reperform.none");
        }
        if (Sentences.isReading(row)) {
            return Words.text("crossings.reperform.reading");
        }
        if (row.subject().kind() == FactKind.ACCOUNT) {
            return Words.text("crossings.reperform.account");
        }
        if (row.outcome().attempts() == 0 && row.outcome().ledgerId() == null) {
            return Words.text("crossings.reperform.unsent");
        }
        if (logbook.bench().current().flatMap(Opening::writtenElsewhere).isPresent()) {
            return Words.text("crossings.reperform.read-only");
        }
        return running.get() ? Words.text("crossings.reperform.running") : "";
    }

    private void show(@Nullable CrossingRow row) {
        var now = seen.get();
        if (now != null && (row == null || !row.key().equals(now.key()))) {
            seen.set(null);
        }
        failure.set(null);
    }

    void look() {
        var row = list.currentProperty().get();
        if (row == null || !obstacleNow().isEmpty()) {
            return;
        }
        failure.set(null);
        var bench = logbook.bench();
        bench.current().ifPresent(open -> {
            running.set(true);
            bench.work()
                    .away(
                            Words.text("crossings.reperform.job", row.subject().what()),
                            progress -> open.workspace().journals().reperform(row.key(), progress))
                    .latestOf(looking)
                    .shown()
                    .then(this::take)
                    .otherwise(why -> {
                        running.set(false);
                        failure.set(why);
                    })
                    .start();
        });
    }

    private void take(Reperformed result) {
        running.set(false);
        var row = list.currentProperty().get();
        if (row != null && row.key().equals(result.key())) {
            seen.set(result);
        }
        logbook.bench().refresh();
    }

    void forget() {
        looking.forget();
        running.set(false);
        seen.set(null);
        failure.set(null);
    }
}
