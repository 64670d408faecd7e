package dev.weighhouse.mappingdesk;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.mapping.BlastRadius;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Locks;
import dev.weighhouse.mapping.MappingFinding;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A change set as if it were saved.
 *
 * @param after the history as it would be
 */
record Trial(Known known, Saving saving, History after, LocalDate today) {

    /** What the checks find about a mapping. */
    static List<MappingFinding> findings(Known known, History history, LocalDate today) {
        return LedgerTargets.check(known, history.on(today));
    }

    /** What the checks find afterwards and did not find before, and what they find about what is decided. */
    List<MappingFinding> brought() {
        var before = Set.copyOf(findings(known, saving.before(), today));
        return findings(known, after, today).stream()
                .filter(finding -> !before.contains(finding) || saving.isAbout(finding))
                .toList();
    }

    BlastRadius radius(Locks locks) {
        try {
            return BlastRadius.of(known.pulled(), saving.before(), after, locks);
        } catch (ArithmeticException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            String.valueOf(e.getMessage()),
                            "Look for an amount at the source that cannot be right, then pull again."),
                    e);
        }
    }
}
