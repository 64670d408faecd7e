package dev.weighhouse.connect.statement;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One booked entry of a statement.
 *
 * @param place where it stands
 * @param date the booking date
 * @param amount debit positive: what came into the bank account is positive
 * @param bankId the bank's own id of the entry, where the format has one that can be relied on
 * @param words what it says of itself
 */
record Entry(
        Place place, LocalDate date, Money amount, @Nullable String bankId, Words words) {

    /**
     * What an entry says in words.
     *
     * @param reference what a person would look for
     * @param text the purpose
     * @param counterparty who it was with
     * @param type the bank's code of the kind of transaction
     */
    record Words(
            @Nullable String reference,
            @Nullable String text,
            @Nullable String counterparty,
            @Nullable String type) {}

    /** The same with the amount turned: a reversal whose bank states the direction of what it reverses. */
    Entry turned() {
        return new Entry(place, date, amount.negated(), bankId, words);
    }

    Transaction transaction(String id, AccountId account) {
        return new Transaction(
                id,
                account,
                date,
                amount,
                words.reference(),
                words.text(),
                null,
                words.counterparty(),
                Traits.NONE.ofType(words.type()));
    }

    /** For messages: {@code 5.00 EUR of 2026-10-12}. */
    String shown() {
        return "%s of %s".formatted(amount, date);
    }
}
