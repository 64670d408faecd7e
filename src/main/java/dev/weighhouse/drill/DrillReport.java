package dev.weighhouse.drill;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a drill counted.
 *
 * @param runs how many month-ends were simulated
 * @param seed gives the same drill again
 * @param crossings how many entries were to cross in all of them
 * @param faults how often each fault was injected
 * @param duplicates entries that stood in a ledger although they stood there already, and that nobody was told of; must be 0
 * @param lost entries the log called confirmed that did not stand there; must be 0
 * @param stuck entries that came to no end; must be 0
 * @param reported entries that stood in a ledger although they stood there already, where two machines posted the same fact or the
 *     network brought it twice and the ledger did not know it again: each named by every log concerned, with a next step
 * @param failures the runs in which any of these was not 0
 */
public record DrillReport(
        int runs,
        long seed,
        long crossings,
        Map<Fault, Long> faults,
        long duplicates,
        long lost,
        long stuck,
        long reported,
        List<FailedRun> failures) {

    /**
     * A run that went wrong.
     *
     * @param seed replays it as the only run of a drill
     * @param complaints what was found
     */
    public record FailedRun(long seed, List<String> complaints) {}

    public DrillReport {
        faults = Collections.unmodifiableMap(new EnumMap<>(faults));
        failures = List.copyOf(failures);
    }

    /** Whether every approved entry stood exactly once, or every log concerned told that it did not. */
    public boolean passed() {
        return duplicates == 0 && lost == 0 && stuck == 0 && failures.isEmpty();
    }
}
