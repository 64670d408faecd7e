package dev.weighhouse.crossing;

import java.util.List;
import java.util.Optional;

/** Where a crossing stands: a fold over its events and nothing else. */
public enum CrossingState {
    /** Approved, and not yet on its way. */
    APPROVED,
    /** Written down and free to be sent. */
    INTENDED,
    /** Sent, and no answer that proves accepted or rejected. */
    IN_DOUBT,
    /** Stands in the ledger, once. */
    CONFIRMED,
    /** Nothing of it stands, and nothing will: {@link Rejection} says who ended it. */
    REJECTED,
    /** Waits for a person. */
    NEEDS_PERSON,
    /** A reading that was kept. */
    RECEIVED,
    /** A reading that failed. */
    NOT_RECEIVED;

    /** Whether nothing more will happen to it by itself. */
    public boolean settled() {
        return switch (this) {
            case CONFIRMED, REJECTED, RECEIVED, NOT_RECEIVED -> true;
            case APPROVED, INTENDED, IN_DOUBT, NEEDS_PERSON -> false;
        };
    }

    /** The state after one more step. */
    public static Optional<CrossingState> after(Optional<CrossingState> before, Step step) {
        return switch (step) {
            case APPROVED -> before.or(() -> Optional.of(APPROVED));
            case INTENDED, NOT_EXECUTED -> Optional.of(INTENDED);
            case SENT, UNANSWERED -> Optional.of(IN_DOUBT);
            // what the other machine did with an approval it has written bytes for is unknown here
            case TAKEN_OVER -> before.map(state -> state == INTENDED ? IN_DOUBT : state);
            case CONFIRMED -> Optional.of(CONFIRMED);
            case REJECTED -> Optional.of(REJECTED);
            case NEEDS_PERSON -> Optional.of(NEEDS_PERSON);
            case RECEIVED -> Optional.of(RECEIVED);
            case NOT_RECEIVED -> Optional.of(NOT_RECEIVED);
            case LOOKED_UP -> before;
        };
    }

    /** The state after these events of one crossing, in their order; empty before the first that says anything. */
    public static Optional<CrossingState> of(List<CrossingEvent> events) {
        var state = Optional.<CrossingState>empty();
        for (var event : events) {
            state = after(state, event.entry().step());
        }
        return state;
    }
}
