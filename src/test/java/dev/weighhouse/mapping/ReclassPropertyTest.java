package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was booked by the mapping before, with the reclass, is what the mapping after books: to the minor unit. */
class ReclassPropertyTest {
    private static final Locks LOCKS = new Locks(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 9, 30));
    private static final Names NAMES = new Names(List.of(), ChartOfAccounts.of(List.of()));

    /** By account, tax code, dimensions, currency and month. */
    private static final class Sums {
        private final Map<String, Long> sums = new TreeMap<>();

        void add(String month, AccountId account, Marks marks, Money amount, int times) {
            var place =
                    "%s %s %s %s %s".formatted(month, account, marks.taxCode(), marks.dimensions(), amount.currency());
            sums.merge(place, times * amount.minor(), Math::addExact);
        }

        void add(Whole whole, int times) {
            for (var placement : whole.placements()) {
                for (var share : ((Placement.Goes) placement).shares()) {
                    add(month(placement.transaction()), share.account(), Marks.of(share), share.amount(), times);
                }
            }
        }

        void add(String month, JournalEntry entry, int times) {
            for (var line : entry.lines()) {
                add(month, line.account(), new Marks(line.taxCode(), line.dimensions()), line.amount(), times);
            }
        }

        Map<String, Long> told() {
            sums.values().removeIf(sum -> sum == 0);
            return sums;
        }
    }

    /** One seeded platform with two states of its mapping. */
    private static final class Tried {
        final SeededBooks books;
        final History before;
        final History after;
        final List<Transaction> transactions = new ArrayList<>();

        Tried(long seed) {
            books = new SeededBooks(seed, seed % 2 == 0);
            before = books.mapAll().decide((int) (seed % 30));
            after = books.decide(5 + (int) (seed % 40));
            if (books.single) {
                transactions.addAll(books.transactions(300));
            } else {
                transactions.addAll(books.entries(120));
            }
        }

        List<JournalEntry> reclass() {
            var radius =
                    BlastRadius.of(List.of(Desk.byOthers(books.books(), transactions, before)), before, after, LOCKS);
            return new Reclass(new ChangeSet(List.of(), "seeded"), LOCKS, true, NAMES).entries(radius);
        }

        /** What is booked by both: nothing of it came from nowhere, and nothing goes there. */
        List<Sides> bookedByBoth() {
            var was = new Placing(books.books(), before);
            var is = new Placing(books.books(), after);
            return Sides.of(books.books().keeping(), transactions.stream()).stream()
                    .filter(sides -> sides.placed(was).waiting().isEmpty()
                            && sides.placed(is).waiting().isEmpty())
                    .toList();
        }

        Transformation transformation(History history) {
            return new Transformation(books.books(), "Pleo", history, NAMES);
        }
    }

    private static String month(Transaction transaction) {
        return transaction.date().toString().substring(0, 7);
    }

    /** The id is of the change, the platform, the month and the currency. */
    private static String monthOf(JournalEntry reclass) {
        return reclass.id().split(":", -1)[2];
    }

    @Test
    void whatWasPlacedWithTheReclassIsWhatIsPlacedThen() {
        var moved = 0;
        for (var seed = 1L; seed <= 80; seed++) {
            var tried = new Tried(seed);
            var was = new Placing(tried.books.books(), tried.before);
            var is = new Placing(tried.books.books(), tried.after);
            var sums = new Sums();
            var expected = new Sums();
            for (var sides : tried.bookedByBoth()) {
                sums.add(sides.placed(was), 1);
                expected.add(sides.placed(is), 1);
            }
            for (var entry : tried.reclass()) {
                assertThat(entry.balances()).isTrue();
                sums.add(monthOf(entry), entry, 1);
                moved++;
            }
            assertThat(sums.told()).as("seed %d", seed).isEqualTo(expected.told());
        }
        assertThat(moved).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 15, 16, 27, 28, 39, 40})
    void theEntriesOfTheOldMappingWithTheReclassAreTheEntriesOfTheNew(long seed) {
        var tried = new Tried(seed);
        var transactions = new ArrayList<Transaction>();
        tried.bookedByBoth().forEach(sides -> transactions.addAll(sides.transactions()));
        var months = new TreeSet<String>();
        transactions.forEach(transaction -> months.add(month(transaction)));
        var sums = new Sums();
        var expected = new Sums();
        for (var month : months) {
            var period = Period.month(month);
            tried.transformation(tried.before)
                    .of(period, transactions)
                    .entries()
                    .forEach(entry -> sums.add(month, entry, 1));
            tried.transformation(tried.after)
                    .of(period, transactions)
                    .entries()
                    .forEach(entry -> expected.add(month, entry, 1));
        }
        tried.reclass().forEach(entry -> sums.add(monthOf(entry), entry, 1));
        assertThat(sums.told()).isEqualTo(expected.told());
        assertThat(months).hasSizeGreaterThan(1);
    }
}
