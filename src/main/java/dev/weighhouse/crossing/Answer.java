package dev.weighhouse.crossing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the sending of an entry ended. Every expected end is one of these; none of them is an exception. */
public sealed interface Answer {

    /**
     * The ledger says it has taken the entry.
     *
     * @param ledgerId its id of the entry; empty where the ledger gives none
     * @param asStored the entry as the reply shows it stored, or null where the reply does not show it; then it is read back
     * @param status the reply in short, such as {@code 200}, for the log
     */
    record Accepted(String ledgerId, @Nullable Hit asStored, String status) implements Answer {}

    /** The ledger understood, refused, and holds nothing of it. */
    record Rejected(String words, String nextStep, String status) implements Answer {}

    /**
     * The request certainly had no effect: throttled, not signed in, no connection could be made.
     *
     * @param failure what to tell the person
     * @param retryAt when the ledger wants to be asked again, where it says
     */
    record NotExecuted(Failure failure, @Nullable Instant retryAt) implements Answer {}

    /**
     * The bytes may have left, and nothing came back that proves anything.
     *
     * @param taken the reply in short where it says that the ledger has an entry under this key already, without showing it: then
     *     not finding it proves nothing; else null
     */
    record Unanswered(String words, @Nullable String taken) implements Answer {
        public Unanswered(String words) {
            this(words, null);
        }
    }
}
