package dev.weighhouse.journal;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Stored;
import dev.weighhouse.crossing.Carried;
import dev.weighhouse.crossing.Confirmation;
import dev.weighhouse.crossing.Crosser;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalBook.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what the ledger showed when it was last pulled against what was posted there. It asks nobody and proves nothing; it says
 * where a look into the ledger is worth its request.
 */
final class ReadBack {
    /** Enough for what people touch in a month, and no end of requests where a ledger shows all its lines otherwise. */
    private static final int MOST = 50;

    private final JournalParts parts;
    private final Shelf shelf;

    /** A line as either side tells it; words are no part of it, ledgers trim them. */
    private record Line(AccountId account, LocalDate date, Money amount) {
        static final Comparator<Line> ORDER = Comparator.comparing(Line::account)
                .thenComparing(Line::date)
                .thenComparing(line -> line.amount().plain());
    }

    /**
     * What is worth a look.
     *
     * @param doubled posted entries whose key the ledger shows on more than one entry: each is looked at, however many they are
     * @param differing posted entries that the pulled lines do not show as they were sent, or that were marked before
     */
    record Suspects(List<Kept> doubled, List<Kept> differing) {
        boolean isEmpty() {
            return doubled.isEmpty() && differing.isEmpty();
        }

        private List<Kept> toLookAt() {
            return Stream.concat(doubled.stream(), differing.stream().limit(MOST))
                    .toList();
        }
    }

    ReadBack(JournalParts parts, Shelf shelf) {
        this.parts = parts;
        this.shelf = shelf;
    }

    /** Whether anything was posted to these months, so that there is something to hold against the pull. */
    boolean isPosted(List<Period> months) {
        return shelf.all().stream()
                .filter(journal -> journal.state() == JournalState.POSTED)
                .anyMatch(journal -> months.stream()
                        .anyMatch(month -> month.contains(journal.draft().date())));
    }

    /**
     * Of the entries that were posted to these months and known to stand when they were pulled.
     *
     * @param lastingIds whether the ledger's ids still name the entries that they named then; if not, only keys do
     */
    Suspects suspects(List<Period> months, boolean lastingIds) {
        var quotes = new LinkedHashMap<Period, Stored<List<Movement>>>();
        var keys = shelf.keys();
        var carried = new Carried(keys);
        for (var month : months) {
            parts.quotes().movements(shelf.ledger().id(), month).ifPresent(quoted -> {
                quotes.put(month, quoted);
                carried.add(postings(quoted));
            });
        }
        var doubled = new ArrayList<Kept>();
        var differing = new ArrayList<Kept>();
        quotes.forEach((month, quoted) -> {
            var shown = new Shown(quoted, new Carried(keys), lastingIds);
            for (var posted : posted(month, quoted, shown)) {
                var journal = posted.journal();
                var whole = !posted.said().byKey() || shown.take(journal);
                if (isDoubled(posted, carried, lastingIds)) {
                    doubled.add(shelf.kept(journal.id()));
                } else if (!whole || journal.editedSince() != null) {
                    differing.add(shelf.kept(journal.id()));
                }
            }
        });
        return new Suspects(doubled, differing);
    }

    /** Looks at them in the ledger, each once; what differs beyond the limit waits for the next pull. */
    void look(Suspects suspects, Crosser crosser, Progress progress) {
        var all = suspects.toLookAt();
        for (int i = 0; i < all.size() && !progress.cancelled(); i++) {
            var goods = shelf.consignment(all.get(i));
            var id = all.get(i).latest().id();
            progress.step("Reading %s in %s".formatted(id, shelf.ledger().title()), i, all.size());
            try {
                crosser.lookAgain(goods);
            } finally {
                // It may have written down a first note before it failed.
                shelf.forget(goods.key());
            }
        }
    }

    /** Whether more entries show its key than are known to. */
    private static boolean isDoubled(Posted posted, Carried carried, boolean lastingIds) {
        var key = posted.journal().key();
        return key != null && posted.said().news(carried.by(key), lastingIds) > 0;
    }

    private static List<Posting> postings(Stored<List<Movement>> quoted) {
        return quoted.value().stream()
                .filter(Posting.class::isInstance)
                .map(Posting.class::cast)
                .toList();
    }

    /** What stands, and how that is known. */
    private record Posted(Journal journal, Confirmation said) {}

    /** Those that the ledger tells of by name come first, so that no other claims their lines. */
    private List<Posted> posted(Period month, Stored<List<Movement>> quoted, Shown shown) {
        return shelf.all().stream()
                .filter(journal -> journal.state() == JournalState.POSTED)
                .filter(journal -> month.contains(journal.draft().date()))
                .flatMap(journal -> shelf.confirmation(shelf.kept(journal.id())).stream()
                        .filter(said -> !quoted.quote().fetchedAt().isBefore(said.at()))
                        .map(said -> new Posted(journal, said)))
                .sorted(Comparator.comparing(posted -> !shown.knows(posted.journal())))
                .toList();
    }

    /** The lines of one quote, each to be claimed by one entry. */
    private static final class Shown {
        private final Set<AccountId> unknown;
        private final Map<String, List<Line>> byEntry;
        private final Map<Line, Integer> all = new HashMap<>();
        private final Carried carried;
        private final boolean lastingIds;

        Shown(Stored<List<Movement>> quoted, Carried carried, boolean lastingIds) {
            this.carried = carried;
            this.lastingIds = lastingIds;
            unknown = quoted.leftOut();
            var postings = postings(quoted);
            postings.forEach(posting -> all.merge(line(posting), 1, Integer::sum));
            carried.add(postings);
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
            return !own(journal).isEmpty();
        }

        /** The lines of each entry that is its own: under its id, or under its key where an id may be another entry's by now. */
        private List<List<Line>> own(Journal journal) {
            var key = journal.key();
            var entries = lastingIds
                    ? Set.of(Objects.requireNonNullElse(journal.ledgerId(), ""))
                    : key == null ? Set.<String>of() : carried.by(key);
            return entries.stream()
                    .map(entry -> byEntry.getOrDefault(entry, List.of()))
                    .filter(lines -> !lines.isEmpty())
                    .toList();
        }

        /** Whether all lines of the entry are there: as its own where the ledger tells them, or else among those left. */
        boolean take(Journal journal) {
            var sent = sent(journal.draft());
            var own = own(journal);
            if (!own.isEmpty() || !lastingIds) {
                own.forEach(lines -> lines.forEach(line -> all.merge(line, -1, Integer::sum)));
                return own.stream()
                        .anyMatch(lines ->
                                lines.stream().sorted(Line.ORDER).toList().equals(sent));
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
