package dev.weighhouse.books;

import java.time.LocalDate;

/**
 * The moment a balance is stated for. The opening of a day is not always the closing of the day before: a ledger that
 * carries profit forward at year-end without a posting opens the new year with other balances than it closed the old.
 */
public record AsOf(LocalDate date, Moment moment) {

    /** Before the first or after the last movement of the day. */
    public enum Moment {
        OPENING,
        CLOSING
    }

    public static AsOf openingOf(LocalDate date) {
        return new AsOf(date, Moment.OPENING);
    }

    public static AsOf closingOf(LocalDate date) {
        return new AsOf(date, Moment.CLOSING);
    }

    @Override
    public String toString() {
        return moment == Moment.OPENING ? "opening of " + date : date.toString();
    }
}
