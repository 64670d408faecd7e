package dev.weighhouse.ui.review;

import dev.weighhouse.close.MatchDecision;
import dev.weighhouse.close.MatchDesk;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import org.jspecify.annotations.Nullable;

/** Writes what a person decides about rows, takes it back and does it again, and tells what was done. */
final class Deciding {
    private final Workbench bench;
    private final DetailModel detail;
    private final Consumer<RowKey> goTo;
    private final Steps steps = new Steps();
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();

    /** Held here and not by the workbench, which outlives the screen. */
    private final ChangeListener<@Nullable Opening> opened = (_, before, now) -> keepSteps(before, now);

    /** @param goTo turns to the account that a step to be taken back was about */
    Deciding(Workbench bench, DetailModel detail, Consumer<RowKey> goTo) {
        this.bench = bench;
        this.detail = detail;
        this.goTo = goTo;
        bench.openProperty().addListener(new WeakChangeListener<>(opened));
    }

    /** In another workspace there is nothing of this one to be taken back. */
    private void keepSteps(@Nullable Opening before, @Nullable Opening now) {
        if (before == null || now == null || !before.workspace().equals(now.workspace())) {
            steps.forget();
        }
    }

    ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /** What was done last, or why what was asked for cannot be done; empty for nothing. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    void tell(String words) {
        told.set(words);
    }

    Steps steps() {
        return steps;
    }

    /** Why nothing can be written now; empty where something can. */
    Optional<String> obstacle() {
        if (bench.current().flatMap(opening -> opening.writtenElsewhere()).isPresent()) {
            return Optional.of(Words.text("review.match.read-only"));
        }
        return writing.get() ? Optional.of(Words.text("review.match.writing")) : Optional.empty();
    }

    /**
     * Writes a decision about the account shown.
     *
     * @param name what is done, for people
     * @param done called when it is written and the account is shown still
     */
    void decide(String name, Function<MatchDesk, MatchDecision> deed, Runnable done) {
        var about = detail.subjectProperty().get();
        if (about == null) {
            return;
        }
        var step = Words.text("review.match.step", name, about.row().title());
        write(about, deed, () -> {}, made -> {
            steps.did(new Steps.Step(made.number(), step, about.row().key()));
            told.set(Words.text("review.match.done", step));
            if (detail.shows(about)) {
                done.run();
            }
        });
    }

    Optional<String> whyNotUndo() {
        return obstacle()
                .or(() -> steps.undoable().isPresent()
                        ? Optional.empty()
                        : Optional.of(Words.text("review.match.nothing-to-undo")));
    }

    void undo() {
        steps.undoable()
                .filter(_ -> whyNotUndo().isEmpty())
                .ifPresent(step -> takeBack(step, steps::dropUndo, made -> {
                    steps.undone(made.number());
                    told.set(Words.text("review.match.undone", step.name()));
                }));
    }

    Optional<String> whyNotRedo() {
        return obstacle()
                .or(() -> steps.redoable().isPresent()
                        ? Optional.empty()
                        : Optional.of(Words.text("review.match.nothing-to-redo")));
    }

    void redo() {
        steps.redoable()
                .filter(_ -> whyNotRedo().isEmpty())
                .ifPresent(step -> takeBack(step, steps::dropRedo, made -> {
                    steps.redone(made.number());
                    told.set(Words.text("review.match.redone", step.name()));
                }));
    }

    /** Nobody should have to guess what has changed: the account is shown first. */
    private void takeBack(Steps.Step step, Runnable overtaken, Consumer<MatchDecision> then) {
        var shown = detail.subjectProperty().get();
        if (shown == null || !shown.row().key().equals(step.about())) {
            goTo.accept(step.about());
        }
        write(detail.subjectProperty().get(), desk -> desk.takeBack(step.number()), overtaken, then);
    }

    /** @param overtaken follows where it makes no sense any more, as when somebody else was quicker */
    private void write(
            DetailModel.@Nullable Subject about,
            Function<MatchDesk, MatchDecision> deed,
            Runnable overtaken,
            Consumer<MatchDecision> then) {
        var made = new AtomicReference<@Nullable MatchDecision>();
        writing.set(true);
        bench.write(
                Words.text("review.match.writing"),
                workspace -> made.set(deed.apply(workspace.matches())),
                () -> {
                    writing.set(false);
                    Optional.ofNullable(made.get()).ifPresent(then);
                    detail.readAgain();
                },
                why -> {
                    writing.set(false);
                    if (why instanceof Failure.BadInput) {
                        overtaken.run();
                    }
                    detail.tell(about, why);
                });
    }
}
