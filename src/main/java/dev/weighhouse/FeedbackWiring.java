package dev.weighhouse;

import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.feedback.FeedbackParts;
import dev.weighhouse.journal.Installation;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.store.Workspace;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the telling of platforms needs, out of an open workspace. */
final class FeedbackWiring {
    private FeedbackWiring() {}

    /** @param company the ledger's own id of the company, where it is known */
    static FeedbackParts parts(
            Workspace workspace,
            Connecting connecting,
            Supplier<List<Journal>> journals,
            Supplier<Optional<String>> company,
            Supplier<String> author,
            Installation installation,
            Pace pace) {
        return new FeedbackParts(
                workspace.connections(),
                connecting::open,
                journals,
                entry -> page(workspace, connecting, entry),
                company,
                workspace::company,
                workspace.log(),
                pace,
                installation::machine,
                author,
                addressee -> installation.lock(addressee).map(lock -> lock::close));
    }

    private static Optional<URI> page(Workspace workspace, Connecting connecting, Journal entry) {
        var id = entry.ledgerId();
        var key = entry.key();
        if (id == null || key == null) {
            return Optional.empty();
        }
        return workspace.connections().all().stream()
                .filter(connection -> connection.role() == Role.LEDGER)
                .findFirst()
                .flatMap(ledger -> connecting.entryPage(ledger.id()))
                .map(page -> page.of(id, key));
    }
}
