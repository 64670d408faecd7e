package dev.weighhouse.journal;

import dev.weighhouse.books.Quote;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.PullLog;
import dev.weighhouse.crossing.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether a figure was read before one of our entries was known to stand there. The log tells it by its numbers, as a pull is an
 * event like any other; clocks are set back. The clock is asked besides, as what was read is written down only when the whole pull is
 * at its end, and an entry may have come to stand meanwhile.
 */
final class ReadOrder {
    private final JournalParts parts;
    private final Shelf shelf;
    private final Map<Long, Optional<Long>> numbers = new ConcurrentHashMap<>();

    ReadOrder(JournalParts parts, Shelf shelf) {
        this.parts = parts;
        this.shelf = shelf;
    }

    /** Whether the ledger's quotes, or one of them, may lack the entry. */
    boolean lacks(List<Quote> quotes, List<CrossingEvent> events) {
        return events.reversed().stream()
                .filter(event -> event.entry().step() == Step.CONFIRMED)
                .findFirst()
                .filter(confirmed -> quotes.stream().anyMatch(quote -> isBefore(quote, confirmed)))
                .isPresent();
    }

    /** Whether a quote may lack what this event tells to stand. */
    boolean isBefore(Quote quote, CrossingEvent confirmed) {
        return confirmed.entry().at().isAfter(quote.fetchedAt())
                || numbers.computeIfAbsent(quote.id(), _ -> number(quote))
                        .filter(number -> number < confirmed.sequence())
                        .isPresent();
    }

    /** Empty where the pull was not logged, or under another title of the ledger. */
    private Optional<Long> number(Quote quote) {
        return parts.log().events(PullLog.key(parts.workspace(), shelf.ledger(), quote)).reversed().stream()
                .filter(event -> event.entry().step() == Step.RECEIVED
                        && quote.digest().equals(event.entry().detail().body()))
                .map(CrossingEvent::sequence)
                .findFirst();
    }
}
