package dev.weighhouse.drill;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Hit;
import java.time.Duration;

/** An entry in the model ledger. The ledger itself sees only what is stored; whose entry it is, only the referee knows. */
final class ModelEntry {
    final String id;
    final CrossingKey whose;
    final String storedKey;
    final Duration visibleFrom;
    JournalEntry entry;
    Hit.State state;
    boolean touched;

    /** Whether an answer named it to the machine that sent it, which certainly wrote that down. */
    boolean named;

    ModelEntry(
            String id, CrossingKey whose, String storedKey, Duration visibleFrom, JournalEntry entry, Hit.State state) {
        this.id = id;
        this.whose = whose;
        this.storedKey = storedKey;
        this.visibleFrom = visibleFrom;
        this.entry = entry;
        this.state = state;
    }

    boolean stands() {
        return state == Hit.State.POSTED;
    }

    Hit hit() {
        return new Hit(id, id, state, storedKey, entry);
    }
}
