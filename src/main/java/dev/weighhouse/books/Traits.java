package dev.weighhouse.books;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a platform says of a transaction besides its amount, as the platform spells it. A mapping may go by it.
 *
 * @param type the platform's type of transaction, such as sale, refund, fee or payout
 * @param country the ISO 3166 code of the country, of two letters
 * @param taxCode the platform's tax code
 * @param tax the part of the amount that is tax, in the amount's currency and with its sign: of −120.00 with a tax of
 *     −20.00, −100.00 is net; null where the platform states none, which is not the same as a tax of zero
 * @param payout the batch in which it was paid out
 * @param dimensions values by the platform's name of the dimension
 */
public record Traits(
        @Nullable String type,
        @Nullable String country,
        @Nullable String taxCode,
        @Nullable Money tax,
        @Nullable String payout,
        Map<String, String> dimensions) {

    /** Of a transaction about which the platform says no more than its amount. */
    public static final Traits NONE = new Traits(null, null, null, null, null, Map.of());

    /** Keeps the dimensions in the order of their names. */
    public Traits {
        dimensions = dimensions.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(dimensions));
    }

    /** The same with a type. */
    public Traits ofType(@Nullable String other) {
        return new Traits(other, country, taxCode, tax, payout, dimensions);
    }

    /** The same with a country. */
    public Traits in(@Nullable String other) {
        return new Traits(type, other, taxCode, tax, payout, dimensions);
    }

    /** The same with a tax code and the tax of it. */
    public Traits taxed(@Nullable String code, @Nullable Money amount) {
        return new Traits(type, country, code, amount, payout, dimensions);
    }

    /** The same as a part of a payout. */
    public Traits paidOutIn(@Nullable String batch) {
        return new Traits(type, country, taxCode, tax, batch, dimensions);
    }

    /** The same with these dimensions. */
    public Traits along(Map<String, String> others) {
        return new Traits(type, country, taxCode, tax, payout, others);
    }
}
