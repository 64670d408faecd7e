package dev.weighhouse.crossing;

import org.jspecify.annotations.Nullable;

/**
 * Everything of a platform's account that a sync keeps in step with the ledger.
 *
 * @param code the account number people use, or null for none
 * @param name as people know it
 * @param archived true for an account that takes nothing new
 * @param taxCode the ledger's own id of the tax code that usually applies, kept by the platform as a reference and no more; null for
 *     none
 */
public record AccountState(
        @Nullable String code,
        String name,
        boolean archived,
        @Nullable String taxCode) {

    /** The same, archived or not. */
    public AccountState archived(boolean value) {
        return new AccountState(code, name, value, taxCode);
    }

    /** The same with another tax code; null for none. */
    public AccountState taxCode(@Nullable String value) {
        return new AccountState(code, name, archived, value);
    }
}
