package dev.weighhouse.mapping;

/**
 * A sum that is the same, or fails the same, in whatever order its amounts come: what is debited and what is credited are
 * added up apart, so that no order can hide that one of them is too large.
 */
final class Amounts {
    private long debits;
    private long credits;

    /** Throws {@link ArithmeticException} where the sum is too large to be counted. */
    void add(long minor) {
        if (minor >= 0) {
            debits = Math.addExact(debits, minor);
        } else {
            credits = Math.addExact(credits, minor);
        }
    }

    long sum() {
        return debits + credits;
    }
}
