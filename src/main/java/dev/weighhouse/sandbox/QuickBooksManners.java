package dev.weighhouse.sandbox;

import java.time.Clock;

/**
 * What differs between one QuickBooks company and another without any setting that says so.
 *
 * @param trialBalance how it lays out a trial balance
 * @param mostCells how many cells a report may have; what is beyond them is left out, and a cell says so
 * @param clock its time, by which late entries appear
 */
record QuickBooksManners(Shape trialBalance, int mostCells, Clock clock) {

    QuickBooksManners(Shape trialBalance, int mostCells) {
        this(trialBalance, mostCells, Clock.systemUTC());
    }

    /** The layouts of the trial balance. */
    enum Shape {
        /** One row for each account. */
        FLAT,
        /** Parts as rows of a section that is headed by their parent, which may have figures of its own. */
        NESTED
    }

    static QuickBooksManners usual() {
        return new QuickBooksManners(Shape.FLAT, 400_000);
    }

    QuickBooksManners at(Clock other) {
        return new QuickBooksManners(trialBalance, mostCells, other);
    }
}
