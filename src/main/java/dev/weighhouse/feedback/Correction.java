package dev.weighhouse.feedback;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Feedback;
import dev.weighhouse.journal.JournalId;
import org.jspecify.annotations.Nullable;

/**
 * What a platform is to be told of one entry that was made of its items.
 *
 * @param entry which entry
 * @param platform whose items it was made of
 * @param says what would be told now
 * @param before what the platform has of it, as the log put it; null while it knows no more than the entry that was posted
 * @param stage how far that is
 * @param key the name it has in the log, or would have; null where it cannot be told
 * @param revision 1, and one more for each that came before
 * @param approvedBy who approved it last, or null
 * @param words why it stands where it does, as one sentence
 * @param nextStep what happens now or what a person can do
 */
public record Correction(
        JournalId entry,
        ConnectionId platform,
        Feedback.Correction says,
        @Nullable String before,
        Stage stage,
        @Nullable CrossingKey key,
        int revision,
        @Nullable String approvedBy,
        String words,
        String nextStep) {

    /** Of what is told: an approval is bound to it. */
    public Digest fingerprint() {
        return says.fingerprint();
    }
}
