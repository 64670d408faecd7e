package dev.weighhouse.crossing;

import java.util.List;

/** One crossing and all its events, the oldest first. */
public record Timeline(CrossingRow row, List<CrossingEvent> events) {
    public Timeline {
        events = List.copyOf(events);
    }
}
