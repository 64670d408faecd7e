package dev.weighhouse.crossing;

import java.util.Objects;

/** What is to become of one account on a platform. */
public sealed interface AccountChange {

    /** The ledger's id of the account. */
    String externalId();

    /** How the account is to stand afterwards. */
    AccountState target();

    /** An account that the platform does not have yet. */
    record Creation(String externalId, AccountState target) implements AccountChange {
        public Creation {
            if (externalId.isBlank()) {
                throw new IllegalArgumentException("an account without an external id is never created");
            }
        }
    }

    /**
     * An account that the platform has: all its changeable fields are written.
     *
     * @param before as it was read; it has an external id
     */
    record Rewrite(PlatformAccount before, AccountState target) implements AccountChange {
        public Rewrite {
            if (Objects.requireNonNull(before.externalId()).isBlank()) {
                throw new IllegalArgumentException("an account without an external id is left alone");
            }
        }

        @Override
        public String externalId() {
            return Objects.requireNonNull(before.externalId());
        }
    }
}
