package dev.weighhouse.mapping;

import java.time.Instant;
import java.time.YearMonth;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that what is booked of an item stands where the mapping sends it, whatever was taken of it before: as an amount
 * that another booked there by hand. From then on it is taken to stand there, and a later mapping moves it from there.
 *
 * @param number by which people call it
 * @param takenBack null while it holds
 */
public record Assurance(long number, Said said, @Nullable TakenBack takenBack) {

    /**
     * What was said.
     *
     * @param item whose amounts they are
     * @param reason why, in the person's words
     * @param author who said it
     * @param making what of each transaction was taken to stand elsewhere, and where the mapping sent it then: the one is taken
     *     away, the other is added
     */
    public record Said(ItemKey item, String reason, String author, Instant at, Making making) {

        /** The months of the amounts. */
        public SortedSet<YearMonth> months() {
            return making.drawn().stream()
                    .map(drawn -> YearMonth.from(drawn.date()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Who said that it was not so. */
    public record TakenBack(String reason, String author, Instant at) {}

    public boolean holds() {
        return takenBack == null;
    }
}
