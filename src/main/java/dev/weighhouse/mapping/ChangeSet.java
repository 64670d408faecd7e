package dev.weighhouse.mapping;

import java.util.HashSet;
import java.util.List;

/**
 * Decisions that are reviewed and made together, all or none.
 *
 * @param changes at most one for a slot and the same dates
 * @param reason why, in the person's words, of all changes without a reason of their own; may be empty only for what a file or
 *     a suggestion gives the reason of
 */
public record ChangeSet(List<Change> changes, String reason) {

    public ChangeSet {
        changes = List.copyOf(changes);
        var once = new HashSet<>();
        for (var change : changes) {
            record Place(Slot slot, InForce inForce) {}
            if (!once.add(new Place(change.slot(), change.inForce()))) {
                throw new IllegalArgumentException("two changes of " + change.slot());
            }
        }
    }

    /** Why this one of them. */
    public String reasonOf(Change change) {
        return change.reason().isBlank() ? reason.strip() : change.reason().strip();
    }
}
