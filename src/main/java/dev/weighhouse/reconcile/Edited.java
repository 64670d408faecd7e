package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.util.List;

/**
 * An entry of ours that crossed, and that somebody changed in the ledger since.
 *
 * @param entry how people call it
 * @param sent what its lines brought to the account, debit positive
 * @param standing the rows that show it there now; none where the account was taken out of it
 */
public record Edited(String entry, Money sent, List<Row> standing) {
    public Edited {
        standing = List.copyOf(standing);
    }
}
