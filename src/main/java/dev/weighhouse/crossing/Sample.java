package dev.weighhouse.crossing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Crossings that were drawn to be looked at closely.
 *
 * @param draw how
 * @param population how many crossings took part
 * @param head the newest row of the log when it was drawn; null in an empty log
 * @param rows what was drawn, newest first; fewer than wanted only where fewer took part
 */
public record Sample(Draw draw, long population, @Nullable ChainHead head, List<CrossingRow> rows) {
    public Sample {
        rows = List.copyOf(rows);
    }
}
