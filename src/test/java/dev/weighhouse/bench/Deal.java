package dev.weighhouse.bench;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.reconcile.Row;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** One thing that happened, as each side has it. */
final class Deal {
    static final Currency GBP = Currency.getInstance("GBP");
    static final AccountKey LEDGER = AccountKey.of("books", "4000");
    static final AccountKey PLATFORM = AccountKey.of("shop", "main");

    final Leg ledger;
    final Leg platform;
    /** Whether an error was put into it, so that no second one is. */
    boolean spoilt;

    /** One side's view of it. */
    static final class Leg {
        AccountKey account;
        final String id;
        LocalDate date;
        long minor;

        @Nullable
        String reference;

        String text;
        boolean there = true;
        long tax;

        Leg(AccountKey account, String id, LocalDate date, long minor, @Nullable String reference, String text) {
            this.account = account;
            this.id = id;
            this.date = date;
            this.minor = minor;
            this.reference = reference;
            this.text = text;
        }

        Leg again(String other, LocalDate day) {
            return new Leg(account, other, day, minor, reference, text);
        }

        Row posting() {
            return new Row(
                    account, new Posting(id, null, account.account(), date, new Money(minor, GBP), reference, text));
        }

        Row transaction() {
            var traits = tax == 0 ? Traits.NONE : Traits.NONE.taxed("S", new Money(tax, GBP));
            AccountId on = account.account();
            return new Row(
                    account, new Transaction(id, on, date, new Money(minor, GBP), reference, text, null, null, traits));
        }
    }

    Deal(Leg ledger, Leg platform) {
        this.ledger = ledger;
        this.platform = platform;
    }
}
