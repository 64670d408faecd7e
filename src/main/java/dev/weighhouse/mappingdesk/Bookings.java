package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Assurances;
import dev.weighhouse.mapping.BlastRadius;
import dev.weighhouse.mapping.Booked;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Locks;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Moved;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Where what the platforms booked stands in the ledger, by all that was drafted from here; read for one piece of work. */
final class Bookings {
    private final Known known;
    private final History history;
    private final Arrivals arrivals;
    private final Reconstruction reconstruction;
    private final Standing standing;
    private final Map<ConnectionId, DraftedBefore> before = new HashMap<>();

    Bookings(Known known, History history, Arrivals arrivals, Reconstruction reconstruction, Standing standing) {
        this.known = known;
        this.history = history;
        this.arrivals = arrivals;
        this.reconstruction = reconstruction;
        this.standing = standing;
    }

    /** What was drafted of a platform's transactions. */
    DraftedBefore before(ConnectionId platform) {
        return before.computeIfAbsent(
                platform,
                id -> new DraftedBefore(
                        id,
                        known.isPlatform(id)
                                ? reconstruction.of(
                                        known,
                                        known.side(id),
                                        history,
                                        standing.made().apply(id))
                                : standing.made().apply(id),
                        standing.said(id)));
    }

    /** What somebody has before them who says something new. */
    Assurances.State state() {
        return Assurances.State.of(history, standing.said());
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

    private int before(Instant moment) {
        return until(history, decision -> !decision.at().isBefore(moment));
    }

    /**
     * How many decisions there were before the first of these. Clocks of two computers may differ, so that what was decided last
     * tells an earlier time: still it came after all that is before it.
     */
    static int until(History history, Predicate<Mapping> these) {
        var decisions = history.decisions();
        var count = 0;
        while (count < decisions.size() && !these.test(decisions.get(count))) {
            count++;
        }
        return count;
    }
}
