package dev.weighhouse.ui.common;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.PullResult;
import java.util.List;

/** What a pull changed under the mapping: ledger accounts that were renamed, archived or lost. It stays mapped. */
final class MappingNotes {

    private MappingNotes() {}

    /** As sentences with what to do; reads the workspace, so it is no work for the JavaFX thread. */
    static List<String> after(List<PullResult> results, OpenWorkspace workspace) {
        if (results.stream().noneMatch(PullResult.Done.class::isInstance)) {
            return List.of();
        }
        try {
            return workspace.mapping().changedByTheLedger().stream()
                    .map(finding -> Words.text("pull.mapping", finding.words(), finding.next()))
                    .toList();
        } catch (FailureException e) {
            // What was pulled is kept; that nobody could look at the mapping is one more thing to know.
            return List.of(
                    Words.text("pull.mapping", e.failure().words(), e.failure().nextStep()));
        }
    }
}
