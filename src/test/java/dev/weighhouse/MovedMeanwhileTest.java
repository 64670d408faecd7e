package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Ground;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.sandbox.Faults;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An entry is on its way, or may be, when what its approval rests on moves. What stands is counted in the ledger's own books. */
class MovedMeanwhileTest extends AtLarkfield {
    @Test
    void anEntryThatWasWrittenDownAndNotSentIsApprovedAgainAndCrossesOnce() {
        var id = turnedAwayAndMoved();
        moveBack();

        approve(id);

        assertThat(desk.journal(id).state()).isEqualTo(JournalState.CROSSING);
        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);
        assertThat(desk.journal(id).revision()).isEqualTo(1);
        assertThat(posted()).hasSize(1);
        assertThat(push().lines()).isEmpty();
        assertThat(posted()).hasSize(1);
    }

    @Test
    void anEntryThatWasWrittenDownAndNotSentIsWrittenAgainUnderANewKey() {
        var id = turnedAwayAndMoved();
        var old = Objects.requireNonNull(desk.journal(id).key());

        var again = desk.rewrite(id, inOtherWords(id));

        assertThat(again.revision()).isEqualTo(2);
        assertThat(again.state()).isEqualTo(JournalState.DRAFT);
        var story = workspace.crossings().timeline(old).orElseThrow();
        assertThat(story.row().state()).isEqualTo(CrossingState.REJECTED);
        assertThat(story.events().getLast().entry().detail().words())
                .contains("gave it up before anything of it stood");
        moveBack();
        desk.sendForApproval(id);
        approve(id);
        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);
        assertThat(posted()).containsExactly(brief(id));
        assertThat(brief(id)).isNotEqualTo(old.brief());
        assertThat(push().lines()).isEmpty();
    }

    @Test
    void anEntryThatWasWrittenDownAndNotSentIsDiscardedAndItsVarianceProposedAnew() {
        var id = turnedAwayAndMoved();
        var key = Objects.requireNonNull(desk.journal(id).key());

        desk.discard(id, "not needed");

        assertThat(desk.journal(id).state()).isEqualTo(JournalState.DISCARDED);
        assertThat(desk.journals()).extracting(Journal::id).doesNotContain(id);
        assertThat(workspace.crossings().timeline(key).orElseThrow().row().state())
                .isEqualTo(CrossingState.REJECTED);
        assertThat(push().lines()).isEmpty();
        assertThat(posted()).isEmpty();
        moveBack();
        var proposal = desk.propose(variance);
        assertThat(proposal.id()).isNotEqualTo(id);
        assertThat(proposal.origin()).isNotEqualTo(desk.journal(id).origin());
    }

    @Test
    void aRejectedProposalThatIsDiscardedMakesRoomForANewOne() {
        var id = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.REFUSE_WITH_STATUS_200);
        assertThat(states(push())).containsExactly(CrossingState.REJECTED);

        desk.discard(id, "proposed anew");

        assertThat(desk.journal(id).state()).isEqualTo(JournalState.DISCARDED);
        assertThat(desk.propose(variance).id()).isNotEqualTo(id);
    }

    @Test
    void whatIsInDoubtAndProvenAbsentIsNotSentAgainOnGroundThatMoved() {
        var id = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.BREAK);
        assertThat(states(push())).containsExactly(CrossingState.IN_DOUBT);
        move();
        time.passes(Duration.ofMinutes(30));

        var report = push();

        assertThat(report.lines()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(CrossingState.INTENDED);
            assertThat(line.reason()).startsWith("Proven absent");
            assertThat(line.attempts()).isEqualTo(1);
        });
        assertThat(desk.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.entry()).isEqualTo(id);
            assertThat(refusal.moved()).isNotNull();
        });
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);
        assertThat(posted()).isEmpty();
        moveBack();
        approve(id);
        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);
        assertThat(posted()).containsExactly(brief(id));
    }

    @Test
    void whatIsInDoubtAndStandsIsConfirmedThoughTheGroundMoved() {
        var id = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.COMMIT_LATE);
        assertThat(states(push())).containsExactly(CrossingState.IN_DOUBT);
        move();
        time.passes(sample.ledger().faults().lateness());

        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);

        assertThat(desk.journal(id).state()).isEqualTo(JournalState.POSTED);
        assertThat(posted()).containsExactly(brief(id));
    }

    @Test
    void whatIsInDoubtCanNeitherBeChangedNorDiscarded() {
        var id = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.COMMIT_LATE);
        push();

        assertThatThrownBy(() -> desk.rewrite(id, inOtherWords(id))).hasMessageContaining("cannot be changed");
        assertThatThrownBy(() -> desk.discard(id, "wrong")).hasMessageContaining("cannot be discarded");
        assertThatThrownBy(() -> desk.nothingStands(id, "I cannot see it"))
                .hasMessageContaining("does not wait for a person's word");
    }

    @Test
    void anEntryThatWasSentByAFormerProgramIsLookedForBeforeItIsGivenUp() {
        var id = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.SIGN_OUT);
        push();
        var again = anotherProgram();

        assertThatThrownBy(() -> again.rewrite(id, inOtherWords(id)))
                .isInstanceOfSatisfying(FailureException.class, thrown -> {
                    assertThat(thrown.failure().words()).contains("stays as it is");
                    assertThat(thrown.failure().nextStep())
                            .containsPattern("one more look is due.* in 1[0-9]+ seconds");
                });
        assertThat(again.journal(id).revision()).isEqualTo(1);

        time.passes(Duration.ofMinutes(30));
        assertThat(again.rewrite(id, inOtherWords(id)).revision()).isEqualTo(2);
    }

    @Test
    void theMarkOfAnApprovalThatIsOutOfDateOutlivesTheProgram() {
        var id = turnedAwayAndMoved();

        var again = anotherProgram();

        assertThat(again.journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);
        moveBack();
        assertThat(again.approve(Map.of(id, again.grounds(id)), "Priya Nair")).isEmpty();
        assertThat(again.journal(id).state()).isEqualTo(JournalState.CROSSING);
    }

    @Test
    void anEntryWrittenDownInOtherWordsIsHeldAndKeepsNoOtherWaiting() {
        var id = desk.write(completed(desk.propose(variance)).draft()).id();
        desk.sendForApproval(id);
        approve(id);
        var other = written(
                desk.journal(id).draft(),
                "Another fact",
                desk.journal(id).draft().lines());
        var second = desk.write(other).id();
        desk.sendForApproval(second);
        approve(second);
        var approval = sample.workspace()
                .log()
                .events(Objects.requireNonNull(desk.journal(id).key()))
                .getLast()
                .entry();
        var intent = new LogEntry(
                approval.key(),
                Step.INTENDED,
                time.instant(),
                approval.by(),
                approval.machine(),
                0,
                approval.subject(),
                LogEntry.Detail.words("An earlier version wrote this."));
        sample.workspace().log().intend(intent, Body.of("{}"));

        var report = push();

        assertThat(report.lines()).extracting(PushReport.Line::entry).containsExactly(second);
        assertThat(desk.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.entry()).isEqualTo(id);
            assertThat(refusal.words()).contains("written down with other content");
        });
        assertThat(posted()).containsExactly(brief(second));
        assertThatThrownBy(() -> desk.rewrite(id, inOtherWords(id))).hasMessageContaining("stays as it is");
        time.passes(Duration.ofMinutes(30));
        assertThat(desk.rewrite(id, inOtherWords(id)).revision()).isEqualTo(2);
    }

    @Test
    void anApprovalRestsOnAnAccountInEachCurrencyOfTheEntry() {
        var account = Objects.requireNonNull(variance.ledgerAccount()).id();
        var lines = Stream.of("GBP", "EUR")
                .flatMap(currency -> Stream.of("10.00", "-10.00")
                        .map(amount -> new Draft.Line(account, Money.of(amount, currency), "", null, Map.of())))
                .toList();
        var id = desk.write(new Draft(LocalDate.of(2026, 10, 31), "Two currencies", null, lines, null))
                .id();

        assertThat(desk.grounds(id).all())
                .extracting(Ground::subject)
                .doesNotHaveDuplicates()
                .anyMatch(subject -> subject.endsWith("balance in GBP"));
    }

    @Test
    void nobodyApprovesTheirOwnEntryInCapitals() {
        var id = completed(desk.propose(variance)).id();
        desk.sendForApproval(id);

        var refused = desk.approve(Map.of(id, desk.grounds(id)), " maya OKAFOR");

        assertThat(refused)
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.words()).contains("somebody else approves it"));
    }

    @Test
    void aReversalThatWasDiscardedCanBeMadeAgain() {
        var id = approved();
        push();
        var first = desk.reverse(id, OCTOBER.to());
        desk.discard(first.id(), "the wrong day");

        var second = desk.reverse(id, OCTOBER.to().plusDays(1));

        assertThat(second.state()).isEqualTo(JournalState.DRAFT);
        assertThat(second.draft().date()).isEqualTo(OCTOBER.to().plusDays(1));
        assertThat(desk.journal(id).reversedBy()).isEqualTo(second.id());
    }
}
