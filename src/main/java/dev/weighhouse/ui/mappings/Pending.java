package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.Slot;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was changed and not saved, in the order it was made: for each slot one change that its row shows, and those for other
 * dates that a file brought with it. Every step can be taken back and made again, by its name. A saving is a step, too:
 * taking it back makes the changes that undo it, which are saved like any others, as nothing is ever overwritten.
 */
final class Pending {
    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private State now = State.NONE;
    private State seen = State.NONE;
    private @Nullable LocalDate first;

    /**
     * What is pending at one time.
     *
     * @param shown the change of each slot that its row shows
     * @param besides those of the same slots for other dates
     * @param reason what a file says of why; may be empty
     */
    private record State(Map<Slot, Change> shown, Map<Slot, List<Change>> besides, String reason) {
        static final State NONE = new State(Map.of(), Map.of(), "");

        /** Of several changes of one slot the last one is shown. */
        State with(List<Change> more) {
            var shownThen = new LinkedHashMap<>(shown);
            var besidesThen = new LinkedHashMap<>(besides);
            more.forEach(change -> besidesThen.remove(change.slot()));
            var fresh = new LinkedHashMap<Slot, Change>();
            for (var change : more) {
                var before = fresh.put(change.slot(), change);
                if (before != null) {
                    besidesThen
                            .computeIfAbsent(change.slot(), _ -> new ArrayList<>())
                            .add(before);
                }
            }
            shownThen.putAll(fresh);
            return of(shownThen, besidesThen, reason);
        }

        /** What of it is for a day or later. */
        State onlyFrom(LocalDate day) {
            var shownThen = new LinkedHashMap<Slot, Change>();
            var besidesThen = new LinkedHashMap<Slot, List<Change>>();
            shown.forEach((slot, change) -> {
                var left = new ArrayList<Change>();
                besides.getOrDefault(slot, List.of())
                        .forEach(other -> other.onlyFrom(day).ifPresent(left::add));
                change.onlyFrom(day).ifPresent(left::add);
                if (!left.isEmpty()) {
                    var last = left.removeLast();
                    shownThen.put(slot, last);
                    left.removeIf(other -> other.inForce().equals(last.inForce()));
                    if (!left.isEmpty()) {
                        besidesThen.put(slot, List.copyOf(left));
                    }
                }
            });
            return of(shownThen, besidesThen, reason);
        }

        /** Those for earlier days alone. */
        State before(LocalDate day) {
            var left = new ArrayList<Change>();
            list().stream().filter(change -> change.onlyFrom(day).isEmpty()).forEach(left::add);
            return NONE.with(left).because(left.isEmpty() ? "" : reason);
        }

        List<Change> list() {
            var all = new ArrayList<Change>();
            shown.forEach((slot, change) -> {
                all.addAll(besides.getOrDefault(slot, List.of()));
                all.add(change);
            });
            return List.copyOf(all);
        }

        State because(String why) {
            return new State(shown, besides, why);
        }

        static State of(Map<Slot, Change> shown, Map<Slot, List<Change>> besides, String reason) {
            return new State(
                    Collections.unmodifiableMap(shown),
                    Collections.unmodifiableMap(besides),
                    shown.isEmpty() ? "" : reason);
        }
    }

    /** What was pending before a step, or after it was taken back. */
    private record Step(String name, State other) {}

    private void become(State next) {
        now = next;
        seen = first == null ? next : next.onlyFrom(first);
    }

    /** Those that rows show, by slot, in the order they were made. */
    Map<Slot, Change> changes() {
        return seen.shown();
    }

    /** Those of the same slots for other dates. */
    Map<Slot, List<Change>> besides() {
        return seen.besides();
    }

    /** All of them; of a slot the one its row shows is the last. */
    List<Change> list() {
        return seen.list();
    }

    /**
     * Whether nothing is to change for days before a certain one: what is pending for them is left out, and comes back when
     * that is no longer so.
     *
     * @param day null for any day
     * @return whether that makes a difference
     */
    boolean onlyFrom(@Nullable LocalDate day) {
        first = day;
        var before = seen;
        become(now);
        return !seen.equals(before);
    }

    /** How many changes are left out, as they are for earlier days alone. */
    int leftOut() {
        return now.list().size() - seen.list().size();
    }

    int size() {
        return list().size();
    }

    /** Why, where a file said so; else empty. */
    String reason() {
        return seen.reason();
    }

    boolean isEmpty() {
        return seen.shown().isEmpty();
    }

    /**
     * One step.
     *
     * @param name as it is offered to be undone
     * @param edits the new change of each slot, or null to leave the slot as it is saved
     * @return whether anything is other than before
     */
    boolean edit(String name, Map<Slot, @Nullable Change> edits) {
        var shown = new LinkedHashMap<>(now.shown());
        var besides = new LinkedHashMap<>(now.besides());
        edits.forEach((slot, change) -> {
            if (change == null) {
                shown.remove(slot);
                besides.remove(slot);
            } else {
                shown.put(slot, change);
                besides.computeIfPresent(slot, (_, others) -> forOtherDates(others, change));
            }
        });
        return step(name, State.of(shown, besides, now.reason()));
    }

    /** Two changes of one slot for the same dates would say two things at once. */
    private static @Nullable List<Change> forOtherDates(List<Change> others, Change change) {
        var left = others.stream()
                .filter(other -> !other.inForce().equals(change.inForce()))
                .toList();
        return left.isEmpty() ? null : left;
    }

    /**
     * What a file says, as one step; it takes the place of what was pending of the same slots.
     *
     * @param more of several changes of one slot, the one its row shall show is the last
     * @param reason why, in words
     */
    boolean take(String name, List<Change> more, String reason) {
        return step(name, now.with(more).because(reason));
    }

    private boolean step(String name, State next) {
        if (next.equals(now)) {
            return false;
        }
        undo.push(new Step(name, now));
        redo.clear();
        become(next);
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
            to.push(new Step(step.name(), now));
            become(step.other());
        }
    }

    /**
     * What was pending is saved; what was left out of it stays.
     *
     * @param name of that step
     * @param back the changes that would undo it; with none it is no step
     */
    void saved(String name, List<Change> back) {
        undo.clear();
        redo.clear();
        become(first == null ? State.NONE : now.before(first));
        if (!back.isEmpty()) {
            undo.push(new Step(name, State.NONE.with(back)));
        }
    }

    /**
     * Somebody else changed what was read: the steps no longer fit, what is pending does.
     *
     * @param how what becomes of each change, of those that are left out too; empty where it is forgotten
     */
    void replace(Function<Change, Optional<Change>> how) {
        undo.clear();
        redo.clear();
        var fresh = now.list().stream().map(how).flatMap(Optional::stream).toList();
        become(State.NONE.with(fresh).because(fresh.isEmpty() ? "" : now.reason()));
    }

    void clear() {
        replace(_ -> Optional.empty());
    }
}
