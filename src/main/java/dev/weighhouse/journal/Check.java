package dev.weighhouse.journal;

/**
 * One thing looked at before an entry is sent.
 *
 * @param result how it came out
 * @param words one sentence, such as {@code October open, QuickBooks closed until 30 Sep}
 * @param nextStep what the person can do; empty where nothing is wrong
 */
public record Check(Result result, String words, String nextStep) {

    /** How a check came out. */
    public enum Result {
        FINE,
        /** A person should know; it does not stop the push. */
        NOTE,
        /** The entry is not sent as it is. */
        STOP
    }
}
