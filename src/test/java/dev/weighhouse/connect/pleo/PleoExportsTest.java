package dev.weighhouse.connect.pleo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.ExportEnd;
import dev.weighhouse.crossing.ExportItem;
import dev.weighhouse.crossing.ExportJob;
import dev.weighhouse.crossing.ExportResult;
import dev.weighhouse.crossing.ExportRun;
import dev.weighhouse.crossing.ExportTrouble;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Jobs from their release to their end, and what happens when something breaks on the way. */
class PleoExportsTest extends AtExportDesk {

    @Test
    void withoutAJobThereIsNothingToDo() {
        assertThat(new ExportRun(port, ledger, pace).next(desk.notes)).isEmpty();
    }

    @Test
    void aJobIsStartedWorkedReportedAndEnded() {
        var job = job(2);

        var report = run();

        assertThat(report.end()).isEqualTo(new ExportEnd.Completed());
        assertThat(report.posted()).isEqualTo(2);
        assertThat(desk.books.jobs().status(job)).isEqualTo("completed");
        assertThat(desk.books.jobs().control(job))
                .extracting(item -> item.path("externalId").asString())
                .containsExactly("JE-1", "JE-2");
        assertThat(desk.books.jobs().control(job))
                .allSatisfy(
                        item -> assertThat(item.path("exportedAt").asString()).isEqualTo("2026-11-02T09:00:00Z"));
    }

    @Test
    void anItemSaysWhereItsLinesGoByTheLedgersOwnIds() {
        var entry = purchases(1).getFirst().put("note", "Train");
        desk.books.jobs().export(MORNING, List.of(entry));
        var job = port.open(desk.notes).getFirst();

        var item = port.items(job, desk.notes).items().getFirst();

        assertThat(item.amount()).hasToString("0.01 GBP");
        assertThat(item.type()).isEqualTo("card_purchase");
        assertThat(item.note()).isEqualTo("Train");
        assertThat(item.lines()).singleElement().satisfies(line -> {
            assertThat(line.account())
                    .extracting(ExportItem.AccountName::externalId)
                    .isEqualTo("ext-7100");
            assertThat(line.net()).hasToString("0.01 GBP");
        });
        assertThat(item.wallet()).extracting(ExportItem.AccountName::code).isEqualTo("1020");
        assertThat(item.payload().toString()).contains("accountingEntryLines");
    }

    @Test
    void theOldestJobGoesFirstAndOneAtATime() {
        var late = desk.books.jobs().export(MORNING.plusSeconds(60), purchases(1));
        var early = desk.books.jobs().export(MORNING, purchases(1));

        assertThat(run().job().id()).isEqualTo(early);
        assertThat(desk.books.jobs().status(late)).isEqualTo("pending");
        assertThat(run().job().id()).isEqualTo(late);
    }

    @Test
    void aJobThatIsUnderWayIsTakenUpWithoutBeingStartedAgainAndBeforeOlderOnes() {
        desk.books.jobs().export(MORNING, purchases(1));
        var left = desk.books.jobs().export(MORNING.plusSeconds(60), purchases(2));
        port.start(new ExportJob(left, PleoDesk.COMPANY, ExportJob.Stage.WAITING, 2, MORNING));

        var report = run();

        assertThat(report.job().id()).isEqualTo(left);
        assertThat(report.end()).isEqualTo(new ExportEnd.Completed());
        assertThat(desk.asked("export-job-events")).as("started, and completed").hasSize(2);
    }

    @Test
    void resultsAreSaidAtMostAHundredAtATime() {
        var job = job(250);

        assertThat(run().posted()).isEqualTo(250);

        assertThat(fates(job)).hasSize(250).allMatch("successful"::equals);
        assertThat(desk.asked(job + "/items"))
                .filteredOn(request -> request.getMethod().equals("PUT"))
                .hasSize(3);
        var found = new ExportJob(job, PleoDesk.COMPANY, ExportJob.Stage.UNDER_WAY, 1, MORNING);
        assertThatThrownBy(() -> port.report(found, Collections.nCopies(101, new ExportResult.UnderWay("x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasPostedBeforeACrashIsReportedAndNotPostedAgain() {
        var job = job(3);
        ledger.otherwise = item -> {
            if (ledger.postings.size() == 2) {
                desk.sandbox.forbid("export-jobs:write");
                throw new IllegalStateException("killed before a word was said");
            }
            return Optional.empty();
        };
        assertThatThrownBy(this::run).hasMessage("killed before a word was said");
        assertThat(fates(job)).containsOnly("pending");
        desk.sandbox.allow("export-jobs:write");
        ledger.otherwise = _ -> Optional.empty();

        var report = run();

        assertThat(report.known()).isEqualTo(2);
        assertThat(report.posted()).isEqualTo(1);
        assertThat(ledger.postings).hasSize(3).doesNotHaveDuplicates();
        assertThat(desk.books.jobs().status(job)).isEqualTo("completed");
    }

    @Test
    void anEntryThatIsExportedAgainIsReportedAsPostedWithTheIdItHas() {
        var entries = purchases(1);
        desk.books.jobs().export(MORNING, entries);
        run();
        var again = desk.books.jobs().export(MORNING.plusSeconds(9), entries);

        var report = run();

        assertThat(report.known()).isEqualTo(1);
        assertThat(ledger.postings).hasSize(1);
        assertThat(desk.books
                        .jobs()
                        .control(again)
                        .getFirst()
                        .path("externalId")
                        .asString())
                .isEqualTo("JE-1");
    }

    @Test
    void someFailedMeansCompletedWithErrorsAndAllFailedMeansFailed() {
        var some = job(2);
        var first = desk.books
                .jobs()
                .control(some)
                .getFirst()
                .path("accountingEntryId")
                .asString();
        ledger.otherwise = item -> item.id().equals(first) ? Optional.of(failed(item)) : Optional.empty();

        assertThat(run().end()).isEqualTo(new ExportEnd.WithErrors());
        assertThat(desk.books.jobs().status(some)).isEqualTo("completed_with_errors");
        assertThat(desk.books
                        .jobs()
                        .control(some)
                        .getFirst()
                        .path("failureReasonType")
                        .asString())
                .isEqualTo("account_unknown");

        var all = job(2);
        ledger.otherwise = item -> Optional.of(failed(item));
        assertThat(run().end()).isEqualTo(new ExportEnd.Failed(ExportTrouble.ACCOUNT_UNKNOWN, "No account 7100."));
        assertThat(desk.books.jobs().status(all)).isEqualTo("failed");
        assertThat(fates(all)).containsOnly("failed");
    }

    private static ExportResult failed(ExportItem item) {
        return new ExportResult.Failed(item.id(), ExportTrouble.ACCOUNT_UNKNOWN, "No account 7100.");
    }

    @Test
    void slowPostingKeepsTheJobAlive() {
        var job = job(8);
        ledger.otherwise = _ -> {
            desk.time.sleep(Duration.ofMinutes(25));
            return Optional.empty();
        };

        assertThat(run().end()).isEqualTo(new ExportEnd.Completed());
        assertThat(desk.time.waited()).isGreaterThan(Duration.ofHours(3));
        assertThat(desk.books.jobs().status(job)).isEqualTo("completed");
    }

    @Test
    void aJobThatExpiredMeanwhileIsToldInPleosWords() {
        var job = job(2);
        ledger.otherwise = _ -> {
            desk.time.sleep(Duration.ofMinutes(61));
            return Optional.empty();
        };

        var report = run();

        assertThat(report.end()).isNull();
        assertThat(report.notTaken().toString() + report.stopped()).contains("EXPORT_JOB_STATUS_UNPROCESSABLE");
        assertThat(desk.books.jobs().status(job)).isEqualTo("failed");
    }

    @Test
    void anItemInDoubtKeepsTheJobOpenUntilItIsSettled() {
        var job = job(2);
        var first = desk.books
                .jobs()
                .control(job)
                .getFirst()
                .path("accountingEntryId")
                .asString();
        ledger.otherwise =
                item -> item.id().equals(first) ? Optional.of(new ExportResult.UnderWay(first)) : Optional.empty();

        var report = run();

        assertThat(report.end()).isNull();
        assertThat(report.stopped()).isNull();
        assertThat(report.underWay()).isEqualTo(1);
        assertThat(fates(job)).containsExactly("in_progress", "successful");

        ledger.otherwise = _ -> Optional.empty();
        assertThat(run().end()).isEqualTo(new ExportEnd.Completed());
        assertThat(ledger.postings).hasSize(2);
    }

    @Test
    void aLedgerThatCannotBeReachedLeavesTheJobForTheNextRunAndWhatWasDoneIsSaid() {
        var job = job(2);
        ledger.otherwise = _ -> {
            if (ledger.postings.size() == 1) {
                throw new FailureException(new Failure.Offline("The ledger does not answer."));
            }
            return Optional.empty();
        };

        var report = run();

        assertThat(report.stopped()).isEqualTo(new Failure.Offline("The ledger does not answer."));
        assertThat(fates(job)).containsExactly("successful", "pending");
        assertThat(desk.books.jobs().status(job)).isEqualTo("in_progress");
    }

    @Test
    void whatIsGivenUpOnPleoIsNotPostedAndTheDeskIsTold() {
        var job = job(2);
        var item = desk.books.jobs().control(job).getFirst();
        item.put("status", "abandoned");

        run();

        assertThat(ledger.postings).hasSize(1);
        assertThat(ledger.givenUp)
                .containsExactly(item.path("accountingEntryId").asString());
    }

    @Test
    void aCancelLeavesTheJobForTheNextRun() {
        var job = job(3);
        ledger.otherwise = _ -> {
            desk.notes.cancel();
            return Optional.empty();
        };

        assertThat(run().stopped()).isInstanceOf(Failure.Cancelled.class);
        assertThat(fates(job)).containsExactly("successful", "pending", "pending");
        assertThat(desk.books.jobs().status(job)).isEqualTo("in_progress");
    }
}
