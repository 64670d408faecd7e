package dev.weighhouse.crossing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A crossing log for a test that does not end its process. */
public class MemoryLog implements CrossingLog {

    private final List<CrossingEvent> rows = new ArrayList<>();
    private final Map<CrossingKey, List<CrossingEvent>> byKey = new LinkedHashMap<>();
    private final Map<CrossingKey, Body> bodies = new HashMap<>();

    @Override
    public CrossingEvent append(LogEntry entry) {
        var previous = head().map(CrossingEvent::hash).orElse(EventChain.START);
        var number = rows.size() + 1;
        var row = new CrossingEvent(number, previous, EventChain.hash(previous, EventChain.body(number, entry)), entry);
        rows.add(row);
        byKey.computeIfAbsent(entry.key(), _ -> new ArrayList<>()).add(row);
        return row;
    }

    @Override
    public CrossingEvent intend(LogEntry entry, Body body) {
        bodies.put(entry.key(), body);
        return append(entry);
    }

    @Override
    public List<CrossingEvent> events(CrossingKey key) {
        return List.copyOf(byKey.getOrDefault(key, List.of()));
    }

    @Override
    public Optional<Body> body(CrossingKey key) {
        return Optional.ofNullable(bodies.get(key));
    }

    @Override
    public List<CrossingKey> unsettled() {
        return byKey.keySet().stream()
                .filter(key -> CrossingState.of(events(key))
                        .filter(state -> !state.settled() && state != CrossingState.APPROVED)
                        .isPresent())
                .toList();
    }

    @Override
    public Optional<CrossingEvent> at(long sequence) {
        return rows.stream().filter(row -> row.sequence() == sequence).findFirst();
    }

    @Override
    public Optional<CrossingEvent> head() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }

    /** What happened, in its order. */
    public List<Step> steps() {
        return rows.stream().map(row -> row.entry().step()).toList();
    }
}
