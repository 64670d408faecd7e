package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.MadeEntry;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.BlastRadius;
import dev.weighhouse.mapping.Booked;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Locks;
import dev.weighhouse.mapping.Moved;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where what the platforms booked stands in the ledger, by all that was drafted from here; read for one piece of work. */
final class Bookings {
    private final Known known;
    private final History history;
    private final Arrivals arrivals;
    private final Function<ConnectionId, List<MadeEntry>> made;
    private final Map<ConnectionId, DraftedBefore> before = new HashMap<>();

    Bookings(Known known, History history, Arrivals arrivals, Function<ConnectionId, List<MadeEntry>> made) {
        this.known = known;
        this.history = history;
        this.arrivals = arrivals;
        this.made = made;
    }

    /** What was drafted of a platform's transactions. */
    DraftedBefore before(ConnectionId platform) {
        return before.computeIfAbsent(
                platform,
                id -> new DraftedBefore(
                        known.isPlatform(id)
                                ? new Reconstruction(known.side(id), known.names(), history, arrivals)
                                        .of(made.apply(id))
                                : made.apply(id)));
    }

    List<BlastRadius.Pulled> pulled(Locks locks) {
        return known.platforms().stream()
                .map(side ->
                        new BlastRadius.Pulled(side.books(), side.transactions().toList(), booked(side, locks)))
                .toList();
    }

    private Booked booked(Known.Side side, Locks locks) {
        var drafted = before(side.connection().id());
        var counts = new HashMap<Instant, Integer>();
        return new Booked(
                side.books(),
                history,
                drafted.settled(),
                day -> isByOthers(side, drafted, day, locks),
                transaction -> decisions(side, drafted, transaction, counts));
    }

    /**
     * Whole movements go by categories and types, by which nobody else books them. What is of a month of which entries are made
     * here, or of a later one, is booked from here; and what is of the month that is not over, by nobody yet.
     */
    private static boolean isByOthers(Known.Side side, DraftedBefore drafted, LocalDate day, Locks locks) {
        var month = YearMonth.from(day);
        return !side.keeping().isSingleEntry()
                && drafted.firstMonth().filter(first -> !first.isAfter(month)).isEmpty()
                && locks.of(Period.of(month)) != Moved.Standing.PENDING;
    }

    /**
     * How many decisions there were when a transaction came. Where an entry of an earlier Weighhouse moved the past, which did not
     * keep what, all is taken to stand where the mapping sent it then.
     */
    private int decisions(
            Known.Side side, DraftedBefore drafted, Transaction transaction, Map<Instant, Integer> counts) {
        var came = counts.computeIfAbsent(arrivals.of(side, transaction), this::before);
        return drafted.assumed()
                .map(at -> Math.max(came, history.knownAt(at).decisions().size()))
                .orElse(came);
    }

    private int before(Instant moment) {
        return (int) history.decisions().stream()
                .filter(decision -> decision.at().isBefore(moment))
                .count();
    }

    /** What the figures cannot tell, in words. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        for (var side : known.platforms()) {
            for (var entry : before(side.connection().id()).unknown()) {
                notes.add(note(entry));
            }
        }
        return notes.stream().distinct().toList();
    }

    private static String note(MadeEntry entry) {
        var moves = entry.origin() instanceof Origin.Reclass;
        if (entry.byHand()) {
            return moves
                    ? "%s was changed by hand, so nobody knows what it moves: what was booked is taken to stand where the mapping sent it then."
                            .formatted(entry.id())
                    : "%s was changed by hand, and says something else than its transactions make: nothing of it is moved. Bring over by hand what belongs elsewhere."
                            .formatted(entry.id());
        }
        if (moves) {
            return "%s was drafted by an earlier Weighhouse, which did not keep what it moved: what was booked is taken to stand where the mapping sent it then."
                    .formatted(entry.id());
        }
        return "%s was drafted by an earlier Weighhouse, which did not keep what it is made of, and it says something else than its transactions make: nothing of it is moved.%s"
                .formatted(
                        entry.id(),
                        entry.state() == JournalState.POSTED
                                ? " Reverse it, then make its entries again."
                                : " Discard it, then make its entries again.");
    }
}
