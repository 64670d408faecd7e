package dev.weighhouse.crossing;

import java.util.List;
import java.util.Optional;

/**
 * The append-only log of everything that crosses. What {@code append} and {@code intend} return for is on the disk and
 * survives the loss of power. Several threads may write at once; each event is wholly before or behind every other.
 *
 * <p>Every method throws {@link FailureException} where the file cannot be read or written, a full disk among the reasons;
 * then nothing of the event was kept.
 */
public interface CrossingLog {

    CrossingEvent append(LogEntry entry);

    /** Appends an {@link Step#INTENDED} event and keeps the bytes to send, both or neither. */
    CrossingEvent intend(LogEntry entry, Body body);

    /** All events of a crossing, in their order. */
    List<CrossingEvent> events(CrossingKey key);

    /** The bytes that were written down for a crossing. */
    Optional<Body> body(CrossingKey key);

    /** Crossings into the ledger that are intended, in doubt or wait for a person, the oldest first. */
    List<CrossingKey> unsettled();

    /** The row with this number. */
    Optional<CrossingEvent> at(long sequence);

    /** The last row. */
    Optional<CrossingEvent> head();
}
