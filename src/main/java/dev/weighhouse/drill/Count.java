package dev.weighhouse.drill;

import java.util.List;
import java.util.Map;

/**
 * What was counted after one run.
 *
 * @param crossings how many entries were to cross
 * @param duplicates entries that stood although they stood already, and that nobody was told of
 * @param lost entries a log calls confirmed that do not stand
 * @param stuck entries that came to no end
 * @param reported entries that stood although they stood already, and that every log concerned named with a next step
 * @param faults how often each fault was injected
 * @param complaints what was found wrong, in words
 */
record Count(
        int crossings,
        int duplicates,
        int lost,
        int stuck,
        int reported,
        Map<Fault, Long> faults,
        List<String> complaints) {

    Count {
        complaints = List.copyOf(complaints);
    }
}
