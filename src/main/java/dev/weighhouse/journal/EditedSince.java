package dev.weighhouse.journal;

import dev.weighhouse.crossing.Reperformed;
import java.time.Instant;

/**
 * An entry that was posted and stands in the ledger otherwise now, as the log tells of the last look that could say so.
 *
 * @param finding whether it differs or is gone
 * @param words what differs, as one sentence
 * @param seen when that was seen
 */
public record EditedSince(Reperformed.Finding finding, String words, Instant seen) {

    /** Whether nothing of it is left. */
    public boolean gone() {
        return finding == Reperformed.Finding.GONE;
    }
}
