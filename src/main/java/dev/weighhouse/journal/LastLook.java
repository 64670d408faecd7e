package dev.weighhouse.journal;

import dev.weighhouse.books.Quote;
import dev.weighhouse.books.Stored;
import dev.weighhouse.crossing.Outcome;
import dev.weighhouse.mapping.Mapping;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Looks directly before an entry is sent whether its approval still holds. A push may take minutes, in which people go on mapping
 * and pulling. What is dear to read is read anew only where something of it was pulled or decided since.
 */
final class LastLook {
    private final JournalParts parts;
    private final Shelf shelf;
    private final Consent consent;

    /** Those of this push that are to go, or are going, of which the log need not tell yet. */
    private final Set<JournalId> leaving = ConcurrentHashMap.newKeySet();

    private Stamp stamp;
    private GroundsOf groundsOf;

    /** What changes with every pull and every decision about the mapping. */
    private record Stamp(List<Mapping> decided, List<Optional<Quote>> pulled) {}

    LastLook(JournalParts parts, Shelf shelf) {
        this.parts = parts;
        this.shelf = shelf;
        this.consent = new Consent(parts, shelf);
        this.stamp = stamp();
        this.groundsOf = new GroundsOf(parts, shelf, leaving);
    }

    /**
     * In the order in which they are looked at, and go: by number, but adjustments last. An adjustment is of a difference that any
     * other entry on its account changes, whichever of them was drafted first.
     */
    static List<Journal> inTurn(List<Journal> approved) {
        return approved.stream()
                .sorted(Comparator.<Journal, Boolean>comparing(journal -> journal.origin() instanceof Origin.Adjustment)
                        .thenComparing(Journal::id))
                .toList();
    }

    /** This one is to go in the push, so whoever is looked at from now on has to count with it. */
    void expect(JournalId id) {
        leaving.add(id);
    }

    /** Why an entry is not sent; empty if it may be. Several lanes may ask. */
    synchronized Optional<Refusal> lapsed(JournalId id) {
        var now = stamp();
        if (!now.equals(stamp)) {
            stamp = now;
            groundsOf = new GroundsOf(parts, shelf, leaving);
        }
        return consent.lapsed(shelf.kept(id), groundsOf);
    }

    /** The same of an entry whose turn it is. One that does not go is not counted with any more. */
    synchronized Optional<Refusal> leaves(JournalId id) {
        var lapsed = lapsed(id);
        if (lapsed.isEmpty()) {
            leaving.add(id);
        } else {
            leaving.remove(id);
        }
        return lapsed;
    }

    /** Sends what {@link #leaves}; from its end on the log tells where it is. */
    Outcome onItsWay(JournalId id, Supplier<Outcome> sending) {
        try {
            return sending.get();
        } finally {
            leaving.remove(id);
        }
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
