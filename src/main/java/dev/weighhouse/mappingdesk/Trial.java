package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.mapping.Basis;
import dev.weighhouse.mapping.BlastRadius;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Locks;
import dev.weighhouse.mapping.MappingChecks;
import dev.weighhouse.mapping.MappingFinding;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A change set as if it were saved.
 *
 * @param after the history as it would be
 * @param checks what is found about a mapping
 */
record Trial(Known known, Saving saving, History after, Function<History, List<MappingFinding>> checks) {

    /** What it was tried by. */
    Basis basis() {
        return new Basis(saving.before().decisions().size(), known.charts());
    }

    /** What the checks find afterwards and did not find before, and what they find about what is decided. */
    List<MappingFinding> brought() {
        var found = checks.apply(after);
        var news = Set.copyOf(MappingChecks.brought(checks.apply(saving.before()), found));
        return found.stream()
                .filter(finding -> news.contains(finding) || saving.isAbout(finding))
                .toList();
    }

    /** Throws {@link ArithmeticException} where amounts are too large to be added. */
    BlastRadius radius(Locks locks, Function<ConnectionId, DraftedBefore> drafted) {
        return BlastRadius.of(known.pulled(drafted), saving.before(), after, locks);
    }
}
