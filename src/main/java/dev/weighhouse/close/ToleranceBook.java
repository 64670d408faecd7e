package dev.weighhouse.close;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
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
     * @param limit not negative; it holds in its own currency only
     */
    void set(@Nullable AccountId account, Money limit, String author, Instant at);
}
