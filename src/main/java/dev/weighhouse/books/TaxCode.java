package dev.weighhouse.books;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A tax code that a ledger keeps.
 *
 * @param id what a line of an entry names it by
 * @param name as a person knows it; where the source has no names, its id
 * @param percent the rate, 20 for 20 %; null where the source does not state one, or more than one
 * @param use what it is for
 * @param active false for one that takes nothing new
 */
public record TaxCode(String id, String name, @Nullable BigDecimal percent, Use use, boolean active) {

    /** What a code is for. */
    public enum Use {
        SALES,
        PURCHASES,
        BOTH
    }

    /** One of which nothing but its id is known. */
    public static TaxCode bare(String id) {
        return new TaxCode(id, id, null, Use.BOTH, true);
    }
}
