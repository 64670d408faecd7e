package dev.weighhouse.journal;

import dev.weighhouse.mapping.Making;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was made of a platform's transactions.
 *
 * @param making what it was made of; null of an entry that an earlier Weighhouse drafted, which did not keep it
 */
public record MadeEntry(
        JournalId id,
        Origin.Transformed origin,
        JournalState state,
        @Nullable Making making) {}
