package dev.weighhouse.journal;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Stored;
import dev.weighhouse.journal.JournalBook.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what the ledger showed when it was last pulled against what was posted there. It asks nobody and proves nothing; it says
 * where a look into the ledger is worth its request.
 */
final class ReadBack {
    private final JournalParts parts;
    private final Shelf shelf;

    /** A line as either side tells it; words are no part of it, ledgers trim them. */
    private record Line(AccountId account, LocalDate date, Money amount) {
        static final Comparator<Line> ORDER = Comparator.comparing(Line::account)
                .thenComparing(Line::date)
                .thenComparing(line -> line.amount().plain());
    }

    ReadBack(JournalParts parts, Shelf shelf) {
        this.parts = parts;
        this.shelf = shelf;
    }

    /** Posted entries of these months that the pulled lines do not show as they were sent, or that were marked before. */
    List<Kept> suspects(List<Period> months) {
        var suspects = new ArrayList<Kept>();
        for (var month : months) {
            parts.quotes()
                    .movements(shelf.ledger().id(), month)
                    .ifPresent(quoted -> suspects.addAll(of(month, quoted)));
        }
        return suspects;
    }

    private List<Kept> of(Period month, Stored<List<Movement>> quoted) {
        var shown = new Shown(quoted);
        var posted = shelf.all().stream()
                .filter(journal -> journal.state() == JournalState.POSTED)
                .filter(journal -> month.contains(journal.draft().date()))
                .filter(journal -> shelf.seenByKey(journal.id())
                        .filter(seen -> !quoted.quote().fetchedAt().isBefore(seen))
                        .isPresent())
                .sorted(Comparator.comparing(journal -> !shown.knows(journal)))
                .toList();
        return posted.stream()
                .filter(journal -> !shown.take(journal) || journal.editedSince() != null)
                .map(journal -> shelf.kept(journal.id()))
                .toList();
    }

    /** The lines of one quote, each to be claimed by one entry. */
    private static final class Shown {
        private final Set<AccountId> unknown;
        private final Map<String, List<Line>> byEntry;
        private final Map<Line, Integer> all = new HashMap<>();

        Shown(Stored<List<Movement>> quoted) {
            unknown = quoted.leftOut();
            var postings = quoted.value().stream()
                    .filter(Posting.class::isInstance)
                    .map(Posting.class::cast)
                    .toList();
            postings.forEach(posting -> all.merge(line(posting), 1, Integer::sum));
            byEntry = postings.stream()
                    .filter(posting -> posting.entry() != null)
                    .collect(Collectors.groupingBy(
                            posting -> Objects.requireNonNull(posting.entry()),
                            Collectors.mapping(Shown::line, Collectors.toList())));
        }

        private static Line line(Posting posting) {
            return new Line(posting.account(), posting.date(), posting.amount());
        }

        /** Whether the ledger tells which lines are those of the entry; then nobody else claims them. */
        boolean knows(Journal journal) {
            return byEntry.containsKey(Objects.requireNonNullElse(journal.ledgerId(), ""));
        }

        /** Whether all lines of the entry are there: under its id where the ledger tells it, or else among those left. */
        boolean take(Journal journal) {
            var sent = sent(journal.draft());
            var own = byEntry.get(Objects.requireNonNullElse(journal.ledgerId(), ""));
            if (own != null) {
                own.forEach(line -> all.merge(line, -1, Integer::sum));
                return own.stream().sorted(Line.ORDER).toList().equals(sent);
            }
            var found = true;
            for (var line : sent) {
                found &= all.merge(line, -1, Integer::sum) >= 0;
            }
            return found;
        }

        private List<Line> sent(Draft draft) {
            var lines = new ArrayList<Line>();
            for (var line : draft.lines()) {
                var account = line.account();
                var amount = line.amount();
                if (account != null && amount != null && !unknown.contains(account)) {
                    lines.add(new Line(account, draft.date(), amount));
                }
            }
            lines.sort(Line.ORDER);
            return lines;
        }
    }
}
