package dev.weighhouse.crossing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a crossing is rejected. The log has one step for it; who ended it is told by what else the events say. */
public enum Rejection {
    /** The ledger refused it, with a reply of its own. */
    BY_LEDGER,
    /** A person gave it up while nothing of it stood. */
    GIVEN_UP,
    /** It waited for a person, and that person said that nothing of it stands. */
    BY_WORD;

    /**
     * What the events of a rejected crossing tell.
     *
     * @param status the ledger's reply that stands in the rejecting event; only a refusal of the ledger has one
     * @param waited whether it ever waited for a person; such a crossing is never free to be given up again
     */
    public static Rejection of(@Nullable String status, boolean waited) {
        if (status != null) {
            return BY_LEDGER;
        }
        return waited ? BY_WORD : GIVEN_UP;
    }

    /** Whether an event rejects a crossing by the word of a person; the ledger gave no reply that says so. */
    public static boolean isGivenUp(LogEntry entry) {
        return entry.step() == Step.REJECTED && entry.detail().status() == null;
    }

    /** The same from the events of one crossing, in their order; empty where it is not rejected. */
    public static Optional<Rejection> of(List<CrossingEvent> events) {
        var story = new CrossingStory(events);
        return story.state()
                .filter(CrossingState.REJECTED::equals)
                .flatMap(_ -> story.last(Step.REJECTED))
                .map(entry -> of(
                        entry.detail().status(), story.last(Step.NEEDS_PERSON).isPresent()));
    }
}
