package dev.weighhouse.journal;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Capabilities;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Standing;
import dev.weighhouse.journal.JournalBook.Kept;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at everything before a push, and says which entries would fly. */
final class Flight {
    private static final Duration A_CALL = Duration.ofMillis(700);

    private final JournalParts parts;
    private final Shelf shelf;

    Flight(JournalParts parts, Shelf shelf) {
        this.parts = parts;
        this.shelf = shelf;
    }

    /**
     * What was looked at.
     *
     * @param lapsed those held because their approval does not hold
     */
    record Look(List<Kept> ready, Map<JournalId, Refusal> held, Set<JournalId> lapsed, FlightPlan plan) {}

    Look look(JournalPort port, Standing standing, LastLook approvals, Progress progress) {
        var title = shelf.ledger().title();
        var ground = Preflight.Ground.of(standing, port.capabilities(), title);
        var ready = new ArrayList<Kept>();
        var held = new LinkedHashMap<JournalId, Refusal>();
        var lapsed = new HashSet<JournalId>();
        var checks = new LinkedHashMap<JournalId, List<Check>>();
        for (var journal : approved()) {
            progress.checkpoint();
            var kept = shelf.kept(journal.id());
            var found = Preflight.of(journal.draft(), ground);
            var stale = approvals.lapsed(journal.id());
            stale.ifPresent(refusal -> lapsed.add(refusal.entry()));
            var refusal = stale.or(() -> Preflight.firstStop(found)
                            .map(stop -> new Refusal(journal.id(), stop.words(), stop.nextStep(), null)))
                    .or(() -> unsayable(kept, port));
            if (refusal.isPresent()) {
                held.put(journal.id(), refusal.get());
            } else {
                ready.add(kept);
                approvals.expect(journal.id());
                checks.put(journal.id(), found);
            }
        }
        var overtaken = overtaken(ready, approvals);
        held.putAll(overtaken);
        lapsed.addAll(overtaken.keySet());
        checks.keySet().removeAll(overtaken.keySet());
        ready.removeIf(kept -> overtaken.containsKey(kept.latest().id()));
        return new Look(ready, held, lapsed, plan(title, ready, held, checks, port.capabilities(), standing));
    }

    /** Adjustments to whose account another one goes that was looked at after them. */
    private static Map<JournalId, Refusal> overtaken(List<Kept> ready, LastLook approvals) {
        var overtaken = new LinkedHashMap<JournalId, Refusal>();
        for (var kept : ready) {
            var id = kept.latest().id();
            if (kept.latest().origin() instanceof Origin.Adjustment) {
                approvals.leaves(id).ifPresent(refusal -> overtaken.put(id, refusal));
            }
        }
        return overtaken;
    }

    private List<Journal> approved() {
        return LastLook.inTurn(shelf.all().stream()
                .filter(journal -> journal.state() == JournalState.APPROVED
                        || journal.state() == JournalState.OUT_OF_DATE
                        || journal.state() == JournalState.CROSSING)
                .toList());
    }

    /** What this ledger cannot be told, or was to be told otherwise, keeps no other entry waiting. */
    private Optional<Refusal> unsayable(Kept kept, JournalPort port) {
        var goods = shelf.consignment(kept);
        var id = kept.latest().id();
        try {
            var body = port.body(goods.entry(), goods.key());
            return parts.log()
                    .body(goods.key())
                    .filter(written -> !written.equals(body))
                    .map(_ -> new Refusal(
                            id,
                            "%s was written down with other content than %s would be told now."
                                    .formatted(id, shelf.ledger().title()),
                            "Write it again; it goes as a new revision with a key of its own.",
                            null));
        } catch (FailureException e) {
            return switch (e.failure()) {
                case Failure.BadInput bad -> Optional.of(new Refusal(id, bad.words(), bad.nextStep(), null));
                case Failure.Broken broken -> Optional.of(new Refusal(id, broken.words(), broken.nextStep(), null));
                default -> throw e;
            };
        }
    }

    private FlightPlan plan(
            String title,
            List<Kept> ready,
            Map<JournalId, Refusal> held,
            Map<JournalId, List<Check>> checks,
            Capabilities limits,
            Standing standing) {
        var entries =
                ready.stream().map(kept -> shelf.consignment(kept).entry()).toList();
        var predictions =
                Predictions.of(entries, parts.quotes().months(shelf.ledger().id()), parts.outlook());
        var calls = ready.size() * limits.callsPerEntry() + callsAfter(predictions.months(), limits);
        var reasons = new LinkedHashMap<JournalId, String>();
        held.forEach((id, refusal) -> reasons.put(id, refusal.words()));
        return new FlightPlan(
                title,
                ready.stream().map(kept -> kept.latest().id()).toList(),
                reasons,
                all(checks, notes(entries, predictions, title), calls, standing, title),
                calls,
                standing.callsLeftThisMinute(),
                standing.callsLeftToday(),
                takes(calls, limits),
                predictions.lines(),
                predictions.differencesNow(),
                predictions.differencesAfter());
    }

    /** What a push reads again; the least, as nobody knows how many pages a month has. */
    private int callsAfter(List<Period> months, Capabilities limits) {
        var due = new SecondLook(parts, shelf).due(limits);
        return ReadMonths.calls(SecondLook.months(months, due));
    }

    private List<Check> notes(List<JournalEntry> entries, Predictions predictions, String title) {
        var notes = new ArrayList<>(mapping(entries));
        var months = predictions.months();
        var own = Predictions.months(entries, List.of());
        if (months.size() > own.size()) {
            notes.add(new Check(
                    Check.Result.FINE,
                    "The balances of %s move, so %s is read again for these months after the push."
                            .formatted(months.stream().map(Period::toString).collect(Collectors.joining(", ")), title),
                    ""));
        }
        return notes;
    }

    private List<Check> mapping(List<JournalEntry> entries) {
        return entries.isEmpty()
                ? List.of()
                : MappedThere.notes(
                        entries, parts.history().all(), parts.mappingChecks().get());
    }

    private static List<Check> all(
            Map<JournalId, List<Check>> checks, List<Check> notes, int calls, Standing standing, String title) {
        var all = new ArrayList<>(Preflight.together(checks));
        all.addAll(notes);
        var today = standing.callsLeftToday();
        if (today != null && today < calls) {
            all.add(new Check(
                    Check.Result.NOTE,
                    "%s takes %d more requests today, and %d are needed.".formatted(title, today, calls),
                    "What is left goes with the next push."));
        }
        return List.copyOf(all);
    }

    /** Within the rate budget; the first minute's worth may go at once. */
    private static Duration takes(int calls, Capabilities limits) {
        var bare = A_CALL.multipliedBy(calls).dividedBy(limits.lanes());
        var perMinute = limits.callsPerMinute();
        if (perMinute == 0 || calls <= perMinute) {
            return bare;
        }
        var paced = Duration.ofMinutes((calls - 1L) / perMinute);
        return paced.compareTo(bare) > 0 ? paced : bare;
    }
}
