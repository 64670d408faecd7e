package dev.weighhouse.store;

/**
 * What the list of crossings tells of a crossing besides its state and its first and last event, worked out from the events as
 * {@link LogWriter} works it out, and packed into one number for each of a million: how often it was sent, the event that says
 * who sent it, and the last that says what the ledger calls it.
 */
final class Told {
    private static final int BITS = 26;
    private static final long EVENT = (1L << BITS) - 1;
    private static final int ATTEMPTS_AT = 2 * BITS;

    private Told() {}

    /** Of a crossing that begins with this event, before that is looked at. */
    static long begin(long event) {
        return packed(0, event, 0);
    }

    /** What is told after one more event. */
    static long after(long before, long first, int event, EventNotes notes) {
        var neverSent = sender(before) == first && attempts(before) == 0;
        return packed(
                Math.max(attempts(before), notes.attempt(event)),
                neverSent && notes.step(event) == EventNotes.INTENDED ? event : sender(before),
                notes.namesIt(event) ? event : ledger(before));
    }

    /** What a row of the list says; nothing that any events add up to where it says what cannot be. */
    static long said(long attempts, long sender, long ledger) {
        var possible = attempts >= 0 && sender >= 0 && sender <= EVENT && ledger >= 0 && ledger <= EVENT;
        return possible ? packed(attempts, sender, ledger) : -1;
    }

    private static long packed(long attempts, long sender, long ledger) {
        return Math.min(attempts, EventNotes.MOST_ATTEMPTS) << ATTEMPTS_AT | sender << BITS | ledger;
    }

    private static int attempts(long told) {
        return (int) (told >>> ATTEMPTS_AT);
    }

    private static long sender(long told) {
        return told >>> BITS & EVENT;
    }

    private static long ledger(long told) {
        return told & EVENT;
    }
}
