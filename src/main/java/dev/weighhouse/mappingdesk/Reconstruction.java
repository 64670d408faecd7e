package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Period;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.MadeEntry;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Making;
import dev.weighhouse.mapping.Names;
import dev.weighhouse.mapping.Transformation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what entries were made of that an earlier Weighhouse drafted, which did not keep it: what had come by then, by the
 * mapping as it was known then. That is proven where it makes just the lines the entry has; else nothing is said of it.
 */
record Reconstruction(Known.Side side, Names names, History history, Arrivals arrivals) {

    List<MadeEntry> of(List<MadeEntry> all) {
        var then = new HashMap<Instant, Map<String, Proof>>();
        return all.stream()
                .map(entry ->
                        entry.making() == null && !entry.byHand() && entry.origin() instanceof Origin.Transformed origin
                                ? with(
                                        entry,
                                        then.computeIfAbsent(entry.at(), this::made)
                                                .get(origin.group()))
                                : entry)
                .toList();
    }

    /** An entry as it would have been made then. */
    private record Proof(JournalEntry entry, Making making) {}

    private static MadeEntry with(MadeEntry entry, @Nullable Proof proof) {
        return proof != null
                        && Draft.of(proof.entry()).lines().equals(entry.draft().lines())
                ? entry.madeOf(proof.making())
                : entry;
    }

    private Map<String, Proof> made(Instant at) {
        var proofs = new HashMap<String, Proof>();
        var known = history.knownAt(at);
        var transformation = new Transformation(side.books(), side.connection().title(), known, names);
        side.months().forEach((month, transactions) -> {
            var had = transactions.stream()
                    .filter(transaction -> !arrivals.of(side, transaction).isAfter(at))
                    .toList();
            var made = WorkspaceMappingDesk.counted(() -> transformation.of(Period.of(month), had));
            for (var entry : made.entries()) {
                var drawn = made.drawn().getOrDefault(entry.id(), List.of());
                proofs.put(
                        entry.id(),
                        new Proof(
                                entry,
                                new Making(
                                        side.connection().id(),
                                        known.decisions().size(),
                                        drawn)));
            }
        });
        return proofs;
    }
}
