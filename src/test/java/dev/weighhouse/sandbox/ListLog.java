package dev.weighhouse.sandbox;

import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.EventChain;
import dev.weighhouse.crossing.LogEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A crossing log in memory. */
class ListLog implements CrossingLog {
    private final List<CrossingEvent> rows = new ArrayList<>();
    private final Map<CrossingKey, Body> bodies = new HashMap<>();

    @Override
    public CrossingEvent append(LogEntry entry) {
        var previous = head().map(CrossingEvent::hash).orElse(EventChain.START);
        var sequence = rows.size() + 1L;
        var row = new CrossingEvent(
                sequence, previous, EventChain.hash(previous, EventChain.body(sequence, entry)), entry);
        rows.add(row);
        return row;
    }

    @Override
    public CrossingEvent intend(LogEntry entry, Body body) {
        bodies.put(entry.key(), body);
        return append(entry);
    }

    @Override
    public List<CrossingEvent> events(CrossingKey key) {
        return rows.stream().filter(row -> row.entry().key().equals(key)).toList();
    }

    @Override
    public Optional<Body> body(CrossingKey key) {
        return Optional.ofNullable(bodies.get(key));
    }

    @Override
    public List<CrossingKey> unsettled() {
        throw new UnsupportedOperationException("nobody asks for all of them here");
    }

    @Override
    public Optional<CrossingEvent> at(long sequence) {
        return rows.stream().filter(event -> event.sequence() == sequence).findFirst();
    }

    @Override
    public Optional<CrossingEvent> head() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }
}
