package dev.weighhouse.schedule;

import dev.weighhouse.books.ConnectionId;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of when a connection is read; the last one counts.
 *
 * @param historyFrom the first month of the history that is wanted, or null for none
 */
public record Saying(
        ConnectionId connection, Cadence cadence, @Nullable YearMonth historyFrom, String author, Instant at) {}
