package dev.weighhouse.books;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A platform's own movement.
 *
 * @param id the platform's id
 * @param account the platform's account
 * @param date the accounting date
 * @param amount debit positive, whatever sign rule the platform itself keeps
 * @param reference the number a person would look for
 * @param description free text
 * @param category the platform's category
 * @param counterparty who it was with
 * @param traits what else the platform says of it
 */
public record Transaction(
        String id,
        AccountId account,
        LocalDate date,
        Money amount,
        @Nullable String reference,
        @Nullable String description,
        @Nullable String category,
        @Nullable String counterparty,
        Traits traits)
        implements Movement {

    /** Refuses a tax in another currency than the amount's: it could be no part of it. */
    public Transaction {
        var tax = traits.tax();
        if (tax != null && !tax.currency().equals(amount.currency())) {
            throw new IllegalArgumentException("a tax of %s is no part of %s".formatted(tax, amount));
        }
    }

    /** One about which the platform says no more. */
    public Transaction(
            String id,
            AccountId account,
            LocalDate date,
            Money amount,
            @Nullable String reference,
            @Nullable String description,
            @Nullable String category,
            @Nullable String counterparty) {
        this(id, account, date, amount, reference, description, category, counterparty, Traits.NONE);
    }

    /** The same transaction with other traits. */
    public Transaction with(Traits other) {
        return new Transaction(id, account, date, amount, reference, description, category, counterparty, other);
    }
}
