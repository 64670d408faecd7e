package dev.weighhouse.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The journal entries of a sandbox ledger, as they are shown, beside the lines they have in its books. The two never
 * disagree: an entry is in both or in neither.
 */
final class SandboxJournals {
    private final SandboxBooks books;
    private final JournalIntake intake;
    private final Clock clock;
    private final Map<String, ObjectNode> entries = new LinkedHashMap<>();
    private final List<Late> late = new ArrayList<>();
    private long lastId;

    /** An entry that is taken and does not stand in the books yet. */
    private record Late(ObjectNode entry, Instant from) {}

    SandboxJournals(SandboxBooks books, JournalIntake intake, Clock clock) {
        this.books = books;
        this.intake = intake;
        this.clock = clock;
        books.entries().forEach((id, lines) -> {
            entries.put(id, JournalShape.of(id, lines));
            lastId = Math.max(lastId, id.matches("\\d{1,15}") ? Long.parseLong(id) : 0);
        });
    }

    /**
     * Takes an entry, which then stands in the books, or will after a while.
     *
     * @return the entry as stored
     */
    synchronized ObjectNode take(JsonNode entry, Duration delay) {
        intake.check(entry);
        var stored = JournalShape.stored(
                Long.toString(++lastId), entry, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        if (delay.isPositive()) {
            late.add(new Late(stored, clock.instant().plus(delay)));
        } else {
            enter(stored);
        }
        return stored;
    }

    private void enter(ObjectNode entry) {
        var id = entry.path("Id").asString();
        books.post(JournalLines.of(id, entry, intake.currency(entry), books.home()));
        entries.put(id, entry);
    }

    /** Enters what is due by now. Called before anything is read. */
    synchronized void settle() {
        var now = clock.instant();
        late.stream().filter(it -> !it.from().isAfter(now)).forEach(it -> enter(it.entry()));
        late.removeIf(it -> !it.from().isAfter(now));
    }

    /** Somebody deletes an entry by hand. */
    synchronized void remove(String id) {
        entries.remove(id);
        books.remove(id);
    }

    synchronized Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** All that stand in the books, in the order of their ids. */
    synchronized List<ObjectNode> all() {
        return entries.values().stream()
                .sorted(Comparator.comparingInt((ObjectNode entry) -> id(entry).length())
                        .thenComparing(SandboxJournals::id))
                .toList();
    }

    private static String id(ObjectNode entry) {
        return entry.path("Id").asString();
    }
}
