package dev.weighhouse.crossing;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One crossing as a line of the list: what its events add up to.
 *
 * @param number 1 for the first fact that ever crossed, without gaps; the list is in its order
 * @param key its name
 * @param subject what crosses, as its first event says
 * @param outcome how far it has come
 * @param by who set it going: the one who had it sent, or before that who approved it; {@code Weighhouse} if nobody was asked
 * @param rows how many rows a reading has, or -1
 * @param events its events
 */
public record CrossingRow(
        long number, CrossingKey key, LogEntry.Subject subject, Outcome outcome, String by, int rows, Events events) {

    /**
     * How far a crossing has come.
     *
     * @param state null as long as no event says anything of it
     * @param rejection why it is rejected; null where it is not
     * @param attempts how often it was sent
     * @param ledgerId the ledger's id of the entry
     * @param ledgerNumber what the ledger's users call it
     */
    public record Outcome(
            @Nullable CrossingState state,
            @Nullable Rejection rejection,
            int attempts,
            @Nullable String ledgerId,
            @Nullable String ledgerNumber) {}

    /**
     * Where its events stand in the log.
     *
     * @param first the number of its first event
     * @param last the number of its last
     * @param began when the first was written
     * @param changed when the last was
     */
    public record Events(long first, long last, Instant began, Instant changed) {}

    public @Nullable CrossingState state() {
        return outcome.state();
    }

    /** The same as people are told; null as long as no event says anything of it. */
    public @Nullable Fate fate() {
        return Fate.of(outcome.state(), outcome.rejection());
    }

    public @Nullable Money amount() {
        return subject.amount();
    }

    public @Nullable LocalDate date() {
        return subject.date();
    }

    public ConnectionId connection() {
        return subject.connection();
    }
}
