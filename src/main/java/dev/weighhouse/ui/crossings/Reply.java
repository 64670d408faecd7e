package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.Failure;
import java.util.List;

/** What the look-up box says. */
sealed interface Reply {

    /** Nothing was typed. */
    record Nothing() implements Reply {}

    /** The log is being asked. */
    record Looking() implements Reply {}

    /**
     * What fits.
     *
     * @param newest the newest of it
     * @param count how many fit
     * @param all how many crossings there are
     * @param readAs how the text was understood
     */
    record Fits(CrossingRow newest, long count, long all, List<String> readAs) implements Reply {}

    /** Nothing fits. */
    record Never(String typed, long all, List<String> readAs) implements Reply {}

    /** The log could not be asked. */
    record Failed(Failure failure) implements Reply {}
}
