package dev.weighhouse.connect;

import java.time.Clock;
import java.time.Instant;

/** The day's limit of one service, counted by the time of day, as it must be known after a restart. */
final class DayLimit {
    private final RateBudget budget;
    private final String counted;
    private final DayCounts counts;
    private final Clock clock;

    DayLimit(RateBudget budget, String counted, DayCounts counts, Clock clock) {
        this.budget = budget;
        this.counted = counted;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * Takes a place.
     *
     * @param limit of 24 hours
     * @throws RateGate.Closed where none is left
     */
    void take(int limit) {
        if (!budget.countsDays()) {
            return;
        }
        var now = clock.instant();
        var free = new Instant[] {now};
        counts.change(counted, count -> {
            var current = count.at(now);
            free[0] = current.free(limit, now);
            return free[0].isAfter(now) ? current : current.taken(now);
        });
        if (free[0].isAfter(now)) {
            throw RateGate.Closed.day(now.until(free[0]), limit, budget.perDay());
        }
    }

    /** What was taken did not leave. */
    void giveBack() {
        if (budget.countsDays()) {
            var now = clock.instant();
            counts.change(counted, count -> count.at(now).givenBack(now));
        }
    }

    /** As {@link DayCount#told}. */
    void told(int left, long since) {
        if (budget.countsDays()) {
            var now = clock.instant();
            counts.change(counted, count -> count.at(now).told(budget.perDay(), left, since, now));
        }
    }

    void close(Instant until) {
        if (budget.countsDays()) {
            counts.change(counted, count -> count.at(clock.instant()).closedUntil(until));
        }
    }

    /** What stands now; nothing where days are not counted. */
    DayCount now() {
        return budget.countsDays() ? counts.change(counted, count -> count.at(clock.instant())) : DayCount.NONE;
    }

    Clock clock() {
        return clock;
    }
}
