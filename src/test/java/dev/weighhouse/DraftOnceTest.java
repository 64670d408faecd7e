package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalBook.First;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Entries that follow from a change of the mapping or from transactions are drafted once, however often they are asked for. */
class DraftOnceTest extends AtLarkfield {
    private static final Origin RECLASS = new Origin.Reclass("5f3a:2026-10:GBP");
    private static final Origin DAY = new Origin.Transformed(new ConnectionId("square"), "day:2026-10-05:GBP");

    private Draft draft(String narration) {
        var account = Objects.requireNonNull(variance.ledgerAccount()).id();
        var amount = new Money(1_200, workspace.home());
        return new Draft(
                LocalDate.of(2026, 10, 31),
                narration,
                null,
                List.of(
                        new Draft.Line(account, amount, "", null, Map.of()),
                        new Draft.Line(account, amount.negated(), "", null, Map.of())),
                null);
    }

    @Test
    void theSameFactIsDraftedOnce() {
        var first = desk.draftOnce(List.of(new First(RECLASS, draft("one")), new First(DAY, draft("two"))));
        var again = desk.draftOnce(List.of(new First(DAY, draft("other words")), new First(RECLASS, draft("one"))));

        assertThat(again).isEqualTo(first.reversed());
        assertThat(first).extracting(Journal::origin).containsExactly(RECLASS, DAY);
        assertThat(anotherProgram().journal(first.getLast().id()).draft().narration())
                .isEqualTo("two");
    }

    @Test
    void whatWasDiscardedIsTakenUpAgainWithThePresentWords() {
        var id = desk.draftOnce(List.of(new First(RECLASS, draft("one"))))
                .getFirst()
                .id();
        desk.discard(id, "not yet");

        var again = desk.draftOnce(List.of(new First(RECLASS, draft("now")))).getFirst();

        assertThat(again.id()).isEqualTo(id);
        assertThat(again.state()).isEqualTo(JournalState.DRAFT);
        assertThat(again.draft().narration()).isEqualTo("now");
    }

    @Test
    void whatIsPostedStaysAsItIs() {
        var id = desk.draftOnce(List.of(new First(DAY, draft("posted"))))
                .getFirst()
                .id();
        desk.sendForApproval(id);
        approve(id);
        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);

        var again = desk.draftOnce(List.of(new First(DAY, draft("once more")))).getFirst();

        assertThat(again.state()).isEqualTo(JournalState.POSTED);
        assertThat(again.draft().narration()).isEqualTo("posted");
        assertThat(posted()).hasSize(1);
    }

    @Test
    void theKeyFollowsFromTheFactAlone() {
        var id = desk.draftOnce(List.of(new First(DAY, draft("x")))).getFirst().id();
        desk.grounds(id);
        var key = desk.journal(id).key();
        desk.discard(id, "no");

        desk.draftOnce(List.of(new First(DAY, draft("y"))));

        assertThat(desk.journal(id).key()).isNotNull().isEqualTo(key);
    }

    @Test
    void oneFactTwiceInAListIsRefusedAndNothingIsKept() {
        var before = draft("x");
        var there = desk.journals();
        assertThatThrownBy(() -> desk.draftOnce(List.of(new First(DAY, before), new First(DAY, before))))
                .hasMessageContaining("is there already");
        assertThat(desk.journals()).isEqualTo(there);
    }
}
