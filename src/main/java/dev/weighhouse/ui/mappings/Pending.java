package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.Slot;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was changed and not saved: at most one change for each slot, in the order they were made. Every step can be taken
 * back and made again, by its name. A saving is a step, too: taking it back makes the changes that undo it, which are
 * saved like any others, as nothing is ever overwritten.
 */
final class Pending {
    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private Map<Slot, Change> changes = Map.of();

    /** What was pending before a step, or after it was taken back. */
    private record Step(String name, Map<Slot, Change> other) {}

    /** By slot, in the order they were made. */
    Map<Slot, Change> changes() {
        return changes;
    }

    List<Change> list() {
        return List.copyOf(changes.values());
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * One step.
     *
     * @param name as it is offered to be undone
     * @param edits the new change of each slot, or null to leave the slot as it is saved
     * @return whether anything is other than before
     */
    boolean edit(String name, Map<Slot, @Nullable Change> edits) {
        var next = new LinkedHashMap<>(changes);
        edits.forEach((slot, change) -> {
            if (change == null) {
                next.remove(slot);
            } else {
                next.put(slot, change);
            }
        });
        if (next.equals(changes)) {
            return false;
        }
        undo.push(new Step(name, changes));
        redo.clear();
        changes = Collections.unmodifiableMap(next);
        return true;
    }

    Optional<String> undoable() {
        return Optional.ofNullable(undo.peek()).map(Step::name);
    }

    Optional<String> redoable() {
        return Optional.ofNullable(redo.peek()).map(Step::name);
    }

    void undo() {
        swap(undo, redo);
    }

    void redo() {
        swap(redo, undo);
    }

    private void swap(Deque<Step> from, Deque<Step> to) {
        if (!from.isEmpty()) {
            var step = from.pop();
            to.push(new Step(step.name(), changes));
            changes = step.other();
        }
    }

    /**
     * What was pending is saved.
     *
     * @param name of that step
     * @param back the changes that would undo it
     */
    void saved(String name, List<Change> back) {
        undo.clear();
        redo.clear();
        changes = Map.of();
        undo.push(new Step(name, bySlot(back)));
    }

    /** Somebody else changed what was read: the steps no longer fit, what is pending does. */
    void replace(List<Change> fresh) {
        undo.clear();
        redo.clear();
        changes = bySlot(fresh);
    }

    void clear() {
        replace(List.of());
    }

    private static Map<Slot, Change> bySlot(List<Change> list) {
        var map = new LinkedHashMap<Slot, Change>();
        list.forEach(change -> map.put(change.slot(), change));
        return Collections.unmodifiableMap(map);
    }
}
