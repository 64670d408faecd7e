package dev.weighhouse.crossing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /**
     * One of several events that are written together.
     *
     * @param body the bytes to send, of an {@link Step#INTENDED} event; null for any other
     */
    record Written(LogEntry entry, @Nullable Body body) {
        public Written(LogEntry entry) {
            this(entry, null);
        }
    }

    /** Appends several events in their order; a file keeps all of them or none. */
    default void append(List<Written> together) {
        for (var each : together) {
            var body = each.body();
            if (body == null) {
                append(each.entry());
            } else {
                intend(each.entry(), body);
            }
        }
    }

    /** All events of a crossing, in their order. */
    List<CrossingEvent> events(CrossingKey key);

    /** The bytes that were written down for a crossing. */
    Optional<Body> body(CrossingKey key);

    /** Crossings out of the workspace that are intended, in doubt or wait for a person, the oldest first. */
    List<CrossingKey> unsettled();

    /** The row with this number. */
    Optional<CrossingEvent> at(long sequence);

    /** The last row. */
    Optional<CrossingEvent> head();
}
