package dev.weighhouse.crossing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the ledger says that its books are closed.
 *
 * @param until the last day on which nothing can be posted any more, or null where it says that every day is open
 * @param asked when it said so
 */
public record BooksLock(@Nullable LocalDate until, Instant asked) {}
