package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.BlastRadius.Pulled;
import dev.weighhouse.mapping.Transformation.Made;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions come, change and vanish after entries were drafted: the entries together always say what the transactions say. */
class LateTransactionsTest {
    private static final Period OCTOBER = Period.month("2026-10");
    private static final Names NAMES = new Names(List.of(), ChartOfAccounts.of(List.of()));
    private static final Locks LOCKS = new Locks(LocalDate.of(2026, 11, 3), null);

    /** One seeded platform and what was drafted of it so far. */
    private static final class Drafting {
        final SeededBooks books;
        final List<Mapping> decisions = new ArrayList<>();
        final List<Transaction> transactions = new ArrayList<>();
        final List<Already.Entry> drafted = new ArrayList<>();
        final Map<String, Long> lines = new TreeMap<>();
        int next;

        Drafting(long seed) {
            books = new SeededBooks(seed, seed % 2 == 0);
        }

        History history() {
            return new History(decisions);
        }

        /** Sends an item somewhere, never nowhere. */
        void map(Item item) {
            var number = books.random.nextInt(3);
            var target = switch (item.key().kind()) {
                case ACCOUNT -> Target.to(new AccountId("100" + number));
                case CATEGORY, TYPE, ANYTHING -> new Target.To(new AccountId("600" + number), "T" + number, Map.of());
                case TAX_CODE -> new Target.Tax("T" + number, new AccountId("220" + number));
                case DIMENSION -> new Target.Dimension("Site", "s1");
            };
            decisions.add(new Mapping(
                    Slot.whole(item.key()),
                    target,
                    InForce.ALWAYS,
                    Mapping.Origin.PERSON,
                    "seeded",
                    "Ada",
                    Instant.EPOCH));
        }

        void mapAll() {
            books.items.forEach(this::map);
            map(Desk.item(ItemKind.CATEGORY, "none", null));
        }

        /** Whole movements, or sides of entries that balance; each in October, and each of a category and a type. */
        void come(int count) {
            var more = books.single ? books.transactions(count) : books.entries(count);
            for (var each : more) {
                var day = OCTOBER.from().plusDays(Math.floorMod(each.date().toEpochDay(), 31));
                var category = each.category() == null ? "Meals" : each.category();
                transactions.add(new Transaction(
                        next + each.id(),
                        each.account(),
                        day,
                        each.amount(),
                        books.single ? null : next + String.valueOf(each.reference()),
                        each.description(),
                        category,
                        each.counterparty(),
                        each.traits()));
            }
            next++;
        }

        void vanish() {
            var one = books.one(transactions);
            transactions.removeIf(each -> books.single ? each.equals(one) : isSide(each, one));
        }

        private static boolean isSide(Transaction each, Transaction one) {
            return String.valueOf(each.reference()).equals(one.reference());
        }

        /** Another amount; of an entry for each side, so that it balances still. */
        void change() {
            var one = books.one(transactions);
            var times = books.random.nextInt(3) - 1L;
            transactions.replaceAll(each -> (books.single ? each.equals(one) : isSide(each, one))
                    ? withAmount(
                            each,
                            new Money(
                                    each.amount().minor() * times, each.amount().currency()))
                    : each);
        }

        /** One side alone, so that its entry does not balance any more. */
        void slip() {
            var one = books.one(transactions);
            var amount = new Money(one.amount().minor() + 1, one.amount().currency());
            transactions.replaceAll(each -> each.equals(one) ? withAmount(each, amount) : each);
        }

        private static Transaction withAmount(Transaction each, Money amount) {
            return new Transaction(
                    each.id(),
                    each.account(),
                    each.date(),
                    amount,
                    each.reference(),
                    each.description(),
                    each.category(),
                    each.counterparty(),
                    each.traits().taxed(each.traits().taxCode(), null));
        }

        Made made(Already already) {
            return new Transformation(books.books(), "Pleo", history(), NAMES)
                    .of(OCTOBER, transactions, Locks.NONE, already);
        }

        Made draft() {
            var made = made(Already.of(drafted));
            for (var entry : made.entries()) {
                assertThat(entry.balances()).isTrue();
                var drawn = made.drawn().getOrDefault(entry.id(), List.of());
                drafted.add(new Already.Entry(
                        "J-" + (drafted.size() + 1), entry.id(), new Making(Desk.PLEO, decisions.size(), drawn)));
                book(lines, entry, 1);
            }
            assertThat(made(Already.of(drafted)).entries())
                    .as("asked again, nothing is drafted")
                    .isEmpty();
            return made;
        }

        /** What stands of transactions that wait now, by what was drafted of them. */
        Map<String, Long> withoutHeld(Made made) {
            var held = new HashSet<Already.Tx>();
            made.held().forEach(each -> held.add(Already.Tx.of(each.transaction())));
            var sums = new TreeMap<>(lines);
            Already.of(drafted)
                    .drawn(OCTOBER)
                    .filter(drawn -> held.contains(new Already.Tx(drawn.account(), drawn.transaction())))
                    .forEach(drawn -> add(sums, drawn.ledger(), drawn.marks(), drawn.amount(), -1));
            return cleared(sums);
        }
    }

    private static void book(Map<String, Long> sums, JournalEntry entry, int times) {
        entry.lines()
                .forEach(line ->
                        add(sums, line.account(), new Marks(line.taxCode(), line.dimensions()), line.amount(), times));
    }

    private static void add(Map<String, Long> sums, AccountId account, Marks marks, Money amount, int times) {
        sums.merge(
                "%s %s %s %s".formatted(account, marks.taxCode(), marks.dimensions(), amount.currency()),
                times * amount.minor(),
                Math::addExact);
    }

    private static Map<String, Long> cleared(Map<String, Long> sums) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    private static Map<String, Long> totals(Made made) {
        var sums = new TreeMap<String, Long>();
        made.entries().forEach(entry -> book(sums, entry, 1));
        return cleared(sums);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theFirstEntriesAndAllThatFollowAddUpToTheTransactions(long seed) {
        var tried = new Drafting(seed);
        tried.mapAll();
        tried.come(40);
        tried.draft();
        for (var round = 0; round < 6; round++) {
            tried.come(tried.books.random.nextInt(8));
            for (var times = 0; times < 4; times++) {
                switch (tried.books.random.nextInt(4)) {
                    case 0, 1 -> tried.change();
                    case 2 -> tried.vanish();
                    default -> tried.slip();
                }
            }
            var made = tried.draft();
            assertThat(tried.withoutHeld(made)).as("round %d", round).isEqualTo(totals(tried.made(Already.NONE)));
        }
        assertThat(tried.drafted).hasSizeGreaterThan(31);
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56, 57, 58, 59, 60})
    void whatAReclassBroughtOverIsNotBroughtOnceMore(long seed) {
        var tried = new Drafting(seed);
        tried.mapAll();
        tried.come(30);
        tried.draft();
        for (var round = 0; round < 5; round++) {
            tried.come(5);
            var before = tried.history();
            for (var times = 0; times < 3; times++) {
                tried.map(tried.books.one(tried.books.items));
            }
            var already = Already.of(tried.drafted);
            var booked = new Booked(tried.books.books(), tried.history(), already, _ -> false, _ -> 0);
            var pulled = new Pulled(tried.books.books(), tried.transactions, booked);
            var radius = BlastRadius.of(List.of(pulled), before, tried.history(), LOCKS);
            for (var made : new Reclass(new ChangeSet(List.of(), "round " + round), LOCKS, true, NAMES).made(radius)) {
                tried.drafted.add(new Already.Entry(
                        "J-" + (tried.drafted.size() + 1),
                        null,
                        new Making(Desk.PLEO, tried.decisions.size(), made.drawn())));
                book(tried.lines, made.entry(), 1);
            }
            assertThat(tried.draft().held())
                    .filteredOn(held -> held.why().contains("changed"))
                    .isEmpty();
            assertThat(cleared(tried.lines)).isEqualTo(totals(tried.made(Already.NONE)));
        }
    }
}
