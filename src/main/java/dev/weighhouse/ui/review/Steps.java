package dev.weighhouse.ui.review;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * The decisions made here, the latest first, and those that were taken back. Taking back is a decision too, with a number of its own:
 * to do again what was undone, that one is taken back.
 */
final class Steps {
    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private final ReadOnlyLongWrapper changed = new ReadOnlyLongWrapper();

    /**
     * One step.
     *
     * @param number of the decision that has to be taken back to step over it
     * @param name what was done, for people
     * @param about the account it was done on
     */
    record Step(long number, String name, RowKey about) {}

    /** Goes up with every step. */
    ReadOnlyLongProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    Optional<Step> undoable() {
        return Optional.ofNullable(undo.peek());
    }

    Optional<Step> redoable() {
        return Optional.ofNullable(redo.peek());
    }

    void did(Step step) {
        redo.clear();
        undo.push(step);
        changed.set(changed.get() + 1);
    }

    /** The latest step was taken back, by the decision of this number. */
    void undone(long number) {
        step(undo, redo, number);
    }

    /** What was taken back last was done again, by the decision of this number. */
    void redone(long number) {
        step(redo, undo, number);
    }

    /** The latest step cannot be taken back any more: the one before it is next. */
    void dropUndo() {
        undo.pop();
        changed.set(changed.get() + 1);
    }

    /** The same for what was taken back last. */
    void dropRedo() {
        redo.pop();
        changed.set(changed.get() + 1);
    }

    private void step(Deque<Step> from, Deque<Step> to, long number) {
        var step = from.pop();
        to.push(new Step(number, step.name(), step.about()));
        changed.set(changed.get() + 1);
    }

    /** Another workspace knows none of them. */
    void forget() {
        undo.clear();
        redo.clear();
        changed.set(changed.get() + 1);
    }
}
