package dev.weighhouse.mapping;

import static dev.weighhouse.mapping.Desk.key;
import static dev.weighhouse.mapping.Desk.spent;
import static dev.weighhouse.mapping.Desk.to;
import static dev.weighhouse.mapping.ItemKind.ACCOUNT;
import static dev.weighhouse.mapping.ItemKind.CATEGORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.BlastRadius.Pulled;
import dev.weighhouse.mapping.Moved.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change would move: exact, and the same in whatever order the transactions come. */
class BlastRadiusTest {
    private static final Locks LOCKS = new Locks(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 9, 30));
    private static final PlatformBooks TWO_SIDED = PlatformBooks.of(Desk.PLEO, Desk.DOUBLE, List.of());
    private static final PlatformBooks SINGLE = PlatformBooks.of(Desk.PLEO, Desk.SINGLE, List.of());

    private static Transaction of(String day, String amount) {
        return new Transaction(
                "t" + day + amount,
                new AccountId("wallet"),
                LocalDate.parse(day),
                Money.of(amount, "GBP"),
                null,
                null,
                null,
                null);
    }

    private static Moved moved(
            String month, @Nullable String from, @Nullable String to, int items, String amount, Standing standing) {
        return new Moved(
                key(ACCOUNT, "wallet"),
                Period.month(month),
                from == null ? null : new AccountId(from),
                to == null ? null : new AccountId(to),
                items,
                Money.of(amount, "GBP"),
                standing);
    }

    private static List<Moved> moved(PlatformBooks books, List<Transaction> transactions, Desk before, Desk after) {
        return BlastRadius.of(
                        List.of(Desk.byOthers(books, transactions, before.history())),
                        before.history(),
                        after.history(),
                        LOCKS)
                .moved();
    }

    @Test
    void sumsByMonthAndTellsWhichMonthIsLocked() {
        var transactions = List.of(
                of("2026-11-02", "1.00"),
                of("2026-09-01", "10.00"),
                of("2026-10-31", "3.00"),
                of("2026-10-01", "-1.00"));
        var before = new Desk().whole(ACCOUNT, "wallet", to("1"));
        var after = new Desk().whole(ACCOUNT, "wallet", to("1")).whole(ACCOUNT, "wallet", to("2"));
        assertThat(moved(TWO_SIDED, transactions, before, after))
                .containsExactly(
                        moved("2026-09", "1", "2", 1, "10.00", Standing.LOCKED),
                        moved("2026-10", "1", "2", 2, "2.00", Standing.OPEN),
                        moved("2026-11", "1", "2", 1, "1.00", Standing.PENDING));
    }

    @Test
    void whatWasUnmappedComesFromNowhereAndWhatIsUnmappedGoesThere() {
        var transactions = List.of(of("2026-10-01", "4.00"));
        var mapped = new Desk().whole(ACCOUNT, "wallet", to("1"));
        assertThat(moved(TWO_SIDED, transactions, new Desk(), mapped))
                .containsExactly(moved("2026-10", null, "1", 1, "4.00", Standing.OPEN));
        assertThat(moved(TWO_SIDED, transactions, mapped, new Desk()))
                .containsExactly(moved("2026-10", "1", null, 1, "4.00", Standing.OPEN));
    }

    @Test
    void aChangeFromADateMovesNothingBeforeIt() {
        var transactions = List.of(of("2026-10-31", "4.00"), of("2026-11-01", "5.00"));
        var before = new Desk().whole(ACCOUNT, "wallet", to("1"));
        var after = new Desk()
                .whole(ACCOUNT, "wallet", to("1"))
                .decide(Slot.whole(key(ACCOUNT, "wallet")), to("2"), InForce.from(LocalDate.of(2026, 11, 1)));
        assertThat(moved(TWO_SIDED, transactions, before, after))
                .containsExactly(moved("2026-11", "1", "2", 1, "5.00", Standing.PENDING));
    }

    @Test
    void whatStaysIsNotTold() {
        var transactions = List.of(of("2026-10-01", "4.00"));
        var before = new Desk().whole(ACCOUNT, "wallet", to("1"));
        var after = new Desk().whole(ACCOUNT, "wallet", to("2")).whole(ACCOUNT, "wallet", to("1"));
        assertThat(moved(TWO_SIDED, transactions, before, after)).isEmpty();
    }

    @Test
    void theOtherSideIsToldUnderTheCategoryAsItIsBookedThere() {
        var lunch = spent("wallet", "-12.00", "Meals");
        var before = new Desk().whole(ACCOUNT, "wallet", to("1")).whole(CATEGORY, "Meals", to("6"));
        var after = new Desk().whole(ACCOUNT, "wallet", to("1")).whole(CATEGORY, "Meals", to("7"));
        assertThat(moved(SINGLE, List.of(lunch), before, after)).singleElement().satisfies(moved -> {
            assertThat(moved.item()).isEqualTo(key(CATEGORY, "Meals"));
            assertThat(moved.amount()).isEqualTo(Money.of("12.00", "GBP"));
        });
    }

    @Test
    void whatARuleOfAnotherItemTakesOverStoodWhereItWasMapped() {
        var lunch = spent("wallet", "-12.00", "Meals");
        var before = new Desk().whole(ACCOUNT, "wallet", to("1")).whole(CATEGORY, "Meals", to("6"));
        var after = new Desk()
                .whole(ACCOUNT, "wallet", to("1"))
                .whole(CATEGORY, "Meals", to("6"))
                .rule(ItemKind.ANYTHING, "*", Map.of(Field.TEXT, "lunch"), to("7"));
        assertThat(moved(SINGLE, List.of(lunch), before, after))
                .extracting(Moved::item, Moved::from, Moved::elsewhere)
                .containsExactly(tuple(key(ItemKind.ANYTHING, "*"), new AccountId("6"), false));
    }

    @Test
    void anotherTaxCodeAloneIsTold() {
        var lunch = spent("wallet", "-12.00", "Meals");
        var before = new Desk().whole(ACCOUNT, "wallet", to("1")).whole(CATEGORY, "Meals", to("6"));
        var after = new Desk()
                .whole(ACCOUNT, "wallet", to("1"))
                .whole(CATEGORY, "Meals", new Target.To(new AccountId("6"), "20%", Map.of("Site", "Quay")));
        assertThat(moved(SINGLE, List.of(lunch), before, after)).singleElement().satisfies(moved -> {
            assertThat(moved.stays()).isTrue();
            assertThat(moved.amount()).isEqualTo(Money.of("12.00", "GBP"));
            assertThat(moved.was()).isEqualTo(Marks.NONE);
            assertThat(moved.becomes()).isEqualTo(new Marks("20%", Map.of("Site", "Quay")));
        });
    }

    @Test
    void anotherAccountForTheTaxMovesTheTaxAlone() {
        var lunch = spent("wallet", "-12.00", "Meals").with(Traits.NONE.taxed("V", Money.of("-2.00", "GBP")));
        var before = new Desk()
                .whole(ACCOUNT, "wallet", to("1"))
                .whole(CATEGORY, "Meals", to("6"))
                .whole(ItemKind.TAX_CODE, "V", Desk.tax("20%", "2200"));
        var after = new Desk()
                .whole(ACCOUNT, "wallet", to("1"))
                .whole(CATEGORY, "Meals", to("6"))
                .whole(ItemKind.TAX_CODE, "V", Desk.tax("20%", "2201"));
        assertThat(moved(SINGLE, List.of(lunch), before, after)).singleElement().satisfies(moved -> {
            assertThat(moved.amount()).isEqualTo(Money.of("2.00", "GBP"));
            assertThat(moved.from()).isEqualTo(new AccountId("2200"));
            assertThat(moved.to()).isEqualTo(new AccountId("2201"));
        });
    }

    private static Transaction side(String id, String account, String amount) {
        return new Transaction(
                id,
                new AccountId(account),
                LocalDate.of(2026, 10, 5),
                Money.of(amount, "GBP"),
                "S-1",
                null,
                null,
                null);
    }

    @Test
    void allSidesOfAnEntryWaitWhereOneDoes() {
        var entry = List.of(side("1", "wallet", "9.00"), side("2", "sales", "-9.00"));
        var mapped = new Desk().whole(ACCOUNT, "wallet", to("1")).whole(ACCOUNT, "sales", to("4"));
        var waits = new Desk().whole(ACCOUNT, "wallet", to("1"));
        assertThat(moved(TWO_SIDED, entry, waits, mapped))
                .extracting(Moved::from)
                .containsExactly(null, null);
        assertThat(moved(TWO_SIDED, entry, mapped, waits))
                .extracting(
                        moved -> String.valueOf(moved.from()),
                        Moved::to,
                        moved -> moved.amount().plain())
                .containsExactlyInAnyOrder(tuple("1", null, "9.00"), tuple("4", null, "-9.00"));
    }

    @Test
    void sidesThatBalanceWithNothingAreJudgedAlone() {
        var alone = List.of(side("1", "wallet", "9.00"), side("2", "sales", "-8.00"));
        var before = new Desk().whole(ACCOUNT, "wallet", to("1"));
        var after = new Desk().whole(ACCOUNT, "wallet", to("2"));
        assertThat(moved(TWO_SIDED, alone, before, after)).hasSize(1);
    }

    @Test
    void anEntryOfWhichBothSidesMoveCountsOnceInTheTotal() {
        var entry = List.of(side("1", "wallet", "9.00"), side("2", "sales", "-9.00"));
        var before = new Desk().whole(ACCOUNT, "wallet", to("1")).whole(ACCOUNT, "sales", to("4"));
        var after = new Desk().whole(ACCOUNT, "wallet", to("2")).whole(ACCOUNT, "sales", to("5"));
        var radius = BlastRadius.of(
                List.of(Desk.byOthers(TWO_SIDED, entry, before.history())), before.history(), after.history(), LOCKS);
        assertThat(radius.moved()).hasSize(2);
        assertThat(radius.once())
                .extracting(Moved::items, moved -> moved.amount().plain())
                .containsExactly(tuple(1, "9.00"));
    }

    @Test
    void aMovementOfWhichAccountAndCategoryMoveCountsOnceInTheTotal() {
        var spent = List.of(spent("wallet", "-9.00", "Travel"), spent("wallet", "-3.00", "Meals"));
        var before = new Desk()
                .whole(ACCOUNT, "wallet", to("1"))
                .whole(CATEGORY, "Travel", to("4"))
                .whole(CATEGORY, "Meals", to("4"));
        var after = new Desk()
                .whole(ACCOUNT, "wallet", to("2"))
                .whole(CATEGORY, "Travel", to("5"))
                .whole(CATEGORY, "Meals", to("4"));
        var radius = BlastRadius.of(
                List.of(Desk.byOthers(SINGLE, spent, before.history())), before.history(), after.history(), LOCKS);
        assertThat(radius.once())
                .extracting(
                        moved -> moved.item().id(),
                        Moved::items,
                        moved -> moved.amount().plain())
                .containsExactly(tuple("wallet", 1, "-3.00"), tuple("Travel", 1, "9.00"));
    }

    @Test
    void aMovementThatIsPlacedAsItsAccountIsMappedCountsByItsAccount() {
        var spent = List.of(spent("wallet", "-9.00", "Travel"));
        var before = new Desk().whole(CATEGORY, "Travel", to("4"));
        var after = new Desk().whole(CATEGORY, "Travel", to("4")).whole(ACCOUNT, "wallet", to("1"));
        var radius = BlastRadius.of(
                List.of(Desk.byOthers(SINGLE, spent, before.history())), before.history(), after.history(), LOCKS);
        assertThat(radius.moved()).hasSize(2);
        assertThat(radius.once()).extracting(moved -> moved.item().id()).containsExactly("wallet");
    }

    @Test
    void bothSidesMovedToOneAccountNetToNothingThere() {
        var entry = List.of(side("1", "wallet", "9.00"), side("2", "sales", "-9.00"));
        var before = new Desk().whole(ACCOUNT, "wallet", to("1")).whole(ACCOUNT, "sales", to("4"));
        var after = new Desk().whole(ACCOUNT, "wallet", to("7")).whole(ACCOUNT, "sales", to("7"));
        var radius = Radii.of(moved(TWO_SIDED, entry, before, after));
        var names = new Names(List.of(), ChartOfAccounts.of(List.of()));
        assertThat(new Reclass(new ChangeSet(List.of(), "one account"), LOCKS, true, names).entries(radius))
                .singleElement()
                .satisfies(reclass -> assertThat(reclass.lines())
                        .extracting(line -> line.account() + " " + line.amount().plain())
                        .containsExactly("4 9.00", "1 -9.00"));
    }

    @Test
    void whatNoEntryWasMadeOfYetIsToldApartAndNotBroughtOver() {
        var transactions = List.of(of("2026-10-01", "4.00"), of("2026-10-02", "5.00"));
        var before = new Desk().whole(ACCOUNT, "wallet", to("1"));
        var after = new Desk().whole(ACCOUNT, "wallet", to("2"));
        var first = LocalDate.of(2026, 10, 1);
        var booked = new Booked(TWO_SIDED, before.history(), Already.NONE, first::equals, _ -> 0);
        var pulled = new Pulled(TWO_SIDED, transactions, booked);
        var radius = BlastRadius.of(List.of(pulled), before.history(), after.history(), LOCKS);
        assertThat(radius.moved())
                .extracting(Moved::booked, moved -> moved.amount().plain())
                .containsExactly(tuple(false, "5.00"), tuple(true, "4.00"));
        var names = new Names(List.of(), ChartOfAccounts.of(List.of()));
        assertThat(new Reclass(new ChangeSet(List.of(), "late"), LOCKS, true, names).entries(radius))
                .singleElement()
                .satisfies(entry -> assertThat(entry.debits()).containsValue(Money.of("4.00", "GBP")));
    }

    @Test
    void amountsTooLargeToBeAddedAreRefusedByNameInAnyOrder() {
        var huge = new Money(Long.MAX_VALUE - 5, Money.of("1", "GBP").currency());
        var transactions = new ArrayList<Transaction>();
        for (var amount : List.of(huge, huge.negated(), new Money(100, huge.currency()))) {
            transactions.add(
                    new Transaction(amount.plain(), new AccountId("wallet"), Desk.DAY, amount, null, null, null, null));
        }
        var after = new Desk().whole(ACCOUNT, "wallet", to("1"));
        for (int i = 0; i < 3; i++) {
            Collections.rotate(transactions, 1);
            assertThatThrownBy(() -> moved(TWO_SIDED, transactions, new Desk(), after))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("The amounts of wallet in 2026-10 are too large to be added.");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void replayingTheTransactionsOneByOneGivesTheSameTotals(long seed) {
        var books = new SeededBooks(seed, seed % 2 == 0);
        var before = books.mapAll().decide(20);
        var after = books.decide(60);
        var transactions = books.transactions(500);
        var radius = BlastRadius.of(List.of(Desk.byOthers(books.books(), transactions, before)), before, after, LOCKS);

        var expected = new TreeMap<String, Long>();
        for (var transaction : transactions) {
            book(expected, new Placing(books.books(), after).of(transaction), 1);
            book(expected, new Placing(books.books(), before).of(transaction), -1);
        }
        var told = new TreeMap<String, Long>();
        for (var moved : radius.moved()) {
            var minor = moved.amount().minor();
            add(told, moved.to(), moved.month().toString(), moved.amount(), minor);
            add(told, moved.from(), moved.month().toString(), moved.amount(), -minor);
        }
        expected.values().removeIf(sum -> sum == 0);
        told.values().removeIf(sum -> sum == 0);
        assertThat(told).isEqualTo(expected);
        assertThat(radius.moved()).isNotEmpty();
    }

    private static void book(Map<String, Long> sums, Placement placement, int times) {
        if (placement instanceof Placement.Goes goes) {
            var month = goes.transaction().date().toString().substring(0, 7);
            goes.shares()
                    .forEach(share -> add(
                            sums,
                            share.account(),
                            month,
                            share.amount(),
                            times * share.amount().minor()));
        }
    }

    private static void add(
            Map<String, Long> sums, @Nullable AccountId account, String month, Money amount, long minor) {
        if (account != null) {
            sums.merge(account + " " + month + " " + amount.currency(), minor, Math::addExact);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void theOrderOfTheTransactionsDoesNotMatter(long seed) {
        var books = new SeededBooks(seed, true);
        var before = books.mapAll().decide(20);
        var after = books.decide(15);
        var transactions = books.transactions(300);
        var radius = BlastRadius.of(List.of(Desk.byOthers(books.books(), transactions, before)), before, after, LOCKS);
        var shuffled = new ArrayList<>(transactions);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(BlastRadius.of(List.of(Desk.byOthers(books.books(), shuffled, before)), before, after, LOCKS))
                .isEqualTo(radius);
    }
}
