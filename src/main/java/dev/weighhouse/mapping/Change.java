package dev.weighhouse.mapping;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision somebody is about to make.
 *
 * @param slot what it is about
 * @param target where it shall go; null: nobody says any more, and a part takes what its parent has
 * @param inForce the accounting dates it is for
 * @param origin how it came about
 * @param seen the latest decision about the item when the person began, or null for none; if there is a later one by then,
 *     somebody else changed it meanwhile
 * @param reason its own, which a row of a file gave; empty where that of the change set is its reason
 */
public record Change(
        Slot slot,
        @Nullable Target target,
        InForce inForce,
        Mapping.Origin origin,
        @Nullable Mapping seen,
        String reason) {

    /** One for the reason of its change set. */
    public Change(Slot slot, @Nullable Target target, InForce inForce, Mapping.Origin origin, @Nullable Mapping seen) {
        this(slot, target, inForce, origin, seen, "");
    }

    /** The same for no day before this one; empty if it is for earlier days alone. */
    public Optional<Change> onlyFrom(LocalDate day) {
        return inForce.overlap(InForce.from(day)).map(dates -> new Change(slot, target, dates, origin, seen, reason));
    }

    /** The same, made by somebody who has seen another decision. */
    public Change seeing(@Nullable Mapping latest) {
        return new Change(slot, target, inForce, origin, latest, reason);
    }
}
