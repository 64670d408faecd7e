package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.Absence;
import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Words;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The look-up box: answers at every letter, among everything that ever crossed and whatever the filters say. */
final class LookUp {
    private final Logbook logbook;
    private final CrossingList list;
    private final Latest looking = new Latest();
    private final Latest proving = new Latest();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Reply> reply = new ReadOnlyObjectWrapper<>(new Reply.Nothing());
    private final ReadOnlyObjectWrapper<@Nullable Absence> proof = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> proofFailure = new ReadOnlyObjectWrapper<>();

    LookUp(Logbook logbook, CrossingList list) {
        this.logbook = logbook;
        this.list = list;
        text.subscribe((_, typed) -> look(typed.strip()));
    }

    StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<Reply> replyProperty() {
        return reply.getReadOnlyProperty();
    }

    /** What the log says for the claim that what was typed never crossed; null until somebody asks. */
    ReadOnlyObjectProperty<@Nullable Absence> proofProperty() {
        return proof.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> proofFailureProperty() {
        return proofFailure.getReadOnlyProperty();
    }

    private void look(String typed) {
        closeProof();
        var narrowed = list.selectionProperty().get().typed(typed);
        if (typed.isEmpty()) {
            looking.forget();
            reply.set(new Reply.Nothing());
            list.widen(narrowed);
            return;
        }
        reply.set(new Reply.Looking());
        logbook.asking(Words.text("crossings.looking"), (log, progress) -> answer(log, typed, progress))
                .ifPresent(order -> order.latestOf(looking)
                        .then(reply::set)
                        .otherwise(failure -> reply.set(new Reply.Failed(failure)))
                        .start());
        list.narrow(narrowed);
    }

    private static Reply answer(CrossingArchive log, String typed, Progress progress) {
        var found = log.find(typed, 1);
        var all = log.totals().crossings();
        if (found.rows().isEmpty()) {
            return new Reply.Never(typed, all, found.readAs());
        }
        progress.checkpoint();
        var count = found.more() ? log.count(Selection.ALL.typed(typed)) : 1;
        return new Reply.Fits(found.rows().getFirst(), count, all, found.readAs());
    }

    /** Shows what the log can say for the claim that it never crossed. */
    void prove() {
        var typed = text.get().strip();
        if (!typed.isEmpty()) {
            logbook.asking(Words.text("crossings.proving"), (log, _) -> log.proveAbsent(typed))
                    .ifPresent(order -> order.latestOf(proving)
                            .then(this::proved)
                            .otherwise(proofFailure::set)
                            .start());
        }
    }

    private void proved(Absence absence) {
        proofFailure.set(null);
        proof.set(absence);
    }

    void closeProof() {
        proving.forget();
        proof.set(null);
        proofFailure.set(null);
    }

    void forget() {
        looking.forget();
        text.set("");
    }
}
