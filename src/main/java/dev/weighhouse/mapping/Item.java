package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountType;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Something a platform uses that must have a place in the ledger.
 *
 * @param name as a person knows it
 * @param parent what it is a part of and inherits from; always of the same connection and kind
 * @param type of an account; null for what has none, and where the platform does not tell it
 * @param currency of an account; null for what comes in any
 * @param active false for what the platform has archived or never used: it keeps its mapping and needs none
 * @param externalId the ledger's id, where the platform itself states it
 * @param number where the platform uses numbers
 */
public record Item(
        ItemKey key,
        String name,
        @Nullable ItemKey parent,
        @Nullable AccountType type,
        @Nullable Currency currency,
        boolean active,
        @Nullable String externalId,
        @Nullable String number) {

    Item asUnused() {
        return new Item(key, name, parent, type, currency, false, externalId, number);
    }
}
