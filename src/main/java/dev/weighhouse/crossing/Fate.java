package dev.weighhouse.crossing;

import org.jspecify.annotations.Nullable;

/** Where a crossing stands, as people are told: the states of the log, with what a person gave up apart from what a ledger refused. */
public enum Fate {
    APPROVED(CrossingState.APPROVED),
    INTENDED(CrossingState.INTENDED),
    IN_DOUBT(CrossingState.IN_DOUBT),
    NEEDS_PERSON(CrossingState.NEEDS_PERSON),
    CONFIRMED(CrossingState.CONFIRMED),
    /** The ledger refused it. */
    REJECTED(CrossingState.REJECTED),
    /** A person gave it up, or said that nothing of it stands; the log has the step of a rejection for it, too. */
    GIVEN_UP(CrossingState.REJECTED),
    RECEIVED(CrossingState.RECEIVED),
    NOT_RECEIVED(CrossingState.NOT_RECEIVED);

    private final CrossingState state;

    Fate(CrossingState state) {
        this.state = state;
    }

    /** The state the log has for it. */
    public CrossingState state() {
        return state;
    }

    /** Of a crossing in this state; null as long as no event says anything of it. */
    static @Nullable Fate of(@Nullable CrossingState state, @Nullable Rejection rejection) {
        if (state == null) {
            return null;
        }
        return rejection == null || rejection == Rejection.BY_LEDGER ? valueOf(state.name()) : GIVEN_UP;
    }
}
