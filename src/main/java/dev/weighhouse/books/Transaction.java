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
 * @param category the platform's category or type of transaction
 * @param counterparty who it was with
 */
public record Transaction(
        String id,
        AccountId account,
        LocalDate date,
        Money amount,
        @Nullable String reference,
        @Nullable String description,
        @Nullable String category,
        @Nullable String counterparty)
        implements Movement {}
