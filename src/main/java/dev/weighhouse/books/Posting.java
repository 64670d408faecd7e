package dev.weighhouse.books;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param id the ledger's id of the line
 * @param entry the ledger's id of the journal entry the line belongs to, where it tells
 * @param account the account posted to
 * @param date the accounting date
 * @param amount debit positive
 * @param reference the document number
 * @param description the memo of the line
 */
public record Posting(
        String id,
        @Nullable String entry,
        AccountId account,
        LocalDate date,
        Money amount,
        @Nullable String reference,
        @Nullable String description)
        implements Movement {}
