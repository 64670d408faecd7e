package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Money;
import java.util.List;

/** One row of the grid. All rows have one height. */
sealed interface GridRow permits GridRow.Head, Line {

    /**
     * What stands over the items of a section.
     *
     * @param items how many of them are listed
     * @param atStake what waits there, by currency and without signs; empty where nothing waits
     * @param broken whether something has a place there that does not work any more, so that its figures are of the month
     */
    record Head(Section section, int items, List<Money> atStake, boolean broken) implements GridRow {
        public Head {
            atStake = List.copyOf(atStake);
        }
    }
}
