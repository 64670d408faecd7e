package dev.weighhouse.connect.file;

import java.nio.CharBuffer;
import java.util.Currency;

/** One row of a file of movements. The same object stands for each row in turn: take from it what is to be kept. */
public final class MovementRow {

    private final Layout layout;
    private final Row row;
    private Currency currency;
    private long day;
    private long minor;

    MovementRow(Layout layout, Row row, Currency home) {
        this.layout = layout;
        this.row = row;
        this.currency = home;
    }

    void set(Currency newCurrency, long newDay, long newMinor) {
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
