package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import java.time.LocalDate;

/**
 * A part of a transaction that an entry was made of, and where it went.
 *
 * @param account the platform's account; ids of transactions are unique within it only
 * @param transaction the platform's id
 * @param date its accounting date then
 * @param whole the stable id of what belonged together then: a transaction, or the sides of one reference
 * @param role which part it is
 * @param ledger the account it was booked on
 * @param marks what its line carries
 * @param amount debit positive, as booked there; of a correction the difference
 */
public record Drawn(
        AccountId account,
        String transaction,
        LocalDate date,
        String whole,
        Share.Role role,
        AccountId ledger,
        Marks marks,
        Money amount) {}
