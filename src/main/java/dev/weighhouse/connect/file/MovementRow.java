package dev.weighhouse.connect.file;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import java.nio.CharBuffer;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** One row of a file of movements. The same object stands for each row in turn: take from it what is to be kept. */
public final class MovementRow {

    private final Layout layout;
    private final Row row;
    private final TraitColumns traits;
    private @Nullable Account account;
    private Currency currency;
    private long day;
    private long minor;

    MovementRow(Layout layout, Row row, TraitColumns traits, Currency home) {
        this.layout = layout;
        this.row = row;
        this.traits = traits;
        this.currency = home;
    }

    void set(@Nullable Account newAccount, Currency newCurrency, long newDay, long newMinor) {
        account = newAccount;
        currency = newCurrency;
        day = newDay;
        minor = newMinor;
    }

    /** The row in the file as a person counts it, the headings counted. */
    public long number() {
        return row.number();
    }

    public Currency currency() {
        return currency;
    }

    /** The accounting date as the number of days since 1970-01-01. */
    public long epochDay() {
        return day;
    }

    /** The amount in minor units, debit positive. */
    public long minor() {
        return minor;
    }

    /** What a row of transactions says besides its amount. */
    public Traits traits() {
        return traits.of(row, new Money(minor, currency), account);
    }

    public boolean has(Field field) {
        return !row.isBlank(layout.column(field));
    }

    /** The text of a column, blank where there is none; a view that is only good for this row. */
    public CharSequence view(Field field) {
        var column = layout.column(field);
        return CharBuffer.wrap(row.chars(), row.start(column), row.end(column) - row.start(column));
    }

    /** The text of a column, blank where there is none. */
    public String text(Field field) {
        return row.text(layout.column(field));
    }

    Row row() {
        return row;
    }
}
