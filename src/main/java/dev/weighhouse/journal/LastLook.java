package dev.weighhouse.journal;

import dev.weighhouse.books.Quote;
import dev.weighhouse.books.Stored;
import dev.weighhouse.mapping.Mapping;
import java.util.List;
import java.util.Optional;

/**
 * Looks directly before an entry is sent whether its approval still holds. A push may take minutes, in which people go on mapping
 * and pulling. What is dear to read is read anew only where something of it was pulled or decided since.
 */
final class LastLook {
    private final JournalParts parts;
    private final Shelf shelf;
    private final Consent consent;
    private Stamp stamp;
    private GroundsOf groundsOf;

    /** What changes with every pull and every decision about the mapping. */
    private record Stamp(List<Mapping> decided, List<Optional<Quote>> pulled) {}

    LastLook(JournalParts parts, Shelf shelf) {
        this.parts = parts;
        this.shelf = shelf;
        this.consent = new Consent(parts, shelf);
        this.stamp = stamp();
        this.groundsOf = new GroundsOf(parts, shelf);
    }

    /** Why an entry is not sent; empty if it may be. Several lanes may ask. */
    synchronized Optional<Refusal> lapsed(JournalId id) {
        var now = stamp();
        if (!now.equals(stamp)) {
            stamp = now;
            groundsOf = new GroundsOf(parts, shelf);
        }
        return consent.lapsed(shelf.kept(id), groundsOf);
    }

    /** Every pull reads the accounts. */
    private Stamp stamp() {
        return new Stamp(
                parts.history().all(),
                parts.connections().all().stream()
                        .map(connection ->
                                parts.quotes().accounts(connection.id()).map(Stored::quote))
                        .toList());
    }
}
