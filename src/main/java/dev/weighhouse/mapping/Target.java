package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where something goes in the ledger. */
public sealed interface Target {

    /**
     * To one account.
     *
     * @param taxCode the ledger's tax code for its lines, or null for none
     * @param dimensions values by the ledger's name of the dimension
     */
    record To(AccountId account, @Nullable String taxCode, Map<String, String> dimensions) implements Target {
        public To {
            dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
        }
    }

    /**
     * A type of transaction goes to a pair. One of the two must be where the transaction's own account goes: that side takes
     * the platform's amount as it is, and the other takes the opposite, so no sign is ever guessed.
     *
     * @param debit the account a usual transaction of the type debits
     * @param credit the account it credits
     * @param taxCode the ledger's tax code of the line that is not the platform account's own
     */
    record Pair(AccountId debit, AccountId credit, @Nullable String taxCode, Map<String, String> dimensions)
            implements Target {
        public Pair {
            dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
        }
    }

    /**
     * A platform's tax code goes to one of the ledger's.
     *
     * @param account where the tax itself is booked; null where the ledger works it out by the code
     */
    record Tax(String code, @Nullable AccountId account) implements Target {}

    /** A platform's dimension value goes to one of the ledger's. */
    record Dimension(String name, String value) implements Target {}

    /**
     * A person said that it is to wait for a person. Stops inheritance.
     *
     * @param why in words
     */
    record Held(String why) implements Target {}

    /** The accounts it sends anything to. */
    static List<AccountId> accounts(@Nullable Target target) {
        return switch (target) {
            case To to -> List.of(to.account());
            case Pair pair -> List.of(pair.debit(), pair.credit());
            case Tax(var _, var account) -> account == null ? List.of() : List.of(account);
            case null, default -> List.of();
        };
    }

    /** To another account than before, with the tax code and the dimensions it had. */
    static To of(@Nullable Target before, AccountId account) {
        return switch (before) {
            case To(var _, var tax, var dimensions) -> new To(account, tax, dimensions);
            case Pair(var _, var _, var tax, var dimensions) -> new To(account, tax, dimensions);
            case null, default -> new To(account, null, Map.of());
        };
    }

    /** To one account, without tax code or dimensions. */
    static To to(AccountId account) {
        return new To(account, null, Map.of());
    }
}
