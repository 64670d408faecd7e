package dev.weighhouse.close;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Waits for each thing that is in doubt once in a run. What comes into doubt anew after it was waited for, as where a ledger
 * swallows answer after answer, is left to the next run, so that a run waits no longer than the ledger's settle time for it.
 */
final class OnceEach {
    /** So many are named. */
    private static final int MOST_NAMED = 3;

    private final DueWork.Waiting waiting;
    private final Set<String> waitedFor = new HashSet<>();

    OnceEach(DueWork.Waiting waiting) {
        this.waiting = waiting;
    }

    /**
     * Lets time pass until another look can prove more of what was not waited for yet.
     *
     * @param left how long that is, by what people call each thing
     * @return whether to look again
     */
    boolean until(Map<String, Duration> left) {
        var fresh = new LinkedHashMap<>(left);
        fresh.keySet().removeAll(waitedFor);
        if (fresh.isEmpty()) {
            return false;
        }
        waitedFor.addAll(fresh.keySet());
        // A second more, as a look that begins too early by a hair proves nothing.
        return waiting.until(Collections.max(fresh.values()).plusSeconds(1), named(fresh.keySet()));
    }

    private static String named(Set<String> things) {
        var names = things.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return things.size() > MOST_NAMED ? "%s and %,d more".formatted(names, things.size() - MOST_NAMED) : names;
    }
}
