package dev.weighhouse.command;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.mappingdesk.CatchUp;
import dev.weighhouse.mappingdesk.Preview;
import java.util.stream.Collectors;

/** Drafts the entries that bring over what is booked, and says which. */
record MapDrafts(Session session, OpenWorkspace workspace) {

    void draft(Preview preview, CatchUp catchUp) {
        var drafts = workspace.mapping().draftReclass(preview, catchUp);
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
