package dev.weighhouse.mappingdesk;

import dev.weighhouse.mapping.Basis;
import dev.weighhouse.mapping.BlastRadius;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Locks;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingChecks;
import dev.weighhouse.mapping.MappingFinding;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A change set as if it were saved.
 *
 * @param after the history as it would be
 * @param checks what is found about a mapping
 * @param byThemselves what is found about decisions, whatever their dates
 */
record Trial(
        Known known,
        Saving saving,
        History after,
        Function<History, List<MappingFinding>> checks,
        Function<List<Mapping>, List<MappingFinding>> byThemselves) {

    /** What it was tried by. */
    Basis basis() {
        return new Basis(saving.before().decisions().size(), known.charts());
    }

    /**
     * What the checks find afterwards and did not find before, and what they find about what is decided. Old months are nobody's
     * work any more until somebody decides about them: what blocks a decision blocks it whatever its dates.
     */
    List<MappingFinding> brought() {
        var found = checks.apply(after);
        var news = Set.copyOf(MappingChecks.brought(checks.apply(saving.before()), found));
        var made = after.decisions()
                .subList(saving.before().decisions().size(), after.decisions().size());
        return Stream.concat(
                        found.stream().filter(finding -> news.contains(finding) || saving.isAbout(finding)),
                        byThemselves.apply(made).stream()
                                .filter(finding -> finding.kind().blocks()))
                .distinct()
                .toList();
    }

    /** Throws {@link ArithmeticException} where amounts are too large to be added. */
    BlastRadius radius(Locks locks, Bookings bookings) {
        return BlastRadius.of(bookings.pulled(locks), saving.before(), after, locks);
    }
}
