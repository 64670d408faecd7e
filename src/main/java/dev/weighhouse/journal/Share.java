package dev.weighhouse.journal;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Waterfall;

/** What of a difference an entry is to take. */
public enum Share {
    /** All of it, whatever its causes. */
    DIFFERENCE("difference"),
    /** What the rows of the two sides tell of it and an entry can set right. */
    EXPLAINED("explained"),
    /** What is left when every cause is taken away. */
    UNEXPLAINED("unexplained");

    private final String word;

    Share(String word) {
        this.word = word;
    }

    /** The word people type. */
    public String word() {
        return word;
    }

    /** Platform minus ledger, like the difference; zero where there is nothing of the kind. */
    public Money of(Waterfall waterfall) {
        return switch (this) {
            case DIFFERENCE -> waterfall.difference();
            case EXPLAINED -> waterfall.adjustable();
            case UNEXPLAINED -> waterfall.unexplained();
        };
    }
}
