package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Period;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.MadeEntry;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Making;
import dev.weighhouse.mapping.Transformation;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Finds out what entries were made of that an earlier Weighhouse drafted, which did not keep it: what had come by then, by the
 * mapping as it was known then. That is proven where it makes just the lines the entry has; else nothing is said of it. Each entry
 * is looked at once for each state of its platform.
 */
final class Reconstruction {
    private final Arrivals arrivals;
    private final Map<Asked, Found> kept = new ConcurrentHashMap<>();

    Reconstruction(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    private record Asked(ConnectionId platform, JournalId entry) {}

    /** What the answer rests on: the platform's quotes, its chart, the decisions by then, and the entry as it was written. */
    private record State(long latest, long chart, int decisions, Draft draft) {}

    private record Found(State state, Optional<Making> making) {}

    /** An entry as it would have been made then. */
    private record Proof(JournalEntry entry, Making making) {}

    List<MadeEntry> of(Known known, Known.Side side, History history, List<MadeEntry> all) {
        var then = new Then(known, side, history, new HashMap<>());
        return all.stream()
                .map(entry -> entry.making() == null && entry.first() == null
                        ? with(then, entry).map(entry::madeOf).orElse(entry)
                        : entry)
                .toList();
    }

    private Optional<Making> with(Then then, MadeEntry entry) {
        return entry.origin() instanceof Origin.Transformed origin
                ? kept.compute(new Asked(then.platform(), entry.id()), (_, before) -> {
                            var state = then.state(entry);
                            return before != null && before.state().equals(state)
                                    ? before
                                    : new Found(state, then.proven(entry, origin, arrivals));
                        })
                        .making()
                : Optional.empty();
    }

    private record Time(Instant at, YearMonth month) {}

    /** What is known now of how it was then; entries that were drafted together are made once more together. */
    private record Then(Known known, Known.Side side, History history, Map<Time, Map<String, Proof>> made) {

        ConnectionId platform() {
            return side.connection().id();
        }

        State state(MadeEntry entry) {
            return new State(
                    side.latest(),
                    known.charts().getOrDefault(platform(), 0L),
                    Bookings.until(history, decision -> decision.at().isAfter(entry.at())),
                    entry.draft());
        }

        Optional<Making> proven(MadeEntry entry, Origin.Transformed origin, Arrivals arrivals) {
            for (var month : months(entry)) {
                var proof = made.computeIfAbsent(new Time(entry.at(), month), time -> made(time, arrivals))
                        .get(origin.group());
                if (proof != null) {
                    return Draft.of(proof.entry()).lines().equals(entry.draft().lines())
                            ? Optional.of(proof.making())
                            : Optional.empty();
                }
            }
            return Optional.empty();
        }

        /** Its own, as far as its id tells; of one transaction the latest it may be of first, as a locked month is caught up with. */
        private Collection<YearMonth> months(MadeEntry entry) {
            var own = new UnknownEntry(entry).months();
            var date = YearMonth.from(entry.draft().date());
            return own.isEmpty()
                    ? new TreeSet<>(side.months().keySet()).headSet(date, true).descendingSet()
                    : own;
        }

        private Map<String, Proof> made(Time time, Arrivals arrivals) {
            var count = Bookings.until(history, decision -> decision.at().isAfter(time.at()));
            var before = new History(history.decisions().subList(0, count));
            var had = side.months().getOrDefault(time.month(), List.of()).stream()
                    .filter(transaction -> !arrivals.of(side, transaction).isAfter(time.at()))
                    .toList();
            var transformation =
                    new Transformation(side.books(), side.connection().title(), before, known.names());
            var made = WorkspaceMappingDesk.counted(() -> transformation.of(Period.of(time.month()), had));
            return made.entries().stream()
                    .collect(Collectors.toMap(
                            JournalEntry::id,
                            entry -> new Proof(
                                    entry,
                                    new Making(platform(), count, made.drawn().getOrDefault(entry.id(), List.of())))));
        }
    }
}
