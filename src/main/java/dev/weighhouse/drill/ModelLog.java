package dev.weighhouse.drill;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.EventChain;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The workspace file of a simulated machine: what was appended survives every crash, and nothing else does. */
final class ModelLog implements CrossingLog {
    private static final int RARE = 60;

    private final Chaos chaos;
    private final List<CrossingEvent> rows = new ArrayList<>();
    private final Map<CrossingKey, List<CrossingEvent>> byKey = new LinkedHashMap<>();
    private final Map<CrossingKey, Body> bodies = new HashMap<>();

    ModelLog(Chaos chaos) {
        this.chaos = chaos;
    }

    /** A copy of the file as it was when it had so many rows. */
    ModelLog copy(int length) {
        var copy = new ModelLog(chaos);
        for (var row : rows.subList(0, length)) {
            copy.keep(row);
            if (row.entry().step() == Step.INTENDED) {
                var key = row.entry().key();
                copy.bodies.put(key, bodies.getOrDefault(key, Body.of("")));
            }
        }
        return copy;
    }

    int length() {
        return rows.size();
    }

    @Override
    public CrossingEvent append(LogEntry entry) {
        mayFail(Fault.DISK_FULL);
        mayDie(entry.step(), false);
        var row = chained(entry);
        keep(row);
        mayDie(entry.step(), true);
        return row;
    }

    @Override
    public CrossingEvent intend(LogEntry entry, Body body) {
        mayFail(Fault.DISK_FULL);
        mayDie(entry.step(), false);
        var row = chained(entry);
        keep(row);
        bodies.put(entry.key(), body);
        mayDie(entry.step(), true);
        return row;
    }

    private CrossingEvent chained(LogEntry entry) {
        var previous = rows.isEmpty() ? EventChain.START : rows.getLast().hash();
        var sequence = rows.size() + 1L;
        return new CrossingEvent(
                sequence, previous, EventChain.hash(previous, EventChain.body(sequence, entry)), entry);
    }

    private void keep(CrossingEvent row) {
        rows.add(row);
        byKey.computeIfAbsent(row.entry().key(), key -> new ArrayList<>()).add(row);
    }

    private void mayFail(Fault fault) {
        if (chaos.strikes(fault, RARE)) {
            throw new FailureException(new Failure.Rejected("The disk is full.", "Make room, then go on."));
        }
    }

    private void mayDie(Step step, boolean kept) {
        var fault = switch (step) {
            case INTENDED -> kept ? Fault.CRASH_AFTER_INTENT : Fault.CRASH_BEFORE_INTENT;
            case SENT -> kept ? Fault.CRASH_AFTER_SENT : null;
            case CONFIRMED, REJECTED, NOT_EXECUTED, UNANSWERED -> kept ? null : Fault.CRASH_AFTER_REPLY;
            case APPROVED, LOOKED_UP, NEEDS_PERSON, TAKEN_OVER, RECEIVED, NOT_RECEIVED -> null;
        };
        if (fault != null && chaos.strikes(fault, RARE)) {
            throw new Crash();
        }
    }

    /** Whether every row still follows the one before it, and what was sent was approved before, as a check of a real log asks. */
    boolean unbroken() {
        Digest previous = EventChain.START;
        var approvals = new HashMap<CrossingKey, Digest>();
        for (var row : rows) {
            var hash = EventChain.hash(previous, EventChain.body(row.sequence(), row.entry()));
            if (!row.previous().equals(previous) || !row.hash().equals(hash)) {
                return false;
            }
            previous = hash;
            var entry = row.entry();
            var fingerprint = entry.detail().body();
            if (entry.step() == Step.APPROVED && fingerprint != null) {
                approvals.put(entry.key(), fingerprint);
            }
            if (entry.step() == Step.REJECTED) {
                approvals.remove(entry.key());
            }
            var approval = approvals.get(entry.key());
            var unapproved = entry.step() == Step.SENT && approval == null;
            var otherwise = entry.step() == Step.INTENDED
                    && !Objects.equals(entry.detail().approval(), approval);
            if (unapproved || otherwise) {
                return false;
            }
        }
        return true;
    }

    /** The steps of a crossing, short enough to read. */
    String story(CrossingKey key) {
        return events(key).stream()
                .map(CrossingEvent::entry)
                .map(entry -> entry.step() + "@" + entry.machine() + " "
                        + entry.at().toString().substring(11, 19) + " "
                        + entry.detail().words())
                .collect(Collectors.joining("; "));
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
        return byKey.entrySet().stream()
                .filter(crossing -> CrossingState.of(crossing.getValue())
                        .filter(state -> !state.settled())
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public Optional<CrossingEvent> at(long sequence) {
        return sequence < 1 || sequence > rows.size() ? Optional.empty() : Optional.of(rows.get((int) sequence - 1));
    }

    @Override
    public Optional<CrossingEvent> head() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }
}
