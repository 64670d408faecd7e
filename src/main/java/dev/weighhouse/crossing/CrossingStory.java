package dev.weighhouse.crossing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the log tells of one crossing so far. */
record CrossingStory(List<CrossingEvent> events) {

    Optional<CrossingState> state() {
        return CrossingState.of(events);
    }

    /** How often the bytes were sent. */
    int attempts() {
        return events.stream().mapToInt(event -> event.entry().attempt()).max().orElse(0);
    }

    /** The installation that may send: the one a person moved it to, or the one on which it was intended or approved. */
    Optional<String> sender() {
        return last(Step.TAKEN_OVER)
                .or(() -> last(Step.INTENDED))
                .or(() -> last(Step.APPROVED))
                .map(LogEntry::machine);
    }

    /** One more than the number of times absence was proven: a native key that does not last is never used again after that. */
    int generation() {
        return 1
                + (int) events.stream()
                        .filter(event -> event.entry().step() == Step.NOT_EXECUTED)
                        .filter(event -> event.entry().detail().evidence() != null)
                        .count();
    }

    /** Whether the ledger once said that it has taken it, though nothing has shown it there. */
    boolean acknowledged() {
        return events.stream()
                .map(CrossingEvent::entry)
                .anyMatch(entry ->
                        entry.step() == Step.UNANSWERED && entry.detail().status() != null);
    }

    /** The entry that the ledger named when it answered, though a person has to decide whether it is ours; empty if it named none. */
    Optional<String> named() {
        return last(Step.NEEDS_PERSON).map(entry -> entry.detail().ledgerId());
    }

    Optional<LogEntry> last(Step step) {
        return events.reversed().stream()
                .map(CrossingEvent::entry)
                .filter(entry -> entry.step() == step)
                .findFirst();
    }

    /** When the first of it was written down. */
    Instant begun() {
        return events.getFirst().entry().at();
    }

    LogEntry latest() {
        return events.getLast().entry();
    }
}
