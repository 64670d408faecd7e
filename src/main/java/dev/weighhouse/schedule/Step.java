package dev.weighhouse.schedule;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import java.util.List;

/** One piece of work that a round does: whoever has work to be done by itself, implements this. */
public interface Step {

    StepId id();

    /** The months it concerns, in order; empty where it concerns none. */
    default List<Period> months() {
        return List.of();
    }

    /**
     * Does it, wholly or not at all.
     *
     * @return how it ended; a {@link dev.weighhouse.crossing.FailureException} ends as a failure
     */
    Ended run(Progress progress);
}
