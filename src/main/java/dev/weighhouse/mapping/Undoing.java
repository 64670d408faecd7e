package dev.weighhouse.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes decisions back that were saved together: not by erasing them, but by further changes, after which each day has the
 * answer it had before. Several changes of one slot where different days had different answers.
 */
public final class Undoing {
    private final Map<Slot, Course> before;
    private final Map<Slot, Course> after;
    private final List<Mapping> saved;

    private Undoing(History before, History after, List<Mapping> saved) {
        this.before = Course.all(before);
        this.after = Course.all(after);
        this.saved = saved;
    }

    /**
     * The changes of whoever has seen these decisions and nothing later. None where they changed no answer.
     *
     * @param history with the decisions in it
     * @param saved what was decided in one go, as it stands in the history
     * @throws IllegalArgumentException if it does not stand there
     */
    public static List<Change> of(History history, List<Mapping> saved) {
        var all = history.decisions();
        var at = Collections.lastIndexOfSubList(all, saved);
        if (at < 0) {
            throw new IllegalArgumentException("decisions that were never saved cannot be taken back");
        }
        var before = new History(all.subList(0, at));
        return new Undoing(before, new History(all.subList(0, at + saved.size())), saved).changes();
    }

    private List<Change> changes() {
        var latest = new LinkedHashMap<ItemKey, Mapping>();
        var slots = new LinkedHashMap<Slot, ItemKey>();
        for (var decision : saved) {
            latest.put(decision.item(), decision);
            slots.put(decision.slot(), decision.item());
        }
        var changes = new ArrayList<Change>();
        slots.forEach((slot, item) -> back(slot)
                .forEach(piece -> changes.add(
                        new Change(slot, piece.target(), piece.inForce(), Mapping.Origin.PERSON, latest.get(item)))));
        return changes;
    }

    private List<Course.Part> back(Slot slot) {
        var back = new ArrayList<Course.Part>();
        var was = before.getOrDefault(slot, new Course(List.of(new Course.Part(InForce.ALWAYS, null))));
        for (var now : Objects.requireNonNull(after.get(slot)).parts()) {
            for (var then : was.within(now.inForce())) {
                if (!Objects.equals(then.target(), now.target())) {
                    addOrExtend(back, then);
                }
            }
        }
        return back;
    }

    private static void addOrExtend(List<Course.Part> back, Course.Part piece) {
        if (!back.isEmpty()
                && back.getLast().inForce().endsBefore(piece.inForce())
                && Objects.equals(back.getLast().target(), piece.target())) {
            var first = back.removeLast().inForce().from();
            back.add(new Course.Part(new InForce(first, piece.inForce().to()), piece.decision()));
        } else {
            back.add(piece);
        }
    }
}
