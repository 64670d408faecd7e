package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Doubling;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.sandbox.Faults;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A posted entry that somebody changes or removes in the ledger afterwards is told of, as the log tells it. */
class EditedSinceTest extends AtLarkfield {

    @Test
    void anEntryThatStandsAsItWasSentIsNotMarked() {
        var id = approved();
        push();

        assertThat(desk.journal(id).editedSince()).isNull();
        assertThat(desk.reperform(id, Progress.NONE).editedSince()).isNull();
    }

    @Test
    void anEntryThatIsGoneIsMarkedAsGone() {
        var id = approved();
        push();
        sample.ledger().remove(ledgerId(id));

        var seen = desk.reperform(id, Progress.NONE);

        assertThat(seen.state()).isEqualTo(JournalState.POSTED);
        assertThat(seen.editedSince()).isNotNull().satisfies(edited -> {
            assertThat(edited.gone()).isTrue();
            assertThat(edited.words()).isEqualTo("No entry carries the key.");
            assertThat(edited.seen()).isEqualTo(time.instant());
        });
        assertThat(anotherProgram().journal(id).editedSince())
                .as("it comes from the log")
                .isEqualTo(seen.editedSince());
    }

    @Test
    void anEntryThatStandsTwiceIsBroughtToAPersonByThePullAfterThePush() {
        var id = approved();
        sample.ledger().faults().nextPosting(Faults.Posting.COMMIT_TWICE);

        assertThat(states(push())).containsExactly(CrossingState.NEEDS_PERSON);

        assertThat(desk.journal(id).reason()).startsWith("2 entries in the ledger carry this key");
        assertThat(desk.reperform(id, Progress.NONE).nextStep()).isEqualTo(Doubling.nextStep());
    }

    @Test
    void aLookThatProvesNothingTakesNoMarkAway() {
        var id = approved();
        push();
        sample.ledger().remove(ledgerId(id));
        var marked = desk.reperform(id, Progress.NONE).editedSince();
        sample.ledger().close();

        assertThat(desk.reperform(id, Progress.NONE).editedSince()).isNotNull().isEqualTo(marked);
    }

    @Test
    void aPullNoticesWhatIsGone() {
        var id = approved();
        push();
        assertThat(workspace.journals().journal(id).editedSince()).isNull();
        sample.ledger().remove(ledgerId(id));

        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);

        assertThat(workspace.journals().journal(id).editedSince()).isNotNull();
    }

    @Test
    void whatAgreesWithThePullIsNotReadAgain() {
        var id = approved();
        push();
        var looks = looks(id);

        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);

        assertThat(anotherProgram().readBack(List.of(OCTOBER), Progress.NONE)).isEmpty();
        assertThat(looks(id)).isEqualTo(looks);
    }

    @Test
    void anotherEntryOfTheSameLinesDoesNotHideThatOneIsGone() {
        var first = approved();
        push();
        var twin = desk.write(desk.journal(first).draft()).id();
        desk.sendForApproval(twin);
        approve(twin);
        push();
        sample.ledger().remove(ledgerId(first));

        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);

        assertThat(workspace.journals().journal(first).editedSince()).isNotNull();
        assertThat(workspace.journals().journal(twin).editedSince()).isNull();
    }

    private int looks(JournalId id) {
        var key = Objects.requireNonNull(desk.journal(id).key());
        return workspace.crossings().timeline(key).orElseThrow().events().size();
    }

    private String ledgerId(JournalId id) {
        return Objects.requireNonNull(desk.journal(id).ledgerId());
    }
}
