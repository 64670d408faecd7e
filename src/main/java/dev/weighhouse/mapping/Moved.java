package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of one month goes elsewhere by a change, or stays on its account with another tax code or other dimensions.
 *
 * @param item whose transactions they are
 * @param month their accounting month
 * @param from where they stand; of what is not booked, where they went; or null where nobody had said
 * @param to where they go, or null where nobody says any more
 * @param items how many transactions
 * @param amount their sum, debit positive, as booked on these accounts
 * @param standing whether that month can still be posted to
 * @param was the tax code and the dimensions it had
 * @param becomes those it has then
 * @param booked whether it stands in the ledger. False for what is drafted of this platform's transactions and of which no
 *     entry was made yet: the entry that is still to be made follows the changed mapping, so nothing is to be brought over
 * @param elsewhere whether it stands elsewhere than the mapping before the change says, whichever item said it
 */
public record Moved(
        ItemKey item,
        Period month,
        @Nullable AccountId from,
        @Nullable AccountId to,
        int items,
        Money amount,
        Standing standing,
        Marks was,
        Marks becomes,
        boolean booked,
        boolean elsewhere) {

    /** What is booked where it was mapped, without tax codes and dimensions. */
    public Moved(
            ItemKey item,
            Period month,
            @Nullable AccountId from,
            @Nullable AccountId to,
            int items,
            Money amount,
            Standing standing) {
        this(item, month, from, to, items, amount, standing, Marks.NONE, Marks.NONE, true, false);
    }

    /** Whether the account stays, so that only the tax code or the dimensions differ. */
    public boolean stays() {
        return Objects.equals(from, to);
    }

    /**
     * Whether an entry brings it over: it stands somewhere, and goes somewhere.
     *
     * @param lockedToo whether months the ledger has locked are caught up with
     */
    public boolean isBrought(boolean lockedToo) {
        return booked && from != null && to != null && (lockedToo || standing != Standing.LOCKED);
    }

    /** Whether what moves can be posted in its own month. */
    public enum Standing {
        /** The ledger has locked the month. */
        LOCKED,
        /** The month is open. */
        OPEN,
        /** Nobody knows whether the ledger has locked the month: it was not asked, or does not tell. */
        UNKNOWN,
        /** Not over yet: more may come. */
        PENDING
    }
}
