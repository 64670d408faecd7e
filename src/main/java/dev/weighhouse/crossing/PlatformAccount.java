package dev.weighhouse.crossing;

import org.jspecify.annotations.Nullable;

/**
 * One account as a platform keeps it.
 *
 * @param id the platform's own id of it
 * @param externalId the ledger's id of it, by which it is matched; null or blank where somebody made it without one
 * @param state what a sync keeps in step
 * @param use whether something on the platform, such as a spending category, points to it
 * @param metadata what else the platform keeps with it, word for word as it was read, to be written back unchanged; null for none
 */
public record PlatformAccount(
        String id,
        @Nullable String externalId,
        AccountState state,
        Use use,
        @Nullable String metadata) {

    /** Whether something on the platform points to an account. */
    public enum Use {
        USED,
        UNUSED,
        /** The platform does not tell. */
        UNKNOWN
    }

    public PlatformAccount {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a platform's id of an account is never blank");
        }
    }
}
