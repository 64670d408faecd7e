package dev.weighhouse.crossing;

import dev.weighhouse.books.ConnectionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the log says for the claim that something never crossed: all that was searched, and where that ends. It proves something
 * only together with a {@linkplain CrossingArchive#verify check of the chain} up to {@code head}.
 *
 * @param typed what was looked for
 * @param readAs how it was understood, as in {@link Found}
 * @param found what did cross, newest first and at most 20; empty if it never did
 * @param crossings how many crossings were searched
 * @param events how many rows of the log they have
 * @param first when the oldest row was written, or null in an empty log
 * @param last when the newest was
 * @param head the newest row, or null in an empty log
 * @param readings the last readings of either side that would show it: those whose days hold the day that was typed, or the last
 *     of each kind where no day was typed; newest first
 */
public record Absence(
        String typed,
        List<String> readAs,
        List<CrossingRow> found,
        long crossings,
        long events,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable ChainHead head,
        List<Reading> readings) {

    public Absence {
        readAs = List.copyOf(readAs);
        found = List.copyOf(found);
        readings = List.copyOf(readings);
    }

    public boolean neverCrossed() {
        return found.isEmpty();
    }

    /**
     * A pull that was kept.
     *
     * @param crossing its number in the log
     * @param connection whom it asked
     * @param what it read, in words
     * @param from the first day read, or null where it knows no days
     * @param to the last
     * @param rows how many
     * @param at when
     */
    public record Reading(
            long crossing,
            ConnectionId connection,
            String what,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long rows,
            Instant at) {}
}
