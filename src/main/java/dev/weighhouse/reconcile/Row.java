package dev.weighhouse.reconcile;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import java.time.LocalDate;

/**
 * A movement together with the account it stands on, so that it can be told from every other in the workspace.
 *
 * @param account of the ledger for a posting, of a platform for a transaction
 */
public record Row(AccountKey account, Movement movement) {

    /** Unique in a workspace. Ids of some ledgers name another line after the next reading. */
    public String id() {
        return account + "/" + movement.id();
    }

    public boolean ofLedger() {
        return movement instanceof Posting;
    }

    public boolean ofPlatform() {
        return movement instanceof Transaction;
    }

    public LocalDate date() {
        return movement.date();
    }

    /** What it adds to platform minus ledger. */
    public Money share() {
        return ofPlatform() ? movement.amount() : movement.amount().negated();
    }

    /** As a person would look for it: the reference, or else the source's id. */
    public String name() {
        var reference = movement.reference();
        return reference == null || reference.isBlank() ? movement.id() : reference;
    }
}
