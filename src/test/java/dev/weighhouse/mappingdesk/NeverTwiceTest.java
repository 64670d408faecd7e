package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mapping.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In whatever order a mapping changes, is brought over and makes entries, what was drafted is what it says last, and once. */
class NeverTwiceTest extends DeskCase {
    private static final ConnectionId PLEO = new ConnectionId("pleo");
    private static final List<String> CATEGORIES = List.of("Travel", "Meals", "Fuel");
    private static final List<String> ACCOUNTS = List.of("L2", "L3", "L5", "L6");
    private static final List<Period> MONTHS = List.of(SEPTEMBER, OCTOBER);

    @BeforeEach
    void aPlatformOfWholeMovements() {
        ledger.accounts.add(account("L5", "Travel", AccountType.EXPENSE).build());
        ledger.accounts.add(account("L6", "Meals", AccountType.EXPENSE).build());
        connect("pleo", Role.PLATFORM, Map.of("books", "single-entry"));
        square.movements.clear();
    }

    private static Slot category(String name) {
        return Slot.whole(new ItemKey(PLEO, ItemKind.CATEGORY, name));
    }

    private void spend(String id, String day, String amount, String category) {
        square.movements.add(new Transaction(
                id,
                new AccountId("till"),
                LocalDate.parse(day),
                pounds(amount),
                "R" + id,
                "spent " + id,
                category,
                null,
                Traits.NONE));
        pull();
    }

    private void mapTill() {
        save(change(Slot.whole(new ItemKey(PLEO, ItemKind.ACCOUNT, "till")), to("L1"), InForce.ALWAYS));
    }

    /** Decides, and drafts what brings the past to it. */
    private void remap(String category, String account) {
        var changes = new ChangeSet(List.of(change(category(category), to(account), InForce.ALWAYS)), "seeded");
        var preview = desk.preview(changes, OCTOBER);
        assertThat(desk.save(changes)).isInstanceOf(SaveResult.Saved.class);
        desk.draftReclass(preview, CatchUp.CATCH_UP);
    }

    private void draftAndPost() {
        for (var month : MONTHS) {
            desk.draft(desk.transform(PLEO, month, Progress.NONE));
        }
        for (int number = 1; number <= drafted.size(); number++) {
            states.put(new JournalId(number), JournalState.POSTED);
        }
    }

    private Map<String, Money> drafted() {
        var sums = new TreeMap<String, Money>();
        drafted.forEach(each -> each.draft().lines().forEach(line -> {
            var amount = line.amount();
            if (amount != null) {
                sums.merge(String.valueOf(line.account()), amount, Money::plus);
            }
        }));
        sums.values().removeIf(Money::isZero);
        return sums;
    }

    @Test
    void whatWasNeverBookedIsNotBroughtOverAndThenBookedOnceMore() {
        spend("5", "2026-10-10", "-50.00", "Travel");
        mapTill();
        save(change(category("Travel"), to("L2"), InForce.ALWAYS));

        remap("Travel", "L3");
        assertThat(drafted).isEmpty();
        draftAndPost();

        assertThat(drafted()).isEqualTo(Map.of("L1", pounds("-50.00"), "L3", pounds("50.00")));
    }

    @Test
    void theMonthThatIsNotOverIsLeftOutWhereOthersBookIt() {
        square.movements.add(transaction("9", "gift", "2026-11-02", "-4.00"));
        monthEnd.pull(List.of(), List.of(SEPTEMBER, OCTOBER, Period.month("2026-11")), Progress.NONE);
        map("gift", "L3");

        var preview = desk.preview(
                new ChangeSet(List.of(change(slot("gift"), to("L2"), InForce.ALWAYS)), "a deposit"), OCTOBER);

        assertThat(preview.radius().moved())
                .filteredOn(moved -> moved.standing() == Moved.Standing.PENDING)
                .allMatch(moved -> !moved.booked());
        desk.save(preview.changes());
        assertThat(desk.draftReclass(preview, CatchUp.CATCH_UP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void inWhateverOrderTheSumIsWhatTheMappingSaysLast(long seed) {
        var random = new Random(seed);
        var expected = new TreeMap<String, String>();
        var spent = new TreeMap<String, Money>();
        for (var category : CATEGORIES) {
            spend("first " + category, "2026-10-01", "-7.00", category);
            spent.put(category, pounds("-7.00"));
        }
        mapTill();
        for (var category : CATEGORIES) {
            expected.put(category, "L2");
            save(change(category(category), to("L2"), InForce.ALWAYS));
        }
        for (int step = 0; step < 16; step++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    var category = CATEGORIES.get(random.nextInt(3));
                    var account = ACCOUNTS.get(random.nextInt(4));
                    remap(category, account);
                    expected.put(category, account);
                }
                case 1 -> draftAndPost();
                default -> {
                    var category = CATEGORIES.get(random.nextInt(3));
                    var amount = new Money(-1 - random.nextInt(99_999), GBP);
                    var day = "2026-%s-%02d".formatted(random.nextBoolean() ? "09" : "10", 1 + random.nextInt(28));
                    spend("s" + step, day, amount.plain(), category);
                    spent.merge(category, amount, Money::plus);
                }
            }
        }
        draftAndPost();

        var sums = new TreeMap<String, Money>();
        spent.forEach((category, amount) -> {
            sums.merge("L1", amount, Money::plus);
            sums.merge(String.valueOf(expected.get(category)), amount.negated(), Money::plus);
        });
        assertThat(drafted()).isEqualTo(sums);
    }
}
