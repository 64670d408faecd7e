package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Already.Part;
import dev.weighhouse.mapping.Already.Together;
import dev.weighhouse.mapping.Already.Tx;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a booked transaction that leaves the place where it stands for another.
 *
 * @param item what sends it there; null of one that comes to nothing with others, which no entry can tell apart
 * @param minor debit positive, as it is booked on both
 */
record Shift(
        ConnectionId platform,
        @Nullable ItemKey item,
        Together key,
        Tx transaction,
        Part from,
        AccountId ledger,
        Marks marks,
        long minor) {

    /** Each part of each transaction once, so this is the same in whatever order they come. */
    static final Comparator<Shift> ORDER = Comparator.comparing((Shift shift) -> shift.platform.value())
            .thenComparing(Shift::key)
            .thenComparing(Shift::transaction)
            .thenComparing(Shift::from);

    Period month() {
        return Period.of(YearMonth.from(key.date()));
    }

    /** As what an entry is made of that moves it. */
    List<Drawn> drawn() {
        return List.of(drawn(from.ledger(), from.marks(), Math.negateExact(minor)), drawn(ledger, marks, minor));
    }

    private Drawn drawn(AccountId at, Marks with, long amount) {
        return new Drawn(
                transaction.account(),
                transaction.id(),
                key.date(),
                key.whole(),
                from.role(),
                at,
                with,
                new Money(amount, Currency.getInstance(from.currency())));
    }
}
