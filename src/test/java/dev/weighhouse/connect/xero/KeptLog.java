package dev.weighhouse.connect.xero;

import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.EventChain;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A crossing log that lasts as long as a test. */
final class KeptLog implements CrossingLog {

    private final List<CrossingEvent> rows = new ArrayList<>();
    private final Map<CrossingKey, Body> bodies = new HashMap<>();

    @Override
    public CrossingEvent append(LogEntry entry) {
        var previous = rows.isEmpty() ? EventChain.START : rows.getLast().hash();
        var number = rows.size() + 1L;
        var hash = EventChain.hash(previous, EventChain.body(number, entry));
        rows.add(new CrossingEvent(number, previous, hash, entry));
        return rows.getLast();
    }

    @Override
    public CrossingEvent intend(LogEntry entry, Body body) {
        bodies.put(entry.key(), body);
        return append(entry);
    }

    List<Step> steps() {
        return rows.stream().map(row -> row.entry().step()).toList();
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
        throw new UnsupportedOperationException("no test asks for it");
    }

    @Override
    public Optional<CrossingEvent> at(long sequence) {
        return rows.stream().filter(row -> row.sequence() == sequence).findFirst();
    }

    @Override
    public Optional<CrossingEvent> head() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }
}
