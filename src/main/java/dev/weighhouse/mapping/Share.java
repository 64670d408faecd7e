package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a transaction on one ledger account.
 *
 * @param amount debit positive, as it is booked there
 * @param taxCode the ledger's, or null for none
 * @param dimensions values by the ledger's name of the dimension
 */
public record Share(
        Role role,
        AccountId account,
        Money amount,
        @Nullable String taxCode,
        Map<String, String> dimensions,
        Because because) {

    /** Which part it is; what a transaction has on each does not depend on the mapping. */
    public enum Role {
        /** The platform account's own side. */
        OWN,
        /** The other side, without the tax the transaction states. */
        OTHER,
        /** That tax. */
        TAX
    }
}
