package dev.weighhouse.journal;

import dev.weighhouse.books.Period;
import dev.weighhouse.books.Stored;
import dev.weighhouse.crossing.Capabilities;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Doubling;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.journal.JournalBook.Kept;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The look that follows a confirmation. A ledger without keys of its own takes an entry again that a bad network or another
 * computer brings once more, so that what stood there once when it was confirmed may stand there twice when its settle time is
 * over. Every pull of the month shows that; here is told which months have not been pulled since, and what a pull brought.
 */
final class SecondLook {
    private final JournalParts parts;
    private final Shelf shelf;

    SecondLook(JournalParts parts, Shelf shelf) {
        this.parts = parts;
        this.shelf = shelf;
    }

    /** Entries whose months were not pulled since the settle time after their confirmation was over; none where the ledger has keys. */
    List<Kept> due(Capabilities capabilities) {
        var due = new ArrayList<Kept>();
        if (capabilities.knowsARequestAgain()) {
            return due;
        }
        var now = parts.pace().now();
        var pulled = new HashMap<Period, Instant>();
        for (var kept : parts.book().all()) {
            var from = confirmed(kept).map(at -> at.plus(capabilities.settleTime()));
            if (from.filter(at -> !at.isAfter(now)).isPresent()
                    && pulled.computeIfAbsent(month(kept), this::pulled).isBefore(from.get())) {
                due.add(kept);
            }
        }
        return due;
    }

    private Optional<Instant> confirmed(Kept kept) {
        var events = shelf.key(kept).map(shelf::events).orElse(List.of());
        return CrossingState.of(events).filter(CrossingState.CONFIRMED::equals).isPresent()
                ? shelf.seenByKey(kept.latest().id())
                : Optional.empty();
    }

    private Instant pulled(Period month) {
        return parts.quotes()
                .movements(shelf.ledger().id(), month)
                .map(Stored::quote)
                .map(quote -> quote.fetchedAt())
                .orElse(Instant.MIN);
    }

    private static Period month(Kept kept) {
        return Period.of(YearMonth.from(kept.latest().draft().date()));
    }

    /** The months to pull, those of what is due among them; in order. */
    static List<Period> months(List<Period> touched, List<Kept> due) {
        return Stream.concat(touched.stream(), due.stream().map(SecondLook::month))
                .distinct()
                .sorted()
                .toList();
    }

    /** The same report after a pull, with what needs a person since: of its own entries, and of those that were due. */
    PushReport after(PushReport report, List<Kept> due) {
        var lines = new LinkedHashMap<JournalId, PushReport.Line>();
        for (var line : report.lines()) {
            var now = line.state() == CrossingState.CONFIRMED
                    ? doubled(shelf.kept(line.entry())).orElse(line)
                    : line;
            lines.put(line.entry(), now);
        }
        for (var kept : due) {
            doubled(kept).ifPresent(line -> lines.putIfAbsent(line.entry(), line));
        }
        return new PushReport(List.copyOf(lines.values()), report.stopped(), report.score());
    }

    private Optional<PushReport.Line> doubled(Kept kept) {
        var key = shelf.key(kept).orElseThrow();
        shelf.forget(key);
        var events = shelf.events(key);
        return Doubling.isLast(events)
                ? Shelf.last(events, Step.NEEDS_PERSON).map(told -> line(kept, told, events))
                : Optional.empty();
    }

    private static PushReport.Line line(Kept kept, LogEntry told, List<CrossingEvent> events) {
        return new PushReport.Line(
                told.key(),
                kept.latest().id(),
                CrossingState.NEEDS_PERSON,
                Shelf.last(events, Step.CONFIRMED)
                        .map(entry -> entry.detail().ledgerId())
                        .orElse(null),
                told.attempt(),
                told.detail().words(),
                NextSteps.of(JournalState.NEEDS_PERSON, events),
                null);
    }
}
