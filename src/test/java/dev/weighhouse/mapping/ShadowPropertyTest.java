package dev.weighhouse.mapping;

import static dev.weighhouse.mapping.Desk.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.MappingFinding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the checks call never reached against every transaction there can be, each placed by the rules as they stand. */
class ShadowPropertyTest {
    private static final int HISTORIES = 300;
    private static final int LEAST_DEAD = 50;
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    private static final List<@Nullable String> COUNTERPARTIES = listOf(null, "Brewfix", "Zip");
    private static final List<@Nullable String> TYPES = listOf(null, "sale", "fee");
    private static final List<@Nullable String> CATEGORIES = listOf(null, "Travel", "Travel: Train", "Food");
    private static final List<@Nullable String> COUNTRIES = listOf(null, "GB");
    private static final List<String> TEXTS = List.of("lunch", "lunch at quay", "taxi");
    private static final List<InForce> DATES =
            List.of(InForce.ALWAYS, InForce.ALWAYS, InForce.from(NOVEMBER), new InForce(null, NOVEMBER.minusDays(1)));

    private static final List<Item> ITEMS = List.of(
            item(ItemKind.ACCOUNT, "wallet", null),
            item(ItemKind.CATEGORY, "Travel", null),
            item(ItemKind.CATEGORY, "Travel: Train", "Travel"),
            item(ItemKind.CATEGORY, "Food", null),
            item(ItemKind.TYPE, "sale", null),
            item(ItemKind.TYPE, "fee", null),
            item(ItemKind.ANYTHING, "*", null));
    private static final PlatformBooks BOOKS = PlatformBooks.of(Desk.PLEO, Desk.SINGLE, ITEMS);
    private static final List<Transaction> EVERYTHING = everything();

    @SafeVarargs
    private static <T> List<@Nullable T> listOf(@Nullable T... values) {
        var list = new ArrayList<@Nullable T>();
        for (var value : values) {
            list.add(value);
        }
        return list;
    }

    private static List<Transaction> everything() {
        var all = new ArrayList<Transaction>();
        for (var day : List.of(OCTOBER.plusDays(4), NOVEMBER.plusDays(4))) {
            for (var counterparty : COUNTERPARTIES) {
                for (var text : TEXTS) {
                    for (var category : CATEGORIES) {
                        ofAllTypes(
                                all,
                                new Transaction(
                                        "",
                                        new AccountId("wallet"),
                                        day,
                                        amount("5.00"),
                                        null,
                                        text,
                                        category,
                                        counterparty));
                    }
                }
            }
        }
        return all;
    }

    private static void ofAllTypes(List<Transaction> all, Transaction like) {
        for (var type : TYPES) {
            for (var country : COUNTRIES) {
                for (var amount : List.of("5.00", "-5.00")) {
                    all.add(new Transaction(
                                    "t" + all.size(),
                                    like.account(),
                                    like.date(),
                                    amount(amount),
                                    null,
                                    like.description(),
                                    like.category(),
                                    like.counterparty())
                            .with(new Traits(type, country, null, null, null, Map.of())));
                }
            }
        }
    }

    private static Money amount(String amount) {
        return Money.of(amount, "GBP");
    }

    /** Two to six decisions about anything but the account, now and then a pair. */
    private static Desk decided(Random random) {
        var desk = new Desk().whole(ItemKind.ACCOUNT, "wallet", Desk.to("L0"));
        var decisions = 2 + random.nextInt(5);
        for (int i = 1; i <= decisions; i++) {
            var item = ITEMS.get(1 + random.nextInt(ITEMS.size() - 1)).key();
            var when = when(random);
            if (!when.isNone() || item.kind() != ItemKind.ANYTHING) {
                var pair = item.kind() == ItemKind.TYPE && random.nextInt(3) == 0;
                var target = pair ? Desk.pair("L0", "L" + i) : Desk.to("L" + i);
                desk.decide(new Slot(item, when), target, DATES.get(random.nextInt(DATES.size())));
            }
        }
        return desk;
    }

    private static Conditions when(Random random) {
        var when = new EnumMap<Field, String>(Field.class);
        some(random, 4, COUNTERPARTIES, Field.COUNTERPARTY, when);
        some(random, 3, new ArrayList<>(TEXTS), Field.TEXT, when);
        some(random, 4, TYPES, Field.TYPE, when);
        some(random, 3, CATEGORIES, Field.CATEGORY, when);
        some(random, 4, COUNTRIES, Field.COUNTRY, when);
        some(random, 4, listOf("+", "-"), Field.SIGN, when);
        return Conditions.of(when);
    }

    private static void some(
            Random random, int oneIn, List<@Nullable String> values, Field field, Map<Field, String> when) {
        var value = values.get(random.nextInt(values.size()));
        if (value != null && random.nextInt(oneIn) == 0) {
            when.put(field, value);
        }
    }

    private static Set<Slot> told(History history) {
        var platform = new MappingChecks.Platform(BOOKS, ITEMS);
        return new MappingChecks(
                        ChartOfAccounts.of(List.of()),
                        List.of(platform),
                        Stopped.BY_NOTHING,
                        MappingChecks.NamesThen.UNKNOWN)
                .of(history, OCTOBER).stream()
                        .filter(finding ->
                                EnumSet.of(Kind.SHADOWED, Kind.NEVER_MATCHES).contains(finding.kind()))
                        .map(finding -> finding.slot() == null ? Slot.whole(finding.item()) : finding.slot())
                        .collect(Collectors.toSet());
    }

    /** What decides each transaction where it is not decided by its own account. */
    private static Map<Transaction, Slot> deciding(History history) {
        var placing = new Placing(BOOKS, history);
        var deciding = new HashMap<Transaction, Slot>();
        for (var transaction : EVERYTHING) {
            var decision = placing.other(new Facts(transaction), transaction).decision();
            if (decision != null) {
                deciding.put(transaction, decision.slot());
            }
        }
        return deciding;
    }

    /** The transactions that a rule, or an item as a whole, would have on a day on which it holds, if nothing else were decided. */
    private static List<Transaction> wanted(Slot slot, History history) {
        var alone = new History(history.decisions().stream()
                .filter(decision -> decision.slot().equals(slot))
                .toList());
        return List.copyOf(deciding(alone).keySet());
    }

    /** Whether one and the same other takes all. */
    private static boolean isTaken(List<Transaction> wanted, Map<Transaction, Slot> deciding) {
        return wanted.stream().map(deciding::get).distinct().count() == 1;
    }

    @Test
    void isNeverReachedAndAllThatOneOtherTakesIsTold() {
        var dead = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            var history = decided(new Random(seed)).history();
            var deciding = deciding(history);
            var reached = new HashSet<>(deciding.values());
            var told = told(history);

            assertThat(told).as("seed %d: %s", seed, history).noneMatch(reached::contains);

            var slots = new LinkedHashSet<Slot>();
            history.decisions().stream()
                    .map(Mapping::slot)
                    .filter(slot -> slot.item().kind() != ItemKind.ACCOUNT)
                    .forEach(slots::add);
            slots.removeAll(reached);
            dead += slots.size();
            slots.removeAll(told);
            assertThat(slots)
                    .as("seed %d: %s", seed, history)
                    .noneMatch(slot -> isTaken(wanted(slot, history), deciding));
        }
        assertThat(dead).as("what is never reached in all these").isGreaterThan(LEAST_DEAD);
    }
}
