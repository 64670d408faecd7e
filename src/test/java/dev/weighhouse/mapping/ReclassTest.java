package dev.weighhouse.mapping;

import static dev.weighhouse.mapping.Desk.key;
import static dev.weighhouse.mapping.Desk.to;
import static dev.weighhouse.mapping.ItemKind.ACCOUNT;
import static dev.weighhouse.mapping.ItemKind.CATEGORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Moved.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The entries that catch up with a change of the mapping. */
class ReclassTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final Locks LOCKS = new Locks(TODAY, LocalDate.of(2026, 9, 30));
    private static final Names NAMES = new Names(
            List.of(Desk.item(CATEGORY, "Vehicle hire", null)),
            ChartOfAccounts.of(List.of(
                    account("7010", "Travel, other"), account("7020", "Vehicle hire"), account("7030", "Fuel"))));
    private static final ChangeSet CHANGE = changes("Its own account since the audit", null);

    private static Account account(String id, String name) {
        return Account.called(id, name, AccountType.EXPENSE, Currency.getInstance("GBP"))
                .number(id)
                .build();
    }

    private static ChangeSet changes(String reason, @Nullable Mapping seen) {
        return new ChangeSet(
                List.of(new Change(
                        Slot.whole(key(CATEGORY, "Vehicle hire")),
                        to("7020"),
                        InForce.ALWAYS,
                        Mapping.Origin.PERSON,
                        seen)),
                reason);
    }

    private static Moved moved(
            String category, String month, @Nullable String from, @Nullable String to, String amount) {
        var period = Period.month(month);
        return new Moved(
                key(CATEGORY, category),
                period,
                from == null ? null : new AccountId(from),
                to == null ? null : new AccountId(to),
                2,
                Money.of(amount, "GBP"),
                LOCKS.of(period));
    }

    private static List<JournalEntry> entries(boolean lockedToo, Moved... moved) {
        return new Reclass(CHANGE, LOCKS, lockedToo, NAMES).entries(Radii.of(List.of(moved)));
    }

    private static Moved hire(String month, String amount) {
        return moved("Vehicle hire", month, "7010", "7020", amount);
    }

    @Test
    void whatWasDebitedIsDebitedThereAndCreditedHere() {
        var entry = entries(false, hire("2026-10", "738.15")).getFirst();
        assertThat(entry.lines())
                .extracting(
                        line -> line.account().value(), line -> line.amount().plain(), JournalEntry.Line::description)
                .containsExactly(
                        tuple("7020", "738.15", "Vehicle hire of October 2026"),
                        tuple("7010", "-738.15", "Vehicle hire of October 2026"));
        assertThat(entry.narration())
                .isEqualTo("The mapping was changed (Its own account since the audit). October 2026: Vehicle hire from"
                        + " 7010 Travel, other to 7020 Vehicle hire.");
    }

    @Test
    void anOpenMonthIsCorrectedOnItsLastDayAndThisOneToday() {
        assertThat(entries(false, hire("2026-10", "1.00"), hire("2026-11", "1.00")))
                .extracting(JournalEntry::date)
                .containsExactly(LocalDate.of(2026, 10, 31), TODAY);
    }

    @Test
    void aLockedMonthStaysOrIsCaughtUpWithOnTheFirstOpenDay() {
        assertThat(entries(false, hire("2026-09", "612.40"))).isEmpty();
        var caughtUp = entries(true, hire("2026-09", "612.40")).getFirst();
        assertThat(caughtUp.date()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(caughtUp.narration()).endsWith("That month is locked, so it is caught up with here.");
    }

    @Test
    void aMonthLockedInItsMidstIsCorrectedInWhatIsOpen() {
        var locks = new Locks(TODAY, LocalDate.of(2026, 11, 10));
        assertThat(locks.of(Period.month("2026-11"))).isEqualTo(Standing.PENDING);
        assertThat(locks.dateIn(Period.month("2026-11"))).isEqualTo(LocalDate.of(2026, 11, 11));
        assertThat(locks.dateIn(Period.month("2026-12"))).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(new Locks(TODAY, null).of(Period.month("2020-01"))).isEqualTo(Standing.OPEN);
    }

    @Test
    void whatComesFromNowhereOrGoesThereIsNotMoved() {
        assertThat(entries(
                        true,
                        moved("Vehicle hire", "2026-10", null, "7020", "5.00"),
                        moved("Vehicle hire", "2026-10", "7010", null, "5.00")))
                .isEmpty();
    }

    @Test
    void whatGoesBothWaysBetweenTwoAccountsIsNetted() {
        var entry = entries(
                        false,
                        hire("2026-10", "10.00"),
                        moved("Fuel", "2026-10", "7020", "7010", "4.00"),
                        moved("Taxi", "2026-10", "7030", "7010", "1.00"))
                .getFirst();
        assertThat(entry.lines())
                .extracting(
                        line -> line.account().value(), line -> line.amount().plain())
                .containsExactly(tuple("7020", "6.00"), tuple("7010", "-5.00"), tuple("7030", "-1.00"));
    }

    @Test
    void whatNetsToNothingNeedsNoEntry() {
        assertThat(entries(false, hire("2026-10", "4.00"), moved("Fuel", "2026-10", "7020", "7010", "4.00")))
                .isEmpty();
    }

    @Test
    void theSameChangeHasTheSameIdWhateverItsReason() {
        var one = new Reclass(changes("typo", null), LOCKS, true, NAMES);
        var moved = Radii.of(List.of(hire("2026-10", "1.00")));
        assertThat(one.entries(moved).getFirst().id())
                .isEqualTo(entries(false, hire("2026-10", "1.00")).getFirst().id())
                .matches("[0-9a-f]{16}:pleo:2026-10:GBP");
    }

    @Test
    void theSameChangeMadeAgainLaterIsAnother() {
        var between = new Desk()
                .whole(CATEGORY, "Vehicle hire", to("7010"))
                .history()
                .decisions()
                .getFirst();
        var again = new Reclass(changes("again", between), LOCKS, true, NAMES);
        assertThat(again.entries(Radii.of(List.of(hire("2026-10", "1.00"))))
                        .getFirst()
                        .id())
                .isNotEqualTo(entries(false, hire("2026-10", "1.00")).getFirst().id());
    }

    @Test
    void manyItemsAreNamedInPart() {
        var moved = new ArrayList<Moved>();
        for (var name : List.of("A", "B", "C", "D", "E")) {
            moved.add(moved(name, "2026-10", "7010", "7020", "1.00"));
        }
        var entry = entries(false, moved.toArray(Moved[]::new)).getFirst();
        assertThat(entry.lines().getFirst().description()).isEqualTo("A, B, C and 2 more of October 2026");
        assertThat(entry.narration()).contains(" and 2 more.");
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void everyEntryBalancesAndAllTogetherMoveWhatTheRadiusSays(long seed) {
        var books = new SeededBooks(seed, true);
        var before = books.mapAll().decide(20);
        var after = books.decide(40);
        var radius = BlastRadius.of(
                List.of(Desk.byOthers(books.books(), books.transactions(600), before)), before, after, LOCKS);
        var entries = new Reclass(CHANGE, LOCKS, true, NAMES).entries(radius);

        assertThat(entries).isNotEmpty().allMatch(JournalEntry::balances);
        assertThat(entries).extracting(JournalEntry::id).doesNotHaveDuplicates();
        assertThat(entries).allSatisfy(entry -> assertThat(entry.date()).isAfter(LocalDate.of(2026, 9, 30)));
        var told = new TreeMap<String, Long>();
        for (var moved : radius.moved()) {
            if (moved.from() != null && moved.to() != null) {
                var currency = moved.amount().currency();
                told.merge(moved.to() + " " + currency, moved.amount().minor(), Math::addExact);
                told.merge(moved.from() + " " + currency, -moved.amount().minor(), Math::addExact);
            }
        }
        var booked = new TreeMap<String, Long>();
        entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .forEach(line -> booked.merge(
                        line.account() + " " + line.amount().currency(),
                        line.amount().minor(),
                        Math::addExact));
        told.values().removeIf(sum -> sum == 0);
        booked.values().removeIf(sum -> sum == 0);
        assertThat(booked).isEqualTo(told);
    }

    @Test
    void anAccountItemWorksAlike() {
        assertThat(entries(
                        false,
                        new Moved(
                                key(ACCOUNT, "wallet"),
                                Period.month("2026-10"),
                                new AccountId("7010"),
                                new AccountId("7020"),
                                1,
                                Money.of("-3.00", "GBP"),
                                Standing.OPEN)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.lines().getLast().amount()).isEqualTo(Money.of("-3.00", "GBP")));
    }
}
