package dev.weighhouse.connect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a rate budget at one moment, as far as this computer knows.
 *
 * @param budget of the connection
 * @param leftThisMinute requests that may leave without waiting
 * @param leftToday requests of the last 24 hours' limit; all of them where the budget counts no days
 * @param closedUntil until when the service wants no request at all; null where it takes some
 */
public record Allowance(
        RateBudget budget,
        int leftThisMinute,
        int leftToday,
        @Nullable Instant closedUntil) {}
