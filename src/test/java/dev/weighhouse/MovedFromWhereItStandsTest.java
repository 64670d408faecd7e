package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.mappingdesk.CatchUp;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Over a workspace file: what an entry moves that follows a changed mapping is kept, and what moves next is worked out from it. */
class MovedFromWhereItStandsTest extends WithAnEntryOfTransactions {

    private void post() {
        approve();
        assertThat(workspace.journals().push(Progress.NONE).lines()).hasSize(1);
        assertThat(workspace.journals().journal(id).state()).isEqualTo(JournalState.POSTED);
    }

    @Test
    void whatWasPostedIsMovedFromWhereItStandsAndOnce() {
        post();
        decide(false, expenses.get(2));
        var second = decide(false, expenses.get(3));

        var moved = workspace.mapping().draftReclass(second, CatchUp.CATCH_UP);
        assertThat(moved).hasSize(1);
        assertThat(accounts(moved.getFirst()))
                .containsExactlyInAnyOrder(
                        expenses.getFirst().value(), expenses.get(3).value());
        assertThat(workspace.mapping().draftReclass(second, CatchUp.CATCH_UP)).isEqualTo(moved);
        assertThat(workspace.mapping().leftBehind("").radius().moved()).isEmpty();

        workspace.journals().discard(moved.getFirst(), "not now");
        assertThat(workspace.mapping().leftBehind("").radius().moved()).isNotEmpty();
        assertThat(workspace.mapping().draftReclass(second, CatchUp.CATCH_UP))
                .as("taken up again")
                .isEqualTo(moved);
        var third = decide(false, expenses.get(4));
        var then = workspace.mapping().draftReclass(third, CatchUp.CATCH_UP);
        assertThat(accounts(then.getFirst()))
                .containsExactlyInAnyOrder(
                        expenses.get(3).value(), expenses.get(4).value());
    }

    @Test
    void whatWasTakenBackIsInNoEntryAndIsMadeAgain() {
        post();
        assertThat(made()).doesNotContain(first.id());
        var back = workspace.journals().reverse(id, LocalDate.of(2026, 11, 4)).id();

        var preview = decide(false, expenses.get(2));
        assertThat(preview.brought(CatchUp.CATCH_UP)).as("nothing of it stands").isEmpty();
        assertThat(made()).contains(first.id() + ":2");

        workspace.journals().discard(back, "it was right");
        assertThat(made()).doesNotContain(first.id() + ":2");
        assertThat(workspace.mapping().leftBehind("").brought(CatchUp.CATCH_UP)).isNotEmpty();
    }

    private List<String> made() {
        return workspace.mapping().transform(platform.id(), OCTOBER, Progress.NONE).entries().stream()
                .map(JournalEntry::id)
                .toList();
    }

    @Test
    void anApprovedEntryThatAnotherSupplementsIsNotSentOnceItsMappingMoves() {
        var made = workspace.mapping().transform(platform.id(), OCTOBER, Progress.NONE);
        var later = made.entries().getFirst();
        workspace
                .mapping()
                .draft(made.with(List.of(new JournalEntry(
                        first.id() + ":2", later.date(), later.reference(), later.narration(), later.lines()))));
        approve();
        assertThat(workspace.journals().plan(Progress.NONE).entries()).containsExactly(id);

        decide(false, expenses.get(2));

        var plan = workspace.journals().plan(Progress.NONE);
        assertThat(plan.entries()).isEmpty();
        assertThat(plan.held().get(id)).contains("Something its approval rests on has moved");
        assertThat(workspace.journals().push(Progress.NONE).lines()).isEmpty();
        assertThat(workspace.journals().journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);
    }
}
