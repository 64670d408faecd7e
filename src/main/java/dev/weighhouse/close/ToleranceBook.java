package dev.weighhouse.close;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.reconcile.Tolerances;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where tolerances are kept; every change is appended with who and when, the latest holds. */
public interface ToleranceBook {

    Tolerances current();

    /**
     * Sets a tolerance from now on.
     *
     * @param account the ledger account, or null for the general tolerance
     * @param minor in minor units, not negative
     */
    void set(@Nullable AccountId account, long minor, String author, Instant at);
}
