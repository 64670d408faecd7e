package dev.weighhouse.journal;

/**
 * One thing looked at before an entry is sent.
 *
 * @param result how it came out
 * @param words one sentence, such as {@code October open, QuickBooks closed until 30 Sep}
 * @param nextStep what the person can do; empty where nothing is wrong
 * @param spot what of the entry it is about
 */
public record Check(Result result, String words, String nextStep, Spot spot) {

    /** A check of the entry as a whole. */
    public Check(Result result, String words, String nextStep) {
        this(result, words, nextStep, Spot.ENTRY);
    }

    /** How a check came out. */
    public enum Result {
        FINE,
        /** A person should know; it does not stop the push. */
        NOTE,
        /** The entry is not sent as it is. */
        STOP
    }

    /** What of an entry a check can be about. */
    public enum Field {
        ENTRY,
        NARRATION,
        DATE,
        REFERENCE,
        REVERSE_ON,
        ACCOUNT,
        DESCRIPTION,
        TAX,
        CURRENCY,
        AMOUNT,
        DIMENSIONS
    }

    /**
     * Where in an entry.
     *
     * @param line counted from 1, or 0 where the field belongs to the whole entry
     */
    public record Spot(Field field, int line) {
        public static final Spot ENTRY = new Spot(Field.ENTRY, 0);

        public static Spot of(Field field) {
            return new Spot(field, 0);
        }
    }
}
