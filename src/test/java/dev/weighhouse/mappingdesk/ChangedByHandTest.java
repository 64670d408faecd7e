package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalBook.First;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An entry that somebody changed says where its amounts stand, and not what it was made of. */
class ChangedByHandTest extends DeskCase {

    @BeforeEach
    void oneSaleOfADay() {
        square.movements.clear();
        side("2a", "till", 1);
        side("2b", "gift", -1);
        pull();
        map("gift", "L3");
        map("till", "L1");
        desk.draft(desk.transform(SQUARE, OCTOBER, Progress.NONE));
    }

    private void side(String id, String account, int sign) {
        var plain = transaction(id, account, "2026-10-06", "10.00");
        var amount = sign < 0 ? plain.amount().negated() : plain.amount();
        square.movements.add(new Transaction(id, plain.account(), plain.date(), amount, "SALE", null, null, null));
    }

    private void changed(String from, String to, String words) {
        var first = drafted.getFirst();
        var draft = first.draft();
        var lines = draft.lines().stream()
                .map(line -> new AccountId(from).equals(line.account())
                        ? new Draft.Line(new AccountId(to), line.amount(), words, line.taxCode(), line.dimensions())
                        : line)
                .toList();
        var by = new Draft(draft.date(), draft.narration(), draft.reference(), lines, draft.reverseOn());
        drafted.set(0, new First(first.origin(), by, first.making()));
        states.put(new JournalId(1), JournalState.POSTED);
    }

    private Preview elsewhere() {
        return desk.preview(
                new ChangeSet(List.of(change(slot("till"), to("L2"), InForce.ALWAYS)), "another till"), OCTOBER);
    }

    @Test
    void nothingOfItIsMovedAndAPersonIsTold() {
        changed("L1", "L2", "");

        var preview = elsewhere();

        assertThat(preview.brought(CatchUp.CATCH_UP)).isEmpty();
        assertThat(preview.notes())
                .contains(
                        "J-1 was changed by hand, and says something else than its transactions make: nothing of it is"
                                + " moved. Bring over by hand what belongs elsewhere.");
        desk.save(preview.changes());
        assertThat(desk.draftReclass(preview, CatchUp.CATCH_UP)).isEmpty();
    }

    @Test
    void itsTransactionsAreNotMadeIntoAnotherEntry() {
        changed("L1", "L2", "");

        desk.draft(desk.transform(SQUARE, OCTOBER, Progress.NONE));

        assertThat(drafted).hasSize(1);
    }

    @Test
    void otherWordsOnItsLinesChangeNothingOfWhereItStands() {
        changed("L1", "L1", "Till of Tuesday");

        var preview = elsewhere();

        assertThat(preview.notes()).noneMatch(words -> words.contains("by hand"));
        desk.save(preview.changes());
        desk.draftReclass(preview, CatchUp.CATCH_UP);
        assertThat(drafted).hasSize(2);
        assertThat(drafted.getLast().draft().lines())
                .extracting(line -> String.valueOf(line.account()), line -> String.valueOf(line.amount()))
                .containsExactlyInAnyOrder(tuple("L1", "-10.00 GBP"), tuple("L2", "10.00 GBP"));
    }
}
