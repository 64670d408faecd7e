package dev.weighhouse.journal;

import dev.weighhouse.crossing.CrossingKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its story in short.
 *
 * @param id what people call it
 * @param revision 1, and one more after each approval or rejection that was written again; part of the crossing key
 * @param origin where it comes from
 * @param draft what it says
 * @param state where it stands
 * @param preparedBy who wrote what it says now
 * @param preparedAt when
 * @param approval who consented to what it says now, or null
 * @param key its crossing key, or null while the ledger's company is not known
 * @param ledgerId the ledger's id of the entry, once it stands there
 * @param ledgerNumber what the ledger's users call it
 * @param reason why it stands where it does: the words of the send-back, the rejection, the doubt; empty if there is nothing to say
 * @param nextStep what happens now or what a person can do; empty if there is nothing to do
 * @param reversedBy the entry that takes it back, if there is one
 * @param editedSince how the posted entry departs from what was sent, as far as it was looked at again; null if it does not
 */
public record Journal(
        JournalId id,
        int revision,
        Origin origin,
        Draft draft,
        JournalState state,
        String preparedBy,
        Instant preparedAt,
        @Nullable Approval approval,
        @Nullable CrossingKey key,
        @Nullable String ledgerId,
        @Nullable String ledgerNumber,
        String reason,
        String nextStep,
        @Nullable JournalId reversedBy,
        @Nullable EditedSince editedSince) {}
