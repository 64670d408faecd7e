package dev.weighhouse.reconcile;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a quote is too old to be compared.
 *
 * @param zone in which the accounting days end
 * @param apart how far apart the two sides may have been asked
 */
public record Freshness(ZoneId zone, Duration apart) {

    /** Both sides within a day of each other. */
    public static Freshness within(ZoneId zone) {
        return new Freshness(zone, Duration.ofHours(24));
    }

    /** Whether one side was asked before the last day was over, or long before or after the other side. */
    boolean stale(LocalDate lastDay, SideFigures ledger, SideFigures platform) {
        var dayIsOver = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
        var ours = ledger.quotes().stream().map(q -> q.fetchedAt()).sorted().toList();
        var theirs = platform.quotes().stream().map(q -> q.fetchedAt()).sorted().toList();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        if (ours.getFirst().isBefore(dayIsOver) || theirs.getFirst().isBefore(dayIsOver)) {
            return true;
        }
        return Duration.between(ours.getFirst(), theirs.getLast()).compareTo(apart) > 0
                || Duration.between(theirs.getFirst(), ours.getLast()).compareTo(apart) > 0;
    }
}
