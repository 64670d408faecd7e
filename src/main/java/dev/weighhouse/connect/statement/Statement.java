package dev.weighhouse.connect.statement;

import dev.weighhouse.books.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of one account, which has proved itself.
 *
 * @param head what it says of itself
 * @param opening null where the format states none
 * @param closing null where none is stated, which only a format without openings may do; always there where the statement
 *     states nothing else
 * @param entries those that are booked, in the order of the file
 * @param pending how many were left out because they are not booked yet
 */
record Statement(
        Head head,
        @Nullable StatedBalance opening,
        @Nullable StatedBalance closing,
        List<Entry> entries,
        int pending) {

    /**
     * What a statement says of itself.
     *
     * @param place where it begins
     * @param id the bank's number of it
     * @param from the first day it speaks for
     * @param to the last day it speaks for
     * @param number by which the bank counts its statements; null where it does not
     * @param extent how much of a statement it is
     */
    record Head(
            Place place,
            String id,
            BankAccount account,
            LocalDate from,
            LocalDate to,
            @Nullable Integer number,
            Extent extent) {}

    /** How much of a statement it is. */
    enum Extent {
        /** All that is to be said of its days. */
        WHOLE,
        /** A page that another has to follow. */
        PAGE,
        /** A balance of a day, which tells nothing of movements. */
        BALANCE
    }

    Statement {
        entries = List.copyOf(entries);
    }

    Place place() {
        return head.place();
    }

    BankAccount account() {
        return head.account();
    }

    LocalDate from() {
        return head.from();
    }

    LocalDate to() {
        return head.to();
    }

    boolean goesOn() {
        return head.extent() == Extent.PAGE;
    }

    boolean isBalanceOnly() {
        return head.extent() == Extent.BALANCE;
    }

    /** For messages: {@code statement 253 (a.xml, line 12)}. */
    String shown() {
        return "statement %s (%s)".formatted(head.id(), head.place());
    }

    static Money sum(Money start, List<Entry> entries) {
        return entries.stream().map(Entry::amount).reduce(start, Money::plus);
    }
}
