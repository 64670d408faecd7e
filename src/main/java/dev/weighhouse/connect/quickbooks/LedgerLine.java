package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One line of the general ledger report.
 *
 * @param entry QuickBooks' id of the transaction
 * @param home what it moved in the home currency, debit positive
 * @param own what it moved in the account's own currency
 * @param reference the document number
 */
record LedgerLine(
        AccountId account,
        LocalDate date,
        @Nullable String entry,
        Money home,
        Own own,
        @Nullable String reference,
        @Nullable String memo) {

    /** An order that depends on what a line says only, because QuickBooks promises no order of rows. */
    static final Comparator<LedgerLine> ORDER = Comparator.comparing(LedgerLine::date)
            .thenComparingLong(line -> line.home().minor())
            .thenComparing(LedgerLine::reference, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(LedgerLine::memo, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** What a line moved in the currency of its account. */
    sealed interface Own {

        /** So much, debit positive. */
        record Amount(Money amount) implements Own {}

        /** Nothing: it only valued the account anew in the home currency. */
        record Nothing() implements Own {}

        /** The report does not say. */
        record Unstated() implements Own {}
    }
}
