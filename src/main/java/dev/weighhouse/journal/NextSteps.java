package dev.weighhouse.journal;

import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.Doubling;
import java.util.List;

/** What happens next with an entry, or what a person can do. */
final class NextSteps {

    private NextSteps() {}

    /** The same where the log of its crossing is at hand. */
    static String of(JournalState state, List<CrossingEvent> events) {
        return state == JournalState.NEEDS_PERSON && Doubling.isLast(events) ? Doubling.nextStep() : of(state);
    }

    static String of(JournalState state) {
        return switch (state) {
            case DRAFT -> "Complete it and send it for approval.";
            case SENT_BACK -> "Correct it and send it for approval again.";
            case WAITING -> "Somebody who did not prepare it approves it or sends it back.";
            case APPROVED -> "It is sent with the next push.";
            case OUT_OF_DATE ->
                "Compare what was seen with what is there now, then draft it again or approve it again.";
            case CROSSING -> "The next push goes on with it.";
            case IN_DOUBT -> "The resolver reads the ledger for its key before anything is sent again.";
            case NEEDS_PERSON -> "Look at the entry in the ledger, then say here whether it stands.";
            case REJECTED -> "Correct it; it goes as a new revision with a key of its own.";
            case GIVEN_UP -> "Write it again, as a new revision with a key of its own, or discard it.";
            case POSTED, DISCARDED -> "";
        };
    }
}
