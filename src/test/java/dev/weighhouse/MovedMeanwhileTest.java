package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.sandbox.Faults;
import dev.weighhouse.sandbox.SampleCompany;
import dev.weighhouse.store.InstallationFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An entry is on its way, or may be, when what its approval rests on moves. What stands is counted in the ledger's own books. */
class MovedMeanwhileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London"));
    private static final Period OCTOBER = Period.month("2026-10");

    @TempDir
    Path folder;

    private final Ticking time = new Ticking(SampleCompany.clock(CLOCK));
    private SampleCompany sample;
    private Opened workspace;
    private JournalDesk desk;
    private Variance variance;
    private List<String> before = List.of();

    @BeforeEach
    void pull() {
        sample = SampleCompany.start(folder, time);
        var wiring = new Wiring(CLOCK, () -> "Maya Okafor");
        workspace = new Opened(
                sample.workspace(),
                sample.vault(),
                wiring.providers(),
                time,
                () -> "Maya Okafor",
                new InstallationFolder(folder.resolve("installation")),
                sample::close);
        desk = anotherProgram();
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
        variance = differing(workspace.monthEnd().review(OCTOBER), workspace.home());
        before = sample.ledger().numbers();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void anEntryThatWasWrittenDownAndNotSentIsApprovedAgainAndCrossesOnce() {
        var id = throttledAndMoved();

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
        var id = throttledAndMoved();
        var old = Objects.requireNonNull(desk.journal(id).key());

        var again = desk.rewrite(id, inOtherWords(id));

        assertThat(again.revision()).isEqualTo(2);
        assertThat(again.state()).isEqualTo(JournalState.DRAFT);
        var story = workspace.crossings().timeline(old).orElseThrow();
        assertThat(story.row().state()).isEqualTo(CrossingState.REJECTED);
        assertThat(story.events().getLast().entry().detail().words())
                .contains("gave it up before anything of it stood");
        desk.sendForApproval(id);
        approve(id);
        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);
        assertThat(posted()).containsExactly(brief(id));
        assertThat(brief(id)).isNotEqualTo(old.brief());
        assertThat(push().lines()).isEmpty();
    }

    @Test
    void anEntryThatWasWrittenDownAndNotSentIsDiscardedAndItsVarianceProposedAnew() {
        var id = throttledAndMoved();
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
        sample.ledger().faults().nextPosting(Faults.Posting.THROTTLE);
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
        var id = throttledAndMoved();

        var again = anotherProgram();

        assertThat(again.journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);
        assertThat(again.approve(Map.of(id, again.grounds(id)), "Priya Nair")).isEmpty();
        assertThat(again.journal(id).state()).isEqualTo(JournalState.CROSSING);
    }

    @Test
    void anEntryWrittenDownInOtherWordsIsHeldAndKeepsNoOtherWaiting() {
        var id = approved();
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

    /** The ledger was busy; then somebody changed a mapping, and the next push noticed. */
    private JournalId throttledAndMoved() {
        var id = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.THROTTLE);
        push();
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.CROSSING);
        move();
        assertThat(push().lines()).isEmpty();
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);
        return id;
    }

    private JournalId approved() {
        var journal = completed(desk.propose(variance));
        desk.sendForApproval(journal.id());
        approve(journal.id());
        return journal.id();
    }

    private void approve(JournalId id) {
        var seen = Map.of(id, desk.grounds(id));
        assertThat(desk.approve(seen, "Priya Nair")).isEmpty();
    }

    private PushReport push() {
        return desk.push(Progress.NONE);
    }

    private static List<CrossingState> states(PushReport report) {
        return report.lines().stream().map(PushReport.Line::state).toList();
    }

    /** What stands in the ledger now and did not before. */
    private List<String> posted() {
        var posted = new ArrayList<>(sample.ledger().numbers());
        before.forEach(posted::remove);
        return posted;
    }

    private String brief(JournalId id) {
        return Objects.requireNonNull(desk.journal(id).key()).brief();
    }

    private JournalDesk anotherProgram() {
        return workspace.journals(time.pace());
    }

    /** Somebody decides about the account the entry is to adjust. */
    private void move() {
        map(Optional.empty());
    }

    private void moveBack() {
        map(Optional.of(Objects.requireNonNull(variance.ledgerAccount()).id()));
    }

    private void map(Optional<AccountId> to) {
        var platform = variance.platformAccounts().getFirst().key();
        workspace.monthEnd().map(Map.of(platform, to), Mapping.Origin.PERSON, "thought again");
    }

    private static Variance differing(Review review, Currency home) {
        return review.variances().stream()
                .filter(differing -> differing.status() == Status.DIFFERS)
                .filter(differing -> differing.currency().equals(home))
                .filter(differing -> !differing.label().contains("receivable"))
                .findFirst()
                .orElseThrow();
    }

    /** Gives the other side of a proposal an account that is not compared with any platform. */
    private Journal completed(Journal proposal) {
        var review = workspace.monthEnd().review(OCTOBER);
        var compared = review.variances().stream().map(Variance::ledgerAccount).toList();
        var other = review.ledgerChart().all().stream()
                .filter(account -> account.active() && account.currency().equals(workspace.home()))
                .filter(account -> account.type() == AccountType.EXPENSE && !compared.contains(account))
                .findFirst()
                .orElseThrow();
        var lines = new ArrayList<>(proposal.draft().lines());
        var open = lines.removeLast();
        lines.add(new Draft.Line(other.id(), open.amount(), "", null, Map.of()));
        return desk.rewrite(
                proposal.id(), written(proposal.draft(), proposal.draft().narration(), lines));
    }

    private Draft inOtherWords(JournalId id) {
        var draft = desk.journal(id).draft();
        return written(draft, "Said otherwise", draft.lines());
    }

    private static Draft written(Draft draft, String words, List<Draft.Line> lines) {
        return new Draft(draft.date(), words, draft.reference(), lines, draft.reverseOn());
    }
}
