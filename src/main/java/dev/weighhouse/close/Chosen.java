package dev.weighhouse.close;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Row;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row as a person saw it when deciding about it. In some ledgers an id is a place, and another row may come to stand there: so what
 * was decided holds only while the row of that id has this date and this amount.
 *
 * @param ledger whether it is a posting of the ledger, rather than a transaction of a platform
 * @param id of the row, unique in the workspace
 * @param amount debit positive on both sides
 * @param reference the document number; blank counts as none
 */
public record Chosen(
        boolean ledger,
        String id,
        LocalDate date,
        Money amount,
        @Nullable String reference) {
    public Chosen {
        reference = reference == null || reference.isBlank() ? null : reference.strip();
    }

    /** The row as it is now. */
    public static Chosen of(Row row) {
        var movement = row.movement();
        return new Chosen(row.ofLedger(), row.id(), row.date(), movement.amount(), movement.reference());
    }

    /** As a person would look for it: the reference, or else the id. */
    public String name() {
        return reference == null ? id : reference;
    }

    /** Whether the row of this id is still the one that was seen. What is written on it may change. */
    boolean isStill(Chosen now) {
        return ledger == now.ledger && id.equals(now.id) && date.equals(now.date) && amount.equals(now.amount);
    }
}
