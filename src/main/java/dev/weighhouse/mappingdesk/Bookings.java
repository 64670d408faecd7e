package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.journal.MadeEntry;
import dev.weighhouse.mapping.BlastRadius;
import dev.weighhouse.mapping.Booked;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Locks;
import dev.weighhouse.mapping.Moved;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
                        id,
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
                drafted.stands(),
                day -> isByOthers(side, drafted, day, locks),
                transaction -> counts.computeIfAbsent(arrivals.of(side, transaction), this::before));
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
     * How many decisions there were before that moment: those before the first that was made later, as clocks of two computers may
     * differ and what was decided last may tell an earlier time.
     */
    private int before(Instant moment) {
        var decisions = history.decisions();
        var count = 0;
        while (count < decisions.size() && decisions.get(count).at().isBefore(moment)) {
            count++;
        }
        return count;
    }
}
