package dev.weighhouse.schedule;

import dev.weighhouse.books.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step as it was done by itself, for the history of the workspace.
 *
 * @param number its number in the workspace; later ones have higher numbers, whatever clocks said
 * @param months what it concerned
 * @param machine the installation that did it
 * @param finished null while it runs, or where it was cut off
 * @param ended null with it
 */
public record StepRun(
        long number,
        StepId step,
        List<Period> months,
        String machine,
        Instant started,
        @Nullable Instant finished,
        @Nullable Ended ended) {

    public StepRun {
        months = List.copyOf(months);
    }

    /** One without an end counts as interrupted, as only one round runs at a time. */
    public Outcome outcome() {
        return ended == null ? Outcome.INTERRUPTED : ended.outcome();
    }
}
