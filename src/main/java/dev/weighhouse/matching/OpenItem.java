package dev.weighhouse.matching;

import dev.weighhouse.books.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row that waits for its counterpart.
 *
 * @param id unique among all items that are matched together
 * @param pool what it may be matched within
 * @param pan the side it comes from
 * @param amount signed so that a match nets to zero: a platform's transaction enters negated
 * @param date the accounting date; without one, no rule that looks at dates applies
 * @param reference the document number; blank counts as none
 * @param text what else is written on the row; blank counts as none
 */
public record OpenItem(
        String id,
        Pool pool,
        Pan pan,
        Money amount,
        @Nullable LocalDate date,
        @Nullable String reference,
        @Nullable String text) {

    /** Refuses the one amount that has no opposite: no other could net it to zero. */
    public OpenItem {
        if (amount.minor() == Long.MIN_VALUE) {
            throw new ArithmeticException("the amount of %s is too large to be matched".formatted(id));
        }
        reference = said(reference);
        text = said(text);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** As a person would look for it: the reference, or else the id. */
    public String name() {
        return reference == null ? id : reference;
    }
}
