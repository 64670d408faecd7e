package dev.weighhouse.journal;

import dev.weighhouse.crossing.Confirmation;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Neighbours;
import dev.weighhouse.journal.JournalBook.Kept;
import java.util.HashMap;
import java.util.List;

/** Which entry of the ledger is which entry here: no one stands for two. */
final class Claims {
    private final JournalParts parts;
    private final Shelf shelf;

    Claims(JournalParts parts, Shelf shelf) {
        this.parts = parts;
        this.shelf = shelf;
    }

    /** Refuses an entry of the ledger that another one here stands as: one of the two would be lost. */
    void requireUnclaimed(JournalId id, String ledgerId) {
        for (var other : others(id)) {
            var claimed = Confirmation.last(shelf.key(other).map(shelf::events).orElse(List.of()))
                    .filter(said -> ledgerId.equals(said.ledgerId()))
                    .isPresent();
            if (claimed) {
                throw new FailureException(new Failure.BadInput(
                        "%s stands as entry %s of %s already, so %s cannot be that one."
                                .formatted(
                                        other.latest().id(),
                                        ledgerId,
                                        shelf.ledger().title(),
                                        id),
                        "Look for the entry of its own in the ledger. If there is none, say that nothing stands."));
            }
        }
    }

    /**
     * What else of this workspace crosses into the ledger, as far as an entry there could be taken for this one and be another.
     *
     * @param lastingIds whether the ledger's ids still name the entries that they named then
     */
    Neighbours of(JournalId id, boolean lastingIds) {
        var own = shelf.consignment(shelf.kept(id)).entry();
        var all = new HashMap<CrossingKey, String>();
        var alike = new HashMap<CrossingKey, String>();
        var standing = new HashMap<String, String>();
        for (var other : others(id)) {
            var name = other.latest().id().toString();
            shelf.key(other).ifPresent(key -> all.put(key, name));
            shelf.confirmation(other).ifPresent(said -> {
                var ledgerId = said.ledgerId();
                if (!said.byKey() && shelf.consignment(other).entry().looksLike(own)) {
                    alike.put(shelf.key(other).orElseThrow(), name);
                }
                if (lastingIds && ledgerId != null) {
                    standing.put(ledgerId, name);
                }
            });
        }
        return new Neighbours(all, alike, standing);
    }

    private List<Kept> others(JournalId id) {
        return parts.book().all().stream()
                .filter(kept -> !kept.latest().id().equals(id))
                .toList();
    }
}
