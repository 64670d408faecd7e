package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalBook.First;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import java.time.LocalDate;
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
        var amount = new Money(plain.amount().minor() * sign, GBP);
        square.movements.add(
                new Transaction(id, plain.account(), plain.date(), amount, "S" + Math.abs(sign), null, null, null));
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
    void itsTransactionsAreNotMadeIntoAnotherEntryAndWhatItSaysIsTold() {
        changed("L1", "L2", "");

        var made = desk.transform(SQUARE, OCTOBER, Progress.NONE);

        assertThat(made.entries()).isEmpty();
        assertThat(made.held()).isEmpty();
        assertThat(made.before()).containsExactly(new Drafted(new JournalId(1), false));
        assertThat(made.totals())
                .extracting(
                        total -> total.account().value(),
                        total -> total.transactions().plain(),
                        total -> total.entries().plain(),
                        Transformed.Total::agrees)
                .containsExactly(
                        tuple("L1", "10.00", "0.00", false),
                        tuple("L2", "0.00", "10.00", false),
                        tuple("L3", "-10.00", "-10.00", true));
        assertThat(desk.draft(made)).isEmpty();
        assertThat(drafted).hasSize(1);
    }

    @Test
    void whatComesLaterOfItsDayIsHeldByName() {
        changed("L1", "L2", "");
        side("3a", "till", 3);
        side("3b", "gift", -3);
        square.movements.add(transaction("4", "till", "2026-10-07", "4.00"));
        square.movements.add(new Transaction(
                "5", new AccountId("gift"), LocalDate.of(2026, 10, 7), pounds("-4.00"), "R4", null, null, null));
        pull();

        var made = desk.transform(SQUARE, OCTOBER, Progress.NONE);

        assertThat(made.held())
                .extracting(held -> held.transaction().id(), Transformed.Held::why)
                .containsExactlyInAnyOrder(tuple("3a", held("J-1")), tuple("3b", held("J-1")));
        assertThat(made.entries()).extracting(JournalEntry::id).containsExactly("day:2026-10-07:GBP");
    }

    @Test
    void whatVanishedOfItIsHeldAndNotTakenBack() {
        changed("L1", "L2", "");
        square.movements.clear();
        square.movements.add(transaction("4", "till", "2026-10-07", "4.00"));
        pull();

        var made = desk.transform(SQUARE, OCTOBER, Progress.NONE);

        assertThat(made.entries()).isEmpty();
        assertThat(made.held())
                .filteredOn(each -> each.transaction().id().startsWith("2"))
                .hasSize(2)
                .allMatch(each -> each.why().equals(held("J-1")));
    }

    private static String held(String entry) {
        return "%s was changed by hand, so nobody knows whether this is in it; enter it by hand, or reverse %s and make its entries again"
                .formatted(entry, entry);
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
