package dev.weighhouse.journal;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.crossing.Carried;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Hit;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Reads the ledger for entries that carry a key of ours and that this log never sent. Writes nothing. */
final class Strangers {
    private final JournalParts parts;
    private final Shelf shelf;

    Strangers(JournalParts parts, Shelf shelf) {
        this.parts = parts;
        this.shelf = shelf;
    }

    Witness ask(Ledger ledger, List<Period> months, Progress progress) {
        var hits = new ArrayList<Hit>();
        var entries = 0;
        var carried = new Carried(shelf.keys());
        for (var month : months) {
            progress.checkpoint();
            var byEntry = new LinkedHashMap<String, List<Posting>>();
            for (var posting : postings(ledger, month, progress)) {
                var entry = Objects.requireNonNullElse(posting.entry(), posting.id());
                byEntry.computeIfAbsent(entry, _ -> new ArrayList<>()).add(posting);
            }
            entries += byEntry.size();
            byEntry.forEach((id, lines) -> carried.key(lines).ifPresent(key -> hits.add(hit(id, key, lines))));
        }
        return new Witness(
                months, entries, hits.size(), expected(months), parts.archive().strangers(hits));
    }

    private List<Posting> postings(Ledger ledger, Period month, Progress progress) {
        var title = shelf.ledger().title();
        progress.step("Reading the entries of %s in %s".formatted(month, title), 0, 0);
        return ledger.movements(month, progress)
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "%s lists no postings, so it cannot say which of its entries carry a key.".formatted(title),
                        "Look for the entries in the ledger itself.")))
                .value();
    }

    private static Hit hit(String id, String key, List<Posting> lines) {
        var first = lines.getFirst();
        var number = first.reference() == null ? id : first.reference();
        var entry = new JournalEntry(
                id,
                first.date(),
                first.reference(),
                first.description(),
                lines.stream()
                        .map(line -> new JournalEntry.Line(line.account(), line.amount(), line.description()))
                        .toList());
        return new Hit(id, number, Hit.State.POSTED, key, entry);
    }

    private int expected(List<Period> months) {
        return (int) shelf.all().stream()
                .filter(journal -> journal.state() == JournalState.POSTED && journal.editedSince() == null)
                .filter(journal -> months.stream()
                        .anyMatch(month -> month.contains(journal.draft().date())))
                .filter(journal -> shelf.seenByKey(journal.id()).isPresent())
                .count();
    }
}
