package dev.weighhouse.mapping;

import dev.weighhouse.books.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where a transaction goes, all of it or nothing. */
public sealed interface Placement {

    Transaction transaction();

    /**
     * To ledger accounts.
     *
     * @param shares its own side first. Where a transaction is one side of an entry, that alone; else the other side follows,
     *     and the tax where there is any, and they balance
     * @param leftOut the values of dimensions it states that nobody mapped, which are in none of the shares
     */
    record Goes(Transaction transaction, List<Share> shares, List<ItemKey> leftOut) implements Placement {
        public Goes {
            shares = List.copyOf(shares);
            leftOut = List.copyOf(leftOut);
        }

        /** One of which everything is mapped. */
        public Goes(Transaction transaction, List<Share> shares) {
            this(transaction, shares, List.of());
        }
    }

    /**
     * It waits for a person.
     *
     * @param why in words
     * @param because what was asked, and the decision that holds it if there is one
     */
    record Waits(Transaction transaction, String why, Because because) implements Placement {

        /** Why, with the names people give to items in place of the platform's ids. */
        public String words(Function<ItemKey, String> names) {
            return because.decision() == null ? because.words(names) : why;
        }
    }

    /** What of it is booked in this role. */
    default Optional<Share> share(Share.Role role) {
        return this instanceof Goes goes
                ? goes.shares().stream().filter(share -> share.role() == role).findFirst()
                : Optional.empty();
    }
}
