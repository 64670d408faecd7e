package dev.weighhouse.crossing;

import java.util.List;

/**
 * One fact that stands in the ledger more than once, as the log tells of it. Where a ledger has no key of its own, a request that
 * reaches it twice does so, and so do two computers that post the same fact at the same moment: nobody can prevent either, but
 * neither may stay unseen.
 */
public final class Doubling {
    /** The status of the event that brings it to a person. It is hashed into the log, so it never changes. */
    private static final String STATUS = "TWICE";

    private Doubling() {}

    /** What the person can do about it, in either order of looking. */
    public static String nextStep() {
        return "Keep one of them, and remove or reverse every other in the ledger. Then let it be looked for again; where a"
                + " reversed one still shows the key, say here as which one it stands.";
    }

    /** Whether the last word of the log about a crossing is that it stands more than once. */
    public static boolean isLast(List<CrossingEvent> events) {
        return events.reversed().stream()
                .map(CrossingEvent::entry)
                .filter(entry -> entry.step() != Step.LOOKED_UP)
                .findFirst()
                .filter(Doubling::isTold)
                .isPresent();
    }

    /** Whether this event says so. */
    public static boolean isTold(LogEntry entry) {
        return entry.step() == Step.NEEDS_PERSON && STATUS.equals(entry.detail().status());
    }

    static LogEntry.Detail detail(Verdict.ForPerson verdict) {
        var words = LogEntry.Detail.words(verdict.words());
        return verdict instanceof Verdict.Doubled ? words.status(STATUS) : words;
    }
}
