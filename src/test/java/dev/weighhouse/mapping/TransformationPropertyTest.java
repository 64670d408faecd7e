package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.Keeping.Entries;
import dev.weighhouse.mapping.Keeping.Style;
import dev.weighhouse.mapping.Transformation.Made;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Over seeded books: every entry balances, and nothing is lost or made up, to the minor unit. */
class TransformationPropertyTest {
    private static final Period OCTOBER = Period.month("2026-10");

    private static Stream<Arguments> cases() {
        return Stream.of(Entries.values())
                .flatMap(entries -> Stream.of(41L, 42L, 43L, 44L)
                        .flatMap(seed -> Stream.of(Style.values()).map(style -> Arguments.of(seed, style, entries))));
    }

    private static Made made(SeededBooks books, Entries entries, List<Transaction> transactions) {
        var style = books.single ? Style.SINGLE_ENTRY : Style.DOUBLE_ENTRY;
        var platform = new PlatformBooks(Desk.PLEO, new Keeping(style, null, entries), Lineage.of(books.items));
        return new Transformation(
                        platform, "Pleo", books.history(), new Names(books.items, ChartOfAccounts.of(List.of())))
                .of(OCTOBER, transactions);
    }

    /** Whole movements as they come; or sides in twos and threes that balance, now and then one that does not. */
    private static List<Transaction> transactions(SeededBooks books) {
        if (books.single) {
            return books.transactions(400);
        }
        var all = new ArrayList<Transaction>();
        for (int i = 0; i < 150; i++) {
            var day = OCTOBER.from().minusDays(3).plusDays(books.random.nextInt(35));
            var currency = Currency.getInstance(books.random.nextInt(4) == 0 ? "EUR" : "GBP");
            var amount = books.random.nextInt(1_000_000) + 10L;
            var part = books.random.nextInt(9);
            var sides = part == 0 ? List.of(amount, -amount) : List.of(amount, -part - 1L, part + 1 - amount);
            var slip = books.random.nextInt(12) == 0 ? 1 : 0;
            for (int side = 0; side < sides.size(); side++) {
                var minor = sides.get(side) + (side == 0 ? slip : 0);
                all.add(books.transaction("s" + i + "-" + side, day, new Money(minor, currency), "R-" + i));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyTransactionIsInOneEntryOrHeldAndTheTotalsAreEqual(long seed, Style style, Entries entries) {
        var books = new SeededBooks(seed, style == Style.SINGLE_ENTRY);
        books.mapAll().decide(8);
        var transactions = transactions(books);
        var made = made(books, entries, transactions);

        assertThat(made.entries()).isNotEmpty().allMatch(JournalEntry::balances);
        assertThat(made.entries())
                .allSatisfy(entry -> assertThat(entry.debits()).hasSize(1))
                .extracting(JournalEntry::id)
                .doesNotHaveDuplicates();
        assertThat(made.entries()).allMatch(entry -> OCTOBER.contains(entry.date()));

        var held = new HashSet<Transaction>();
        made.held().forEach(each -> {
            assertThat(each.why()).isNotBlank();
            assertThat(held.add(each.transaction())).isTrue();
        });
        var placing = new Placing(books.books(), books.history());
        var expected = new TreeMap<String, Long>();
        for (var transaction : transactions) {
            if (OCTOBER.contains(transaction.date()) && !held.contains(transaction)) {
                book(expected, placing.of(transaction));
            }
        }
        assertThat(totals(made.entries())).isEqualTo(cleared(expected));
    }

    private static void book(Map<String, Long> totals, Placement placement) {
        assertThat(placement).isInstanceOf(Placement.Goes.class);
        ((Placement.Goes) placement)
                .shares()
                .forEach(share -> add(totals, share.account().value(), share.taxCode(), share.amount()));
    }

    private static Map<String, Long> totals(Collection<JournalEntry> entries) {
        var totals = new TreeMap<String, Long>();
        entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .forEach(line -> add(totals, line.account().value(), line.taxCode(), line.amount()));
        return cleared(totals);
    }

    private static void add(Map<String, Long> totals, String account, @Nullable String taxCode, Money amount) {
        totals.merge(account + " " + amount.currency(), amount.minor(), Math::addExact);
        totals.merge("tax code " + taxCode + " " + amount.currency(), amount.minor(), Math::addExact);
    }

    private static Map<String, Long> cleared(Map<String, Long> totals) {
        totals.values().removeIf(sum -> sum == 0);
        return totals;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderOfTheTransactionsDoesNotMatter(long seed, Style style, Entries entries) {
        var books = new SeededBooks(seed, style == Style.SINGLE_ENTRY);
        books.mapAll().decide(8);
        var transactions = transactions(books);
        var made = made(books, entries, transactions);
        var shuffled = new ArrayList<>(transactions);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(made(books, entries, shuffled)).isEqualTo(made);
    }
}
