package dev.weighhouse.close;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.reconcile.Basis;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A share of a difference that somebody lets stand, for a reason and for a time.
 *
 * @param number from 1, in the order in which all waivers of a workspace were made
 * @param takenBack null while nobody took it back
 */
public record Waiver(long number, Said said, @Nullable TakenBack takenBack) {

    /**
     * What is let stand.
     *
     * @param account the ledger account
     * @param period the month of the difference
     * @param basis what of it differs: the closing balance, or the month's activity
     * @param amount platform minus ledger, like the difference it is a share of; not zero
     * @param reason why, in the person's words
     * @param expires the last day on which it counts
     */
    public record Share(AccountId account, Period period, Basis basis, Money amount, String reason, LocalDate expires) {

        /** Whether it is about the difference of a month: a closing balance carries what was let stand into later months. */
        public boolean concerns(Period month) {
            return switch (basis) {
                case CLOSING -> !month.to().isBefore(period.to());
                case ACTIVITY -> month.equals(period);
            };
        }
    }

    /** A share, who let it stand, and when. */
    public record Said(Share share, String author, Instant at) {}

    /** Who says that it does not stand any more, why, and when. */
    public record TakenBack(String reason, String author, Instant at) {}

    /** What became of a waiver. */
    public enum State {
        /** It counts. */
        HOLDS("holds"),
        /** Its last day is over. */
        EXPIRED("expired"),
        /** It would count, but all of them together are above the materiality. */
        LAPSED("lapsed"),
        /** Somebody took it back. */
        TAKEN_BACK("taken back");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** Its name for people and files. */
        public String word() {
            return word;
        }
    }

    /** What people call it: {@code W-3}. */
    public String name() {
        return "W-" + number;
    }

    /** Whether it counts on a day, if all together are within the materiality. */
    public boolean stands(LocalDate today) {
        return takenBack == null && !today.isAfter(said.share().expires());
    }
}
