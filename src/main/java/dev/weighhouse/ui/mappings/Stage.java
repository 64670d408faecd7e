package dev.weighhouse.ui.mappings;

import dev.weighhouse.crossing.Failure;

/** What the middle of the screen shows. */
sealed interface Stage {

    /** The rows. */
    record Table() implements Stage {}

    /** Nothing has been read yet. */
    record Reading() implements Stage {}

    /** No platform has said anything that could be mapped. */
    record Nothing() implements Stage {}

    /**
     * None of the rows is listed.
     *
     * @param all how many items there are
     */
    record NothingFits(int all) implements Stage {}

    record Failed(Failure failure) implements Stage {}
}
