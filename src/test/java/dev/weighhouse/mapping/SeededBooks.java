package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Books of one platform and decisions about them, the same for the same seed; small enough that every rule meets something. */
final class SeededBooks {
    static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
    static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    private static final List<String> ACCOUNTS = List.of("wallet", "card", "card-1", "card-2", "till");
    private static final List<String> CATEGORIES = List.of("Travel", "Travel: Train", "Travel: Taxi", "Meals", "Rent");
    private static final List<String> TYPES = List.of("sale", "fee", "payout");
    private static final List<String> SITES = List.of("Quay", "Station");
    private static final List<String> CODES = List.of("20%", "0%");
    private static final List<String> NAMES = List.of("Brewfix", "Harbour Print", "Mill & Co");
    private static final List<String> WORDS = List.of("lunch", "card fee", "fee", "rent of may", "tickets");

    final Random random;
    final boolean single;
    final List<Item> items = new ArrayList<>();
    private final List<Mapping> decisions = new ArrayList<>();

    SeededBooks(long seed, boolean single) {
        this.random = new Random(seed);
        this.single = single;
        for (var account : ACCOUNTS) {
            items.add(Desk.item(ItemKind.ACCOUNT, account, account.startsWith("card-") ? "card" : null));
        }
        for (var category : CATEGORIES) {
            items.add(Desk.item(ItemKind.CATEGORY, category, category.contains(":") ? "Travel" : null));
        }
        TYPES.forEach(type -> items.add(Desk.item(ItemKind.TYPE, type, null)));
        SITES.forEach(site -> items.add(Desk.item(ItemKind.DIMENSION, "Shop=" + site, null)));
        CODES.forEach(code -> items.add(Desk.item(ItemKind.TAX_CODE, code, null)));
    }

    PlatformBooks books() {
        return PlatformBooks.of(Desk.PLEO, single ? Desk.SINGLE : Desk.DOUBLE, items);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> @Nullable T maybe(int percent, List<T> of) {
        return random.nextInt(100) < percent ? one(of) : null;
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1));
    }

    /** Accounts of the ledger: assets by 1000, other sides by 6000, tax 2200. */
    private AccountId ledger(String group) {
        return new AccountId(group + random.nextInt(4));
    }

    History history() {
        return new History(decisions);
    }

    /** So many more decisions, some of them rules, some for a stretch of dates. */
    History decide(int count) {
        for (int i = 0; i < count; i++) {
            var item = random.nextInt(12) == 0
                    ? ItemKey.anything(Desk.PLEO)
                    : one(items).key();
            var slot = new Slot(item, random.nextInt(3) == 0 ? conditions() : Conditions.NONE);
            decisions.add(new Mapping(
                    slot,
                    target(item),
                    inForce(),
                    Mapping.Origin.PERSON,
                    "seeded",
                    "Ada",
                    Instant.parse("2026-11-01T00:00:00Z").plusSeconds(decisions.size())));
        }
        return history();
    }

    /** Everything goes somewhere. */
    SeededBooks mapAll() {
        for (var item : items) {
            var target = target(item.key());
            while (target == null || target instanceof Target.Held || target instanceof Target.Pair) {
                target = target(item.key());
            }
            decisions.add(new Mapping(
                    Slot.whole(item.key()),
                    target,
                    InForce.ALWAYS,
                    Mapping.Origin.PERSON,
                    "all",
                    "Ada",
                    Instant.EPOCH));
        }
        return this;
    }

    private Conditions conditions() {
        var tests = new TreeMap<Field, String>();
        while (tests.isEmpty()) {
            for (var field : Field.values()) {
                if (random.nextInt(5) == 0) {
                    tests.put(field, value(field));
                }
            }
        }
        return Conditions.of(tests);
    }

    private String value(Field field) {
        return switch (field) {
            case COUNTERPARTY -> one(NAMES).toLowerCase(java.util.Locale.ROOT);
            case TEXT -> one(WORDS);
            case TYPE -> one(TYPES);
            case CATEGORY -> one(CATEGORIES);
            case COUNTRY -> one(List.of("GB", "FR"));
            case CURRENCY -> one(List.of("GBP", "EUR"));
            case SIGN -> one(List.of("+", "-"));
        };
    }

    private InForce inForce() {
        var from = random.nextInt(3) == 0 ? day() : null;
        var to = random.nextInt(4) == 0 ? (from == null ? day() : from.plusDays(random.nextInt(40))) : null;
        return new InForce(from, to);
    }

    private @Nullable Target target(ItemKey item) {
        var kind = item.kind();
        if (random.nextInt(12) == 0) {
            return random.nextBoolean() ? null : new Target.Held("ask Priya");
        }
        return switch (kind) {
            case ACCOUNT -> new Target.To(ledger("100"), null, dimensions());
            case CATEGORY, ANYTHING -> new Target.To(ledger("600"), one(List.of("T0", "T1")), dimensions());
            case TYPE ->
                random.nextBoolean()
                        ? Target.to(ledger("400"))
                        : new Target.Pair(ledger("100"), ledger("100"), null, Map.of());
            case TAX_CODE -> new Target.Tax("T" + random.nextInt(3), random.nextInt(4) == 0 ? null : ledger("220"));
            case DIMENSION -> new Target.Dimension("Site", "s" + random.nextInt(3));
        };
    }

    private Map<String, String> dimensions() {
        return random.nextInt(4) == 0 ? Map.of("Site", "s" + random.nextInt(3), "Team", "t1") : Map.of();
    }

    /** Sides of so many entries, each of two or three sides of one reference and day, each of which balances. */
    List<Transaction> entries(int count) {
        var all = new ArrayList<Transaction>();
        for (int i = 0; i < count; i++) {
            var day = day();
            var currency = Currency.getInstance(random.nextInt(4) == 0 ? "EUR" : "GBP");
            var left = 0L;
            for (int side = random.nextInt(2); side < 2; side++) {
                var minor = random.nextInt(2_000_001) - 1_000_000L;
                all.add(transaction("e%d-%d".formatted(i, side), day, new Money(minor, currency), "R" + i));
                left += minor;
            }
            all.add(transaction("e%d-3".formatted(i), day, new Money(-left, currency), "R" + i));
        }
        return all;
    }

    List<Transaction> transactions(int count) {
        var all = new ArrayList<Transaction>();
        for (int i = 0; i < count; i++) {
            all.add(transaction("t" + i, day(), random.nextInt(2_000_001) - 1_000_000));
        }
        return all;
    }

    Transaction transaction(String id, LocalDate day, long minor) {
        var currency = Currency.getInstance(random.nextInt(4) == 0 ? "EUR" : "GBP");
        return transaction(id, day, new Money(minor, currency), null);
    }

    Transaction transaction(String id, LocalDate day, Money amount, @Nullable String reference) {
        var code = maybe(30, CODES);
        var tax = code == null || random.nextBoolean() ? null : new Money(amount.minor() / 6, amount.currency());
        var traits = Traits.NONE
                .ofType(maybe(60, TYPES))
                .in(maybe(50, List.of("GB", "FR")))
                .taxed(code, single ? tax : null)
                .paidOutIn(maybe(80, List.of("po_1", "po_2")))
                .along(random.nextInt(3) == 0 ? Map.of("Shop", one(SITES)) : Map.of());
        return new Transaction(
                id,
                new AccountId(one(ACCOUNTS)),
                day,
                amount,
                reference,
                maybe(70, WORDS),
                maybe(80, CATEGORIES),
                maybe(60, NAMES),
                traits);
    }
}
