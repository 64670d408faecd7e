package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalBook;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mapping.Moved;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftingTest extends DeskCase {

    private Preview moveGiftCards() {
        map("gift", "L3");
        return desk.preview(
                new ChangeSet(List.of(change(slot("gift"), to("L2"), InForce.ALWAYS)), "they are a deposit"), OCTOBER);
    }

    @Test
    void aPreviewSaysWhatWouldMoveAndWhatIsLocked() {
        lockedUntil = LocalDate.of(2026, 9, 30);

        var moved = moveGiftCards().radius().moved();

        assertThat(moved).extracting(Moved::month).containsExactly(SEPTEMBER, OCTOBER);
        assertThat(moved).extracting(Moved::amount).containsExactly(pounds("-20.00"), pounds("-10.00"));
        assertThat(moved).extracting(Moved::standing).containsExactly(Moved.Standing.LOCKED, Moved.Standing.OPEN);
    }

    @Test
    void theReclassIsDraftedOnceAndBalances() {
        lockedUntil = LocalDate.of(2026, 9, 30);
        var preview = moveGiftCards();
        assertThat(desk.save(preview.changes())).isInstanceOf(SaveResult.Saved.class);

        var ids = desk.draftReclass(preview, CatchUp.CATCH_UP);

        assertThat(ids).hasSize(2);
        assertThat(desk.draftReclass(preview, CatchUp.CATCH_UP)).isEqualTo(ids);
        assertThat(drafted).hasSize(2).allMatch(entry -> entry.origin() instanceof Origin.Reclass);
        assertThat(drafted)
                .extracting(JournalBook.First::draft)
                .extracting(Draft::date)
                .containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        assertThat(drafted.getFirst().draft().lines())
                .extracting(Draft.Line::amount)
                .containsExactlyInAnyOrder(pounds("-20.00"), pounds("20.00"));
    }

    @Test
    void lockedMonthsMayStayAndSoMayAll() {
        lockedUntil = LocalDate.of(2026, 9, 30);
        var preview = moveGiftCards();
        save(preview.changes().changes().getFirst());

        assertThat(desk.draftReclass(preview, CatchUp.FROM_NOW_ON)).isEmpty();
        assertThat(desk.draftReclass(preview, CatchUp.OPEN_MONTHS_ONLY)).hasSize(1);
    }

    @Test
    void nothingIsDraftedOfWhatNobodySaved() {
        var preview = moveGiftCards();

        assertThatThrownBy(() -> desk.draftReclass(preview, CatchUp.CATCH_UP))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("not saved");
        assertThat(drafted).isEmpty();
    }

    @Test
    void aMonthBecomesEntriesAndWhatWaitsIsHeldByName() {
        square.movements.add(transaction("4", "gift", "2026-10-20", "-5.00"));
        pull();
        map("gift", "L3");

        var held = desk.transform(SQUARE, OCTOBER, Progress.NONE);
        assertThat(held.entries()).isEmpty();
        assertThat(held.held()).extracting(each -> each.transaction().id()).containsExactlyInAnyOrder("2", "3", "4");
        assertThat(desk.draft(held)).isEmpty();

        square.movements.removeIf(
                movement -> movement.id().equals("2") || movement.id().equals("3"));
        square.movements.add(sameReference("2", "gift", "-10.00"));
        square.movements.add(sameReference("3", "till", "10.00"));
        pull();
        map("till", "L1");
        var made = desk.transform(SQUARE, OCTOBER, Progress.NONE);
        assertThat(made.entries()).hasSize(1).allMatch(entry -> entry.balances());
        assertThat(made.booked()).isEqualTo(2);
        assertThat(made.totals())
                .containsExactlyInAnyOrder(
                        new Transformed.Total(new AccountId("L1"), null, pounds("10.00"), pounds("10.00")),
                        new Transformed.Total(new AccountId("L3"), null, pounds("-10.00"), pounds("-10.00")));
        assertThat(made.totals()).allMatch(Transformed.Total::agrees);
        assertThat(made.only(_ -> false).entries()).isEmpty();
        assertThat(made.held()).singleElement().satisfies(each -> {
            assertThat(each.transaction().id()).isEqualTo("4");
            assertThat(each.why()).isNotBlank();
        });
        assertThat(desk.draft(made)).hasSize(1).isEqualTo(desk.draft(made));
        assertThat(drafted)
                .singleElement()
                .satisfies(entry -> assertThat(entry.origin()).isInstanceOf(Origin.Transformed.class));
    }

    private static Transaction sameReference(String id, String account, String amount) {
        var plain = transaction(id, account, "2026-10-06", amount);
        return new Transaction(id, plain.account(), plain.date(), plain.amount(), "SALE", null, null, null);
    }

    @Test
    void aPlatformThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> desk.transform(new ConnectionId("sumup"), OCTOBER, Progress.NONE))
                .hasMessage("There is no platform sumup.");
    }

    @Test
    void anAccountThatWasRenamedOrArchivedIsToldAndStaysMapped() {
        map("gift", "L3");
        ledger.accounts.removeIf(account -> account.id().value().equals("L3"));
        ledger.accounts.add(account("L3", "Vouchers", AccountType.LIABILITY)
                .number("2030")
                .active(false)
                .build());
        ledger.now = now.plusSeconds(3600);
        pull();

        assertThat(desk.check())
                .filteredOn(finding -> finding.item().equals(item("gift")))
                .extracting(MappingFinding::kind)
                .contains(Kind.TARGET_RENAMED, Kind.INACTIVE_TARGET);
        assertThat(row(desk.sheet(OCTOBER).rows(), slot("gift")).mapped()).isTrue();
    }

    @Test
    void aMonthOfWhichNobodyKnowsWhetherItIsLockedIsNotCalledOpen() {
        lockKnown = false;

        assertThat(moveGiftCards().radius().moved())
                .extracting(Moved::standing)
                .containsExactly(Moved.Standing.UNKNOWN, Moved.Standing.UNKNOWN);
    }

    @Test
    void whatOfALockedMonthWasNeverPlacedIsMadeIntoAnEntryOfTheFirstOpenDay() {
        lockedUntil = LocalDate.of(2026, 9, 30);
        square.movements.add(transaction("8", "till", "2026-09-05", "20.00"));
        square.movements.replaceAll(movement -> movement.date().equals(LocalDate.of(2026, 9, 5))
                ? sameReference(movement.id(), movement.account().value(), movement.amount())
                : movement);
        pull();
        map("gift", "L3");
        map("till", "L1");

        desk.draft(desk.transform(SQUARE, SEPTEMBER, Progress.NONE));

        assertThat(drafted).singleElement().extracting(JournalBook.First::draft).satisfies(draft -> {
            assertThat(draft.date()).isEqualTo(LocalDate.of(2026, 10, 1));
            assertThat(draft.narration()).contains("The ledger has locked 5 September 2026");
            assertThat(draft.lines())
                    .extracting(Draft.Line::amount)
                    .containsExactlyInAnyOrder(pounds("20.00"), pounds("-20.00"));
        });
    }

    private static Transaction sameReference(String id, String account, Money amount) {
        return new Transaction(id, new AccountId(account), LocalDate.of(2026, 9, 5), amount, "SALE", null, null, null);
    }

    @Test
    void monthsThatWereNeverPulledAreSaidToBeMissing() {
        assertThat(moveGiftCards().notes())
                .containsExactly(
                        "Square was pulled from September 2026 on. What it booked before is not counted here and"
                                + " is not moved, such as what makes up an opening balance.");

        square.balances.put(SEPTEMBER.opening(), List.of(balance("gift", "-75.00")));
        square.movements.add(transaction("7", "gift", "2026-07-06", "-1.00"));
        monthEnd.pull(List.of(), List.of(Period.month("2026-07")), Progress.NONE);
        assertThat(moveGiftCards().notes())
                .containsExactly(
                        "Square was pulled from July 2026 on. What it booked before is not counted here and is not moved,"
                                + " such as what makes up an opening balance.",
                        "August 2026 of Square was never pulled, and is not counted here either.");
    }

    @Test
    void openingBalancesAreToldByNameAndOnlyTheLargestOfThem() {
        for (var id : List.of("a", "b", "c")) {
            square.accounts.add(account(id, "Fund " + id, AccountType.LIABILITY).build());
        }
        square.balances.put(
                SEPTEMBER.opening(),
                List.of(
                        balance("gift", "-75.00"),
                        balance("till", "1.00"),
                        balance("a", "-300.00"),
                        balance("b", "4.00"),
                        balance("c", "5.00")));
        pull();

        assertThat(moveGiftCards().notes())
                .singleElement()
                .asString()
                .endsWith(
                        ": the opening balances, Fund a -300.00 GBP, Gift cards -75.00 GBP, Fund c 5.00 GBP and 2 more.");
    }

    @Test
    void whatIsPostedOfTheMonthThatIsNotOverIsInThePaneAsInTheEntry() {
        square.movements.add(sale("8", "till", "6.00"));
        square.movements.add(sale("9", "gift", "-6.00"));
        var november = Period.month("2026-11");
        monthEnd.pull(List.of(), List.of(SEPTEMBER, OCTOBER, november), Progress.NONE);
        map("gift", "L3");
        map("till", "L1");
        desk.draft(desk.transform(SQUARE, november, Progress.NONE));
        states.put(new JournalId(1), JournalState.POSTED);
        var preview = desk.preview(
                new ChangeSet(List.of(change(slot("gift"), to("L2"), InForce.ALWAYS)), "a deposit"), november);

        assertThat(preview.brought(CatchUp.OPEN_MONTHS_ONLY))
                .filteredOn(moved -> moved.standing() == Moved.Standing.PENDING)
                .singleElement()
                .extracting(Moved::amount)
                .isEqualTo(pounds("-6.00"));
        desk.save(preview.changes());
        desk.draftReclass(preview, CatchUp.OPEN_MONTHS_ONLY);
        assertThat(drafted.getLast().draft().lines())
                .extracting(Draft.Line::amount)
                .containsExactlyInAnyOrder(pounds("-6.00"), pounds("6.00"));
    }

    private static Transaction sale(String id, String account, String amount) {
        return new Transaction(
                id, new AccountId(account), LocalDate.of(2026, 11, 2), pounds(amount), "N", null, null, null);
    }
}
