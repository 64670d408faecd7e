package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * An entry of ours that crossed, and that somebody changed in the ledger since.
 *
 * @param entry how people call it
 * @param date the entry's own
 * @param sent what its lines brought to the account, debit positive
 * @param standing the rows that show it there now; none where the account was taken out of it
 */
public record Edited(String entry, LocalDate date, Money sent, List<Row> standing) {
    public Edited {
        standing = List.copyOf(standing);
    }
}
