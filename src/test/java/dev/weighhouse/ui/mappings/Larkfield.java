package dev.weighhouse.ui.mappings;

import static java.util.Map.entry;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.ui.common.Bench;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mapping of the company in the pictures. */
final class Larkfield {
    static final ItemKey GIFTS = key("square", ItemKind.CATEGORY, "Gift cards, promotional");
    static final ItemKey PARKING = key("pleo", ItemKind.CATEGORY, "Parking fines");
    static final ItemKey TRAINING = key("pleo", ItemKind.CATEGORY, "Staff training");
    static final ItemKey DELIVERY = key("square", ItemKind.TYPE, "Delivery charge");
    static final ItemKey TRAINS = key("pleo", ItemKind.CATEGORY, "Train and bus");
    static final ItemKey HIRE = key("pleo", ItemKind.CATEGORY, "Vehicle hire");
    static final ItemKey FLIGHTS = key("pleo", ItemKind.CATEGORY, "Flights");
    static final ItemKey BALANCE = key("square", ItemKind.ACCOUNT, "balance");
    static final ItemKey VAT = key("square", ItemKind.TAX_CODE, "VAT20");
    static final LocalDate START = LocalDate.of(2025, 1, 1);

    private static final Instant THEN = Instant.parse("2025-01-06T09:12:00Z");

    private Larkfield() {}

    static ItemKey key(String connection, ItemKind kind, String id) {
        return new ItemKey(new ConnectionId(connection), kind, id);
    }

    static AccountId account(String number) {
        return new AccountId(number);
    }

    static final ChartOfAccounts LEDGER = ChartOfAccounts.of(Map.ofEntries(
                    entry("1110 Square clearing", AccountType.ASSET),
                    entry("1120 Stripe clearing", AccountType.ASSET),
                    entry("2030 Gift cards outstanding", AccountType.LIABILITY),
                    entry("2040 Tips to pay out", AccountType.LIABILITY),
                    entry("3010 Share capital", AccountType.EQUITY),
                    entry("4150 Delivery income", AccountType.INCOME),
                    entry("4190 Refunds and discounts", AccountType.INCOME),
                    entry("6210 Staff training", AccountType.EXPENSE),
                    entry("6410 Square fees", AccountType.EXPENSE),
                    entry("6420 Stripe fees", AccountType.EXPENSE),
                    entry("7010 Travel, other", AccountType.EXPENSE),
                    entry("7020 Vehicle hire", AccountType.EXPENSE),
                    entry("7030 Flights", AccountType.EXPENSE),
                    entry("7060 Public transport", AccountType.EXPENSE),
                    entry("7110 Meals, staff", AccountType.EXPENSE),
                    entry("7610 Promotions", AccountType.EXPENSE),
                    entry("7620 Customer gifts", AccountType.EXPENSE),
                    entry("7690 Donations", AccountType.EXPENSE))
            .entrySet()
            .stream()
            .map(each -> account(each.getKey(), each.getValue()))
            .toList());

    private static Account account(String label, AccountType type) {
        var number = label.substring(0, 4);
        return Account.called(number, label.substring(5), type, Bench.GBP)
                .number(number)
                .active(!number.equals("7690"))
                .build();
    }

    static FakeMapping.Share share(int items, String amount) {
        return new FakeMapping.Share(items, Money.of(amount, "GBP"));
    }

    static Map<Period, FakeMapping.Share> october(int items, String amount) {
        return Map.of(Period.month("2026-10"), share(items, amount));
    }

    static Item item(ItemKey key, String name, @Nullable AccountType type) {
        return new Item(key, name, null, type, null, true, null, null);
    }

    /** All of it. */
    static FakeMapping mapping() {
        var desk = new FakeMapping(LEDGER);
        waiting(desk);
        mapped(desk, "Pleo", FLIGHTS, "7030", "Zero", october(2, "618.00"));
        mapped(desk, "Pleo", key("pleo", ItemKind.CATEGORY, "Team meals"), "7110", "20%", october(38, "702.35"));
        mapped(
                desk,
                "Pleo",
                TRAINS,
                "7060",
                "20%",
                months("2026-09", share(11, "188.20"), "2026-10", share(14, "402.60")));
        mapped(desk, "Pleo", HIRE, "7010", "20%", months("2026-09", share(4, "612.40"), "2026-10", share(5, "738.15")));
        desk.add("Square", item(BALANCE, "Balance", AccountType.ASSET), october(1, "16470.30"));
        desk.decide(decision(BALANCE, Target.to(account("1110")), "same number 1110"));
        mapped(
                desk,
                "Square",
                key("square", ItemKind.CATEGORY, "Gift cards, sold"),
                "2030",
                "No VAT",
                october(214, "3860.00"));
        var fees = key("square", ItemKind.TYPE, "Processing fees");
        desk.add("Square", item(fees, "Processing fees", null), october(5204, "1618.22"));
        desk.decide(decision(fees, new Target.Pair(account("6410"), account("1110"), "No VAT", Map.of()), "fees"));
        desk.add("Square", item(VAT, "VAT 20", null), october(402, "643.20"));
        desk.decide(decision(VAT, new Target.Tax("20%", null), "same rate"));
        desk.decide(new Mapping(
                new Slot(HIRE, Conditions.NONE.and(Field.COUNTERPARTY, "Zipcar")),
                Target.to(account("7020")),
                InForce.from(START),
                Mapping.Origin.PERSON,
                "Car club",
                "Tom Reyes",
                THEN));
        return desk;
    }

    private static void waiting(FakeMapping desk) {
        var gifts = new TreeMap<Period, FakeMapping.Share>();
        gifts.put(Period.month("2026-08"), share(3, "75.00"));
        gifts.put(Period.month("2026-09"), share(4, "100.00"));
        gifts.put(Period.month("2026-10"), share(3, "75.00"));
        gifts.put(Period.month("2026-11"), share(2, "50.00"));
        desk.add("Pleo", item(TRAINING, "Staff training", null), october(3, "412.00"));
        desk.add("Square", item(GIFTS, "Gift cards, promotional", null), gifts);
        desk.add("Pleo", item(PARKING, "Parking fines", null), october(1, "65.00"));
        desk.add("Square", item(DELIVERY, "Delivery charge", null), october(8, "28.00"));
        suggest(desk, TRAINING, "6210", 97, "same name, both expense");
        suggest(desk, DELIVERY, "4150", 74, "names 50 % alike");
        suggest(desk, GIFTS, "7610", 92, "Name is close to \u201Cpromotional\u201D; 4 manual journals used it");
        suggest(desk, GIFTS, "7620", 61, "Name is close to \u201Cgift\u201D; never used with Square");
        suggest(desk, GIFTS, "4190", 38, "Other Square discounts go here");
    }

    private static void suggest(FakeMapping desk, ItemKey item, String number, int score, String reason) {
        var from = new AccountKey(item.connection(), new AccountId(item.id()));
        var suggestion = new Suggestion(from, account(number), score, reason);
        desk.suggested.merge(
                item,
                List.of(suggestion),
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }

    private static Map<Period, FakeMapping.Share> months(
            String first, FakeMapping.Share one, String second, FakeMapping.Share other) {
        return new TreeMap<>(Map.of(Period.month(first), one, Period.month(second), other));
    }

    private static void mapped(
            FakeMapping desk,
            String platform,
            ItemKey key,
            String number,
            String tax,
            Map<Period, FakeMapping.Share> months) {
        desk.add(platform, item(key, key.id(), null), months);
        desk.decide(decision(key, new Target.To(account(number), tax, Map.of()), "first set-up"));
    }

    static Mapping decision(ItemKey item, Target target, String reason) {
        return new Mapping(
                Slot.whole(item), target, InForce.from(START), Mapping.Origin.PERSON, reason, "Tom Reyes", THEN);
    }
}
