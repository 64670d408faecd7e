package dev.weighhouse.ui.review;

import dev.weighhouse.crossing.Failure;

/** What stands where the table is, or in its place. */
sealed interface Stage {

    /** Rows. */
    record Table() implements Stage {}

    /** The month is being read and nothing was shown yet. */
    record Reading() implements Stage {}

    /** No side has been pulled for the month. */
    record NoQuote(String month) implements Stage {}

    /** Pulled, and there is nothing to compare in this month. */
    record NothingThere(String month) implements Stage {}

    /** The filter takes nothing, because there is nothing to look at. */
    record AllAgree(int accounts) implements Stage {}

    /** The filter takes nothing. */
    record NothingFits(int accounts) implements Stage {}

    /** The workspace could not be read. */
    record Failed(Failure failure) implements Stage {}
}
