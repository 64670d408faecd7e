package dev.weighhouse.schedule;

import java.util.List;

/** What became of a round. */
public sealed interface RoundEnd {

    /** It took its turn; the steps in the order in which they were done, none where nothing was due. */
    record Done(List<StepRun> steps) implements RoundEnd {
        public Done {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Another one does what is due, or writes the workspace.
     *
     * @param by who that is, for people
     */
    record Held(String by) implements RoundEnd {}
}
