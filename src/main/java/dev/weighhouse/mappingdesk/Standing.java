package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.journal.MadeEntry;
import dev.weighhouse.mapping.Assurance;
import java.util.List;
import java.util.function.Function;

/**
 * What is kept of where amounts stand.
 *
 * @param made the entries of a platform's transactions, and those that moved what was booked of them
 * @param said people's words
 */
record Standing(Function<ConnectionId, List<MadeEntry>> made, List<Assurance> said) {

    /** What was said of a platform and holds. */
    List<Assurance.Said> said(ConnectionId platform) {
        return said.stream()
                .filter(Assurance::holds)
                .map(Assurance::said)
                .filter(each -> each.item().connection().equals(platform))
                .toList();
    }
}
