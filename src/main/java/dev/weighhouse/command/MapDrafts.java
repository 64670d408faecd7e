package dev.weighhouse.command;

import dev.weighhouse.journal.JournalId;
import java.util.List;
import java.util.stream.Collectors;

/** Says which entries were drafted that bring over what is booked. */
record MapDrafts(Session session) {

    void told(List<JournalId> drafts) {
        session.out()
                .println(
                        drafts.isEmpty()
                                ? "Nothing that is booked moves, so there is nothing to draft."
                                : "Drafted %s, which brings over what is booked."
                                        .formatted(drafts.stream()
                                                .map(JournalId::toString)
                                                .collect(Collectors.joining(", "))));
    }
}
