package dev.weighhouse.sandbox;

import dev.weighhouse.books.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sandbox ledger.
 *
 * @param home the amount in the home currency, debit positive
 * @param foreign the amount in the currency of the entry where that is not the home currency
 */
record SandboxLine(
        String entry,
        LocalDate date,
        String reference,
        String account,
        Money home,
        @Nullable Money foreign,
        String description) {}
