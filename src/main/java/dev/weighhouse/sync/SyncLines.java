package dev.weighhouse.sync;

import dev.weighhouse.crossing.AccountOutcome;
import dev.weighhouse.crossing.AccountWords;
import dev.weighhouse.crossing.Failure;
import java.util.Objects;

/** What a report says of single changes. */
final class SyncLines {
    private SyncLines() {}

    static SyncReport.Line line(PlannedChange change, AccountOutcome ended) {
        var outcome = ended.outcome();
        return new SyncReport.Line(
                change.action(),
                change.change().externalId(),
                AccountWords.label(change.change().target()),
                outcome.key(),
                outcome.state(),
                outcome.reason(),
                outcome.nextStep(),
                outcome.lookAgain(),
                change.withoutTaxCode(),
                false);
    }

    static SyncReport.Line refused(PlanItem item, Failure failure) {
        return new SyncReport.Line(
                item.action(),
                Objects.requireNonNull(item.externalId()),
                item.label(),
                null,
                null,
                failure.words(),
                failure.nextStep(),
                null,
                null,
                false);
    }
}
