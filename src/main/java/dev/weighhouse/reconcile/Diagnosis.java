package dev.weighhouse.reconcile;

/**
 * What a number itself tells of how it came about.
 *
 * @param words one sentence, with the figures in it
 */
public record Diagnosis(Kind kind, String words) {

    /** The slips that leave their mark in a number. */
    public enum Kind {
        /** The difference is twice an amount that has the other sign. */
        SIGN_FLIPPED,
        /** Two digits changed places: the difference divides by nine. */
        DIGITS_TRANSPOSED,
        /** One row of exactly this amount is missing on a side. */
        ROW_MISSING,
        /** One row of exactly this amount stands there twice. */
        ROW_DOUBLED,
        /** The decimal point is one or more places off. */
        DECIMAL_SHIFTED,
        /** All amounts of one side are those of the other times one rate. */
        ONE_RATE,
        /** One side has the amount with tax, the other without. */
        TAX_INCLUDED,
        /** The other side has something like it in another month, and too little says that the two are one. */
        MAY_BE_CUT_OFF
    }
}
