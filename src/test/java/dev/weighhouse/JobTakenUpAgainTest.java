package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.hledger.HledgerOnLoopback;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.ExportEnd;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.export.HandedOver.Stage;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.sandbox.PleoSandbox.Mishap;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** Words that are lost, programs that end, people who change their minds, and a platform that takes no word. */
class JobTakenUpAgainTest extends AtTheCounter {

    @Test
    void endedBetweenThePostingAndTheWordItIsToldLaterAndPostedOnce() {
        var job = export(purchases(3));
        take();
        approveAll();
        push();
        startAgain();

        assertThat(take().wantsLook()).isFalse();

        assertThat(fates(job)).containsOnly("successful");
        assertThat(books.jobs().status(job)).isEqualTo("completed");
        assertThat(posted()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void aWordThatGoesWrongIsSaidAgainAfterTheProgramWasStartedAgain(Mishap mishap) {
        var job = export(purchases(2));
        take();
        approveAll();
        push();
        pleo.next(mishap);

        var broken = take();

        assertThat(broken.broken()).hasSize(1);
        startAgain();
        pleo.heal();
        time.passes(Duration.ofMinutes(2));
        assertThat(take().broken()).isEmpty();
        assertThat(fates(job)).containsOnly("successful");
        assertThat(books.jobs().status(job)).isEqualTo("completed");
        assertThat(workspace.crossings().totals().inDoubt()).isZero();
        assertThat(words()).allMatch(CrossingState::settled);
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void theEndOfAJobThatGoesWrongIsFoundOut(Mishap mishap) {
        var job = export(List.of());
        pleo.next(mishap);
        take();
        pleo.heal();
        time.passes(Duration.ofMinutes(2));

        take();

        assertThat(books.jobs().status(job)).isEqualTo("completed");
        take();
        assertThat(words()).isNotEmpty().allMatch(CrossingState::settled);
    }

    private List<CrossingState> words() {
        return workspace.crossings().rows(Selection.ALL.kind(FactKind.EXPORT_RESULT), new Page.Oldest(500)).stream()
                .map(row -> Objects.requireNonNull(row.state()))
                .toList();
    }

    @Test
    void anItemOfAHundredThatThePlatformTakesNoWordOfKeepsNoneOfTheOthersBack() {
        var entries = purchases(100);
        var deaf = entries.get(36).path("id").asString();
        var job = export(entries);
        take();
        approveAll();
        push();
        books.jobs().takeNoWordOf(deaf);

        var taken = take();

        var report = Objects.requireNonNull(taken.jobs().getFirst().report());
        assertThat(report.notTaken()).singleElement().asString().contains(deaf, "The entry is locked.");
        assertThat(report.end()).isEqualTo(new ExportEnd.WithErrors());
        assertThat(fates(job).stream().filter("successful"::equals)).hasSize(99);
        assertThat(taken.wantsLook()).isTrue();
        assertThat(posted()).isEqualTo(100);
    }

    @Test
    void aJobStaysOpenWhereNoWordWasTakenOfWhatIsStillUnderWay() {
        var stands = purchase(100);
        export(List.of(stands));
        take();
        approveAll();
        push();
        take();
        var deaf = purchase(200);
        books.jobs().takeNoWordOf(deaf.path("id").asString());
        var job = export(List.of(stands, deaf));

        var report = Objects.requireNonNull(take().jobs().getFirst().report());

        assertThat(report.notTaken()).hasSize(1);
        assertThat(report.underWay()).isEqualTo(1);
        assertThat(report.end()).isNull();
        assertThat(books.jobs().status(job)).isEqualTo("in_progress");
    }

    @Test
    void whatAPersonDiscardsIsToldAsFailedAndComesAgainWhereItIsExportedAgain() {
        var entries = purchases(2);
        var job = export(entries);
        take();
        var discarded = desk.journals().getLast();
        desk.discard(discarded.id(), "Jo pays it back");

        var told = take();

        assertThat(stages(told)).containsExactlyInAnyOrder(Stage.REFUSED, Stage.UNDER_WAY);
        assertThat(fates(job)).containsExactlyInAnyOrder("failed", "in_progress");
        approveAll();
        push();
        take();
        assertThat(books.jobs().status(job)).isEqualTo("completed_with_errors");

        export(List.of(entries.getFirst(), entries.getLast()));
        take();
        assertThat(desk.journal(discarded.id()).state()).isEqualTo(JournalState.DRAFT);
        approveAll();
        push();
        assertThat(stages(take())).containsOnly(Stage.POSTED);
        assertThat(posted()).isEqualTo(2);
    }

    @Test
    void whatWasTakenBackInTheLedgerIsNotPostedAgainBecauseItIsExportedAgain() {
        export(List.of(takenBack()));

        var told = take();

        assertThat(stages(told)).containsExactly(Stage.REFUSED);
        assertThat(told.jobs().getFirst().items().getFirst().words()).contains("J-2 took that back");
        assertThat(posted()).as("the entry and its reversal").isEqualTo(2);
    }

    /** One item, told as posted, and taken back in the ledger. */
    private ObjectNode takenBack() {
        var entry = purchase(100);
        export(List.of(entry));
        take();
        approveAll();
        push();
        take();
        desk.reverse(only().id(), only().draft().date());
        approveAll();
        push();
        return entry;
    }

    @Test
    void whatStandsAgainBecauseItsReversalWasTakenBackIsToldAsPosted() {
        var entry = takenBack();
        var reversal = desk.journals().getFirst();
        desk.reverse(reversal.id(), reversal.draft().date());
        approveAll();
        push();

        var job = export(List.of(entry));

        assertThat(stages(take())).containsExactly(Stage.POSTED);
        assertThat(fates(job)).containsExactly("successful");
    }

    @Test
    void whatStandsAgainBecauseItsReversalWasRemovedFromTheLedgerIsToldAsPosted() {
        var entry = takenBack();
        hledger.takeOut(hledger.codes().size());
        desk.reperform(desk.journals().getFirst().id(), Progress.NONE);

        var job = export(List.of(entry));

        assertThat(stages(take())).containsExactly(Stage.POSTED);
        assertThat(fates(job)).containsExactly("successful");
    }

    @Test
    void whatAPersonGaveUpIsPostedOnceItIsDraftedAgainAsTheWordsSay() {
        desk = workspace.journals(time.pace());
        var entry = purchase(100);
        var job = export(List.of(entry));
        take();
        approveAll();
        hledger.next(HledgerOnLoopback.Arrival.TWICE);
        push();
        hledger.takeOut(hledger.codes().size());
        hledger.takeOut(hledger.codes().size());
        time.passes(Duration.ofMinutes(5));
        desk.nothingStands(only().id(), "I took both out");
        assertThat(only().state()).isEqualTo(JournalState.GIVEN_UP);

        var told = take();

        assertThat(fates(job)).containsExactly("failed");
        assertThat(told.jobs().getFirst().items().getFirst().words())
                .contains("have J-1 drafted again in Weighhouse, then export it again");
        desk.draftAgain(only().id());
        var again = export(List.of(entry));
        take();
        approveAll();
        push();
        take();
        assertThat(fates(again)).containsExactly("successful");
        assertThat(posted()).isEqualTo(1);
    }

    private void giveUpOnThePlatform(String job, int item) {
        books.jobs().control(job).get(item).put("status", "abandoned");
    }

    @Test
    void whatIsGivenUpOnThePlatformIsNotPostedBeforeAPersonHasSeenThat() {
        var job = export(purchases(3));
        take();
        approveAll();
        giveUpOnThePlatform(job, 0);

        take();

        var held = desk.journals().getLast();
        assertThat(held.state()).isEqualTo(JournalState.SENT_BACK);
        assertThat(held.reason()).contains("gave it up on the platform");
        push();
        assertThat(posted()).isEqualTo(2);
    }

    @Test
    void aDraftThatIsGivenUpOnThePlatformSaysSoOnce() {
        var job = export(purchases(2));
        take();
        giveUpOnThePlatform(job, 0);
        take();
        var held = desk.journals().getLast();
        assertThat(held.state()).isEqualTo(JournalState.SENT_BACK);

        desk.sendForApproval(held.id());
        take();

        assertThat(desk.journal(held.id()).state())
                .as("a person wants it all the same")
                .isEqualTo(JournalState.WAITING);
    }
}
