package dev.weighhouse.journal;

import dev.weighhouse.books.Period;
import dev.weighhouse.books.Stored;
import dev.weighhouse.crossing.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The months whose balances were read in the ledger while an entry of ours was on its way there: whether it is in them, nobody
 * can say, so what approvals rest on cannot be compared with them.
 */
final class ReadMeanwhile {
    private final JournalParts parts;
    private final Shelf shelf;

    /** An entry of ours from its first sending to the moment we knew that it stands. */
    private record Way(LocalDate date, Instant sent, Instant known) {
        boolean goesBy(Instant read) {
            return !sent.isAfter(read) && known.isAfter(read);
        }
    }

    ReadMeanwhile(JournalParts parts, Shelf shelf) {
        this.parts = parts;
        this.shelf = shelf;
    }

    /** Of the months in which entries are approved; in order. */
    List<Period> months() {
        var approved = shelf.all().stream()
                .filter(journal -> journal.state() == JournalState.APPROVED
                        || journal.state() == JournalState.OUT_OF_DATE
                        || journal.state() == JournalState.CROSSING)
                .map(journal -> Period.of(YearMonth.from(journal.draft().date())))
                .distinct()
                .sorted()
                .toList();
        if (approved.isEmpty()) {
            return List.of();
        }
        var ways = ways();
        return approved.stream().filter(month -> unclear(month, ways)).toList();
    }

    private boolean unclear(Period month, List<Way> ways) {
        var read = parts.quotes()
                .balances(shelf.ledger().id(), month.closing())
                .map(Stored::quote)
                .map(quote -> quote.fetchedAt());
        return read.isPresent()
                && ways.stream().filter(way -> !way.date().isAfter(month.to())).anyMatch(way -> way.goesBy(read.get()));
    }

    private List<Way> ways() {
        var ways = new ArrayList<Way>();
        for (var kept : parts.book().all()) {
            Optional<Instant> sent = Optional.empty();
            for (var event : shelf.key(kept).map(shelf::events).orElse(List.of())) {
                var step = event.entry().step();
                var at = event.entry().at();
                if (step == Step.SENT && sent.isEmpty()) {
                    sent = Optional.of(at);
                } else if (step == Step.CONFIRMED && sent.isPresent()) {
                    ways.add(new Way(kept.latest().draft().date(), sent.get(), at));
                }
            }
        }
        return ways;
    }
}
