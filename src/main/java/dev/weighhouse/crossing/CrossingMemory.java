package dev.weighhouse.crossing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this process knows of the crossings into one ledger beyond the log: since when bytes may be on their way, and which
 * crossings certainly have nothing on its way. It is lost with the process, which costs time and never safety.
 */
public final class CrossingMemory {
    private final Doubts doubts;
    private final Set<CrossingKey> clear = ConcurrentHashMap.newKeySet();

    public CrossingMemory(Pace pace) {
        this.doubts = new Doubts(pace);
    }

    Doubts doubts() {
        return doubts;
    }

    /** Nothing of it is on its way: it was written down here, or its absence was proven here. */
    void clear(CrossingKey key) {
        clear.add(key);
    }

    /** Until now another machine could send it, so all that was known or waited for begins anew. */
    void takenOver(CrossingKey key) {
        clear.remove(key);
        doubts.sent(key);
    }

    boolean isClear(CrossingKey key) {
        return clear.contains(key);
    }
}
