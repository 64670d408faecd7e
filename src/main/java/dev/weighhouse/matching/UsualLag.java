package dev.weighhouse.matching;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/** How many days apart the two sides of a pool usually are: as was confirmed, or as the matches show. */
final class UsualLag {
    private final MatchRules rules;
    private final Map<Pool, Lag> shown;

    UsualLag(MatchRules rules, Collection<Match> matched) {
        this.rules = rules;
        this.shown = Lag.learnt(matched, rules.history());
    }

    /** By how many days two rows of a pool miss it; 0 where nothing is known, or of a row without a date. */
    long missedBy(OpenItem one, OpenItem other) {
        var lag = rules.learnt().getOrDefault(one.pool(), shown.get(one.pool()));
        if (lag == null || one.date() == null || other.date() == null) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(Objects.requireNonNull(one.date()), Objects.requireNonNull(other.date()));
        long after = one.pan() == Pan.LEFT ? days : -days;
        return after < lag.from() ? lag.from() - after : Math.max(0, after - lag.to());
    }
}
