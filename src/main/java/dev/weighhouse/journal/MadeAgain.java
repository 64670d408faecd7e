package dev.weighhouse.journal;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.journal.JournalBook.Content;

/** Drafts an entry that was made of transactions again, as they make it now. */
record MadeAgain(EntriesNow now) {

    /** One that others supplement stays as it is: what differs is in those. */
    Content of(JournalId id, Origin.Transformed origin, Draft before) {
        if (!now.follows(origin)) {
            return new Content(before, null);
        }
        var made = now.of(origin)
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "Nothing of what %s was made of would be booked now.".formatted(id),
                        "Discard it, or map what waits in Mappings first.")));
        var draft = Draft.of(made.entry());
        return new Content(
                new Draft(draft.date(), draft.narration(), draft.reference(), draft.lines(), before.reverseOn()),
                made.making());
    }
}
