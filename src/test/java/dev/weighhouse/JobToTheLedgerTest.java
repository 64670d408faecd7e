package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.hledger.HledgerOnLoopback;
import dev.weighhouse.crossing.ExportEnd;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.export.HandedOver.Stage;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Origin;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** From a job of the platform to entries of the ledger, and the word of it back. */
class JobToTheLedgerTest extends AtTheCounter {

    @Test
    void aLookWritesNothingAndTellsNobody() {
        var job = export(purchases(2));
        var events = workspace.crossings().count(Selection.ALL);

        var seen = look();

        assertThat(stages(seen)).containsExactly(Stage.NEW, Stage.NEW);
        assertThat(seen.wantsLook()).isTrue();
        assertThat(desk.journals()).isEmpty();
        assertThat(books.jobs().status(job)).isEqualTo("pending");
        assertThat(workspace.crossings().count(Selection.ALL)).isEqualTo(events);
    }

    @Test
    void anItemBecomesADraftThatBalancesAndSaysWhereItComesFrom() {
        var entry = purchase(4_250);
        var job = export(List.of(entry));

        assertThat(stages(take())).containsExactly(Stage.UNDER_WAY);

        var journal = only();
        assertThat(journal.state()).isEqualTo(JournalState.DRAFT);
        assertThat(journal.draft().narration()).isEqualTo("Pleo: Card purchase, Purchase of 4250");
        assertThat(journal.draft().date()).isEqualTo("2026-10-14");
        assertThat(journal.draft().lines())
                .extracting(line -> line.account() + " " + line.amount())
                .containsExactly(HledgerOnLoopback.DEBIT + " 42.50 GBP", HledgerOnLoopback.CREDIT + " -42.50 GBP");
        assertThat(journal.origin())
                .isEqualTo(new Origin.Exported(
                        PLEO, books.company(), entry.path("id").asString(), job));
        assertThat(fates(job)).containsExactly("in_progress");
        assertThat(books.jobs().status(job)).isEqualTo("in_progress");
    }

    @Test
    void whatIsPostedIsToldWithTheLedgersIdAndTheJobEndsAndASecondRunChangesNothing() {
        var job = export(purchases(3));
        take();
        approveAll();
        push();

        var told = take();

        assertThat(told.jobs())
                .singleElement()
                .satisfies(each ->
                        assertThat(Objects.requireNonNull(each.report()).end()).isEqualTo(new ExportEnd.Completed()));
        assertThat(told.wantsLook()).isFalse();
        assertThat(books.jobs().status(job)).isEqualTo("completed");
        assertThat(books.jobs().control(job))
                .extracting(item -> item.path("externalId").asString())
                .containsExactlyInAnyOrderElementsOf(desk.journals().stream()
                        .map(journal -> journal.ledgerId())
                        .toList());
        assertThat(posted()).isEqualTo(3);
        var events = workspace.crossings().count(Selection.ALL);

        assertThat(take().jobs()).isEmpty();
        push();

        assertThat(posted()).isEqualTo(3);
        assertThat(workspace.crossings().count(Selection.ALL)).isEqualTo(events);
    }

    @Test
    void everythingThatCrossedIsInTheLog() {
        export(purchases(2));
        take();
        approveAll();
        push();
        take();

        assertThat(kinds(FactKind.EXPORT_ITEM)).hasSize(2);
        assertThat(kinds(FactKind.EXPORT_RESULT))
                .as("started, two under way, two posted, ended")
                .hasSize(6);
        var chain = workspace.crossings().verify(List.of(), Progress.NONE);
        assertThat(chain.ok()).as(chain.toString()).isTrue();
        assertThat(workspace.crossings().totals().inDoubt()).isZero();
    }

    private List<String> kinds(FactKind kind) {
        return workspace.crossings().rows(Selection.ALL.kind(kind), new Page.Oldest(100)).stream()
                .map(row -> row.subject().source())
                .toList();
    }

    @Test
    void theSameItemInALaterJobIsTheSameDraft() {
        var entries = purchases(1);
        var expired = export(entries);
        take();
        time.passes(Duration.ofHours(30));
        var later = export(entries);

        assertThat(stages(take())).containsExactly(Stage.UNDER_WAY);

        assertThat(books.jobs().status(expired)).isEqualTo("failed");
        assertThat(desk.journals()).hasSize(1);
        approveAll();
        push();
        assertThat(stages(take())).containsExactly(Stage.POSTED);
        assertThat(books.jobs().status(later)).isEqualTo("completed");
        assertThat(posted()).isEqualTo(1);
    }

    @Test
    void whatWasPostedAfterItsJobExpiredIsKnownWhenItComesAgain() {
        var entries = purchases(2);
        export(entries);
        take();
        approveAll();
        push();
        time.passes(Duration.ofHours(2));
        assertThat(take().jobs()).isEmpty();

        var again = export(entries);
        var told = take();

        assertThat(Objects.requireNonNull(told.jobs().getFirst().report()).known())
                .isEqualTo(2);
        assertThat(fates(again)).containsOnly("successful");
        push();
        assertThat(posted()).isEqualTo(2);
    }

    @Test
    void aJobIsKeptAliveAsLongAsItIsTakenIn() {
        var job = export(purchases(2));
        take();
        for (int half = 0; half < 6; half++) {
            time.passes(Duration.ofMinutes(50));
            assertThat(stages(take())).containsExactly(Stage.UNDER_WAY, Stage.UNDER_WAY);
        }
        approveAll();
        push();
        take();

        assertThat(books.jobs().status(job)).isEqualTo("completed");
        assertThat(fates(job)).containsOnly("successful");
    }

    @Test
    void resultsOfHundredsAreToldAHundredAtATime() {
        var job = export(purchases(230));
        take();
        assertThat(desk.journals()).hasSize(230);
        assertThat(fates(job)).hasSize(230).containsOnly("in_progress");
        approveAll();
        push();

        assertThat(take().wantsLook()).isFalse();

        assertThat(fates(job)).hasSize(230).containsOnly("successful");
        assertThat(posted()).isEqualTo(230);
    }

    @Test
    void withoutAJobThereIsNothingToDo() {
        assertThat(take().jobs()).isEmpty();
        assertThat(take().wantsLook()).isFalse();
    }
}
