package dev.weighhouse.connect.pleo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.ExportAnswer;
import dev.weighhouse.crossing.ExportEnd;
import dev.weighhouse.crossing.ExportJob;
import dev.weighhouse.crossing.ExportResult;
import dev.weighhouse.crossing.ExportTrouble;
import dev.weighhouse.crossing.Failure;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Pleo refuses of a job, and what of a job is refused. */
class PleoExportRefusalsTest extends AtExportDesk {

    @Test
    void anItemWithoutACurrencyFailsAloneAndSaysWhy() {
        var entries = purchases(2);
        entries.getFirst()
                .putObject("totalBillValue")
                .put("currency", "UNDEFINED")
                .put("minors", 5);
        var job = desk.books.jobs().export(MORNING, entries);

        assertThat(run().end()).isEqualTo(new ExportEnd.WithErrors());
        assertThat(desk.books
                        .jobs()
                        .control(job)
                        .getFirst()
                        .path("failureReason")
                        .asString())
                .contains("has no currency: Pleo says UNDEFINED");
        assertThat(desk.books
                        .jobs()
                        .control(job)
                        .getFirst()
                        .path("failureReasonType")
                        .asString())
                .isEqualTo("validation_failure");
        assertThat(ledger.postings).hasSize(1);
    }

    @Test
    void withoutLedgerAccountsForTheWalletsTheJobFailsWithWhatToDo() {
        var job = job(1);
        desk.books.jobs().loseContraAccounts();

        assertThat(run().end()).isInstanceOfSatisfying(ExportEnd.Failed.class, failed -> {
            assertThat(failed.trouble()).isEqualTo(ExportTrouble.SETTINGS_MISSING);
            assertThat(failed.words()).contains("MISSING_CONTRA_ACCOUNTS", "which ledger account each wallet is");
        });
        assertThat(desk.books.jobs().status(job)).isEqualTo("failed");
        assertThat(ledger.postings).isEmpty();
    }

    @Test
    void aJobWhoseItemsWereWorkedOnDoesNotFailBecauseTheyAreOutOfReachNow() {
        var job = job(2);
        ledger.otherwise = item ->
                ledger.postings.isEmpty() ? Optional.empty() : Optional.of(new ExportResult.UnderWay(item.id()));
        run();
        desk.books.jobs().loseContraAccounts();

        assertThat(run().stopped()).isInstanceOf(Failure.Rejected.class);
        assertThat(desk.books.jobs().status(job)).isEqualTo("in_progress");
        assertThat(fates(job)).containsExactly("successful", "in_progress");
    }

    @Test
    void aLineWhoseNetIsInAnotherCurrencyFailsAlone() {
        var job = job(2);
        desk.answer(
                "/v3/export-items",
                (_, said) -> Replies.json(
                        200,
                        said.replaceFirst(
                                "(\"netAmount\":.*?\"inWalletCurrency\":\\{\"currency\":)\"GBP\"", "$1\"EUR\"")));

        assertThat(run().end()).isEqualTo(new ExportEnd.WithErrors());
        assertThat(fates(job)).containsExactly("failed", "successful");
    }

    @Test
    void aResultThatPleoDoesNotTakeIsTold() {
        var job = job(2);
        var first = desk.books.jobs().control(job).getFirst();
        desk.answer(job + "/items", (request, said) -> {
            if (!request.getMethod().equals("PUT")) {
                return Replies.json(200, said);
            }
            first.put("status", "pending");
            return Replies.json(200, """
                {"data":[{"accountingEntryId":"%s"}],
                 "errors":[{"accountingEntryId":"%s","message":"gone","type":"ACCOUNTING_ENTRY_UPDATE_FAILED"}]}\
                """.formatted(
                            desk.books
                                    .jobs()
                                    .control(job)
                                    .getLast()
                                    .path("accountingEntryId")
                                    .asString(),
                            first.path("accountingEntryId").asString()));
        });

        var report = run();

        assertThat(report.notTaken()).singleElement().asString().contains("ACCOUNTING_ENTRY_UPDATE_FAILED gone");
        assertThat(report.end()).isEqualTo(new ExportEnd.WithErrors());
    }

    @Test
    void aCallThatIsRefusedWholeLeavesTheJobOpenUntilItIsTaken() {
        var job = job(2);
        var refuses = new AtomicBoolean(true);
        desk.answer(job + "/items", (request, said) -> {
            if (!refuses.get() || !request.getMethod().equals("PUT")) {
                return Replies.json(200, said);
            }
            desk.books.jobs().control(job).forEach(item -> item.put("status", "pending"));
            return Replies.json(422, "{\"type\":\"NO\"}");
        });

        var report = run();

        assertThat(report.stopped()).isInstanceOf(Failure.Rejected.class);
        assertThat(report.end()).isNull();
        assertThat(desk.books.jobs().status(job)).isEqualTo("in_progress");

        refuses.set(false);
        assertThat(run().end()).isEqualTo(new ExportEnd.Completed());
        assertThat(ledger.postings).as("none twice").hasSize(2);
    }

    @Test
    void aListThatLacksAnItemIsNotWorked() {
        job(2);
        desk.answer(
                "/v3/export-items",
                (_, said) -> Replies.json(
                        200,
                        said.replaceAll("\\{\"companyId\".*?\"_links\":\\{[^}]*}},", "")
                                .replace("\"total\":2", "\"total\":1")));

        assertThat(run().stopped()).isInstanceOf(Failure.Changed.class);
        assertThat(ledger.postings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "401, NotExecuted",
        "403, NotExecuted",
        "429, NotExecuted",
        "404, Refused",
        "422, Refused",
        "500, Unanswered"
    })
    void aWordIsTakenAsItsStatusSays(int status, String answer) {
        var job = job(1);
        desk.answer("export-job-events", (_, _) -> Replies.json(status, "{\"type\":\"NO\"}"));

        assertThat(port.start(new ExportJob(job, PleoDesk.COMPANY, ExportJob.Stage.WAITING, 1, MORNING))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(answer);
    }

    @Test
    void nothingIsWorkedThatWasNotStarted() {
        var job = job(1);
        desk.sandbox.forbid("export-jobs:write");

        assertThat(run().stopped())
                .isInstanceOfSatisfying(
                        Failure.Rejected.class,
                        refused -> assertThat(refused.nextStep()).contains("export-jobs:write"));
        assertThat(desk.books.jobs().status(job)).isEqualTo("pending");
        assertThat(ledger.postings).isEmpty();
    }

    @Test
    void everyReasonIsOneThatPleoPublishes() {
        for (var trouble : ExportTrouble.values()) {
            var job = job(1);
            var found = new ExportJob(job, PleoDesk.COMPANY, ExportJob.Stage.WAITING, 1, MORNING);
            port.start(found);
            var entry = desk.books
                    .jobs()
                    .control(job)
                    .getFirst()
                    .path("accountingEntryId")
                    .asString();

            assertThat(port.report(found, List.of(new ExportResult.Failed(entry, trouble, "why"))))
                    .containsExactly(new ExportAnswer.Taken());
            assertThat(port.finish(found, new ExportEnd.Failed(trouble, "why"))).isEqualTo(new ExportAnswer.Taken());
        }
    }
}
