package dev.weighhouse.journal;

import dev.weighhouse.books.Period;
import dev.weighhouse.books.Stored;
import dev.weighhouse.crossing.Capabilities;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Doubling;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.PullLog;
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
        var pulled = new HashMap<Period, Pulled>();
        for (var kept : parts.book().all()) {
            var said = shelf.confirmation(kept);
            if (said.isPresent()) {
                var from = said.get().at().plus(capabilities.settleTime());
                var last = pulled.computeIfAbsent(month(kept), this::pulled);
                if (!from.isAfter(now) && last.isBefore(from, said.get().sequence())) {
                    due.add(kept);
                }
            }
        }
        return due;
    }

    /** When a month was last pulled, and the event that tells so; 0 where the log tells nothing of it. */
    private record Pulled(Instant at, long event) {

        /** Clocks may be set, so what the log has later was later, whatever they said. */
        boolean isBefore(Instant settled, long confirmed) {
            return at.isBefore(settled) || (event > 0 && event < confirmed);
        }
    }

    private Pulled pulled(Period month) {
        var ledger = shelf.ledger();
        return parts.quotes()
                .movements(ledger.id(), month)
                .map(Stored::quote)
                .map(quote -> new Pulled(
                        quote.fetchedAt(),
                        parts.log().events(PullLog.key(parts.workspace(), ledger, quote)).stream()
                                .mapToLong(CrossingEvent::sequence)
                                .findFirst()
                                .orElse(0)))
                .orElse(new Pulled(Instant.MIN, 0));
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
