package dev.weighhouse.crossing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the log tells of one crossing so far. */
record CrossingStory(List<CrossingEvent> events) {
    private static final Set<Step> NAMING = EnumSet.of(Step.UNANSWERED, Step.NEEDS_PERSON, Step.CONFIRMED);

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

    /**
     * The ids of the entries that are ours, whatever has become of their keys: those that the ledger named in an answer, and those as
     * which the crossing ever stood. In their order.
     */
    Set<String> named() {
        return events.stream()
                .map(CrossingEvent::entry)
                .filter(entry -> NAMING.contains(entry.step()))
                .map(entry -> entry.detail().ledgerId())
                .filter(Objects::nonNull)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether these were the last words to a person who has to decide. */
    boolean isTold(String words) {
        return last(Step.NEEDS_PERSON)
                .filter(told -> told.detail().words().equals(words))
                .isPresent();
    }

    /** Whether it was a person who said that the crossing stands as the entry with this id. */
    boolean isByPerson(String ledgerId) {
        return Confirmation.last(events)
                .filter(said -> said.byPerson() && ledgerId.equals(said.ledgerId()))
                .isPresent();
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
