package dev.weighhouse.sandbox;

/**
 * What differs between one QuickBooks company and another without any setting that says so.
 *
 * @param trialBalance how it lays out a trial balance
 * @param mostCells how many cells a report may have; what is beyond them is left out, and a cell says so
 */
record QuickBooksManners(Shape trialBalance, int mostCells) {

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
}
