package dev.weighhouse.mapping;

import static dev.weighhouse.mapping.Desk.spent;
import static dev.weighhouse.mapping.Desk.tax;
import static dev.weighhouse.mapping.Desk.to;
import static dev.weighhouse.mapping.ItemKind.ACCOUNT;
import static dev.weighhouse.mapping.ItemKind.CATEGORY;
import static dev.weighhouse.mapping.ItemKind.DIMENSION;
import static dev.weighhouse.mapping.ItemKind.TAX_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.Keeping.Entries;
import dev.weighhouse.mapping.Keeping.Style;
import dev.weighhouse.mapping.Transformation.Made;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Journal entries of a platform's transactions: what comes together, what stays out, and what the entry says. */
class TransformationTest {
    private static final Period OCTOBER = Period.month("2026-10");

    private final Desk desk = new Desk()
            .whole(ACCOUNT, "wallet", to("1050"))
            .whole(ACCOUNT, "meals", to("6200"))
            .whole(ACCOUNT, "vat", to("2220"))
            .whole(CATEGORY, "Meals", to("6200"))
            .whole(TAX_CODE, "20%", tax("T1", "2220"));

    private Made made(Style style, Entries entries, Transaction... transactions) {
        var books = new PlatformBooks(Desk.PLEO, new Keeping(style, null, entries), Lineage.NONE);
        return new Transformation(books, "Pleo", desk.history(), new Names(List.of(), ChartOfAccounts.of(List.of())))
                .of(OCTOBER, List.of(transactions));
    }

    private Made single(Entries entries, Transaction... transactions) {
        return made(Style.SINGLE_ENTRY, entries, transactions);
    }

    private Made sides(Entries entries, Transaction... transactions) {
        return made(Style.DOUBLE_ENTRY, entries, transactions);
    }

    private static Transaction side(String id, String account, String amount, @Nullable String reference) {
        return new Transaction(
                id, new AccountId(account), Desk.DAY, Money.of(amount, "GBP"), reference, "side " + id, null, null);
    }

    private static List<String> lines(JournalEntry entry) {
        return entry.lines().stream()
                .map(line -> line.account() + " " + line.amount().plain()
                        + (line.taxCode() == null ? "" : " " + line.taxCode()))
                .toList();
    }

    @Test
    void aDayOfWholeMovementsIsOneEntryOfTheirSums() {
        var lunch = spent("wallet", "-12.00", "Meals").with(Traits.NONE.taxed("20%", Money.of("-2.00", "GBP")));
        var made = single(Entries.PER_DAY, lunch, spent("wallet", "-3.00", "Meals"));
        assertThat(made.held()).isEmpty();
        assertThat(made.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("day:2026-10-05:GBP");
            assertThat(entry.date()).isEqualTo(Desk.DAY);
            assertThat(entry.narration()).isEqualTo("Pleo, 5 October 2026: 2 transactions.");
            assertThat(lines(entry)).containsExactly("1050 -15.00", "2220 2.00", "6200 3.00", "6200 10.00 T1");
        });
    }

    @Test
    void eachTransactionCanHaveItsOwnEntry() {
        var made =
                single(Entries.PER_TRANSACTION, spent("wallet", "-12.00", "Meals"), spent("wallet", "-3.00", "Meals"));
        assertThat(made.entries())
                .extracting(JournalEntry::id, JournalEntry::reference)
                .containsExactly(
                        tuple("transaction:wallet:t--12.00:GBP", "R-1"),
                        tuple("transaction:wallet:t--3.00:GBP", "R-1"));
        assertThat(made.entries().getFirst().lines())
                .extracting(JournalEntry.Line::description)
                .containsOnly("Lunch at the quay");
    }

    @Test
    void theSidesOfOneReferenceAndDayAreOneEntry() {
        var made = sides(
                Entries.PER_TRANSACTION,
                side("1", "wallet", "-12.00", "A"),
                side("2", "meals", "10.00", "A"),
                side("3", "vat", "2.00", "A"),
                side("4", "wallet", "-1.00", "B"),
                side("5", "meals", "1.00", "B"));
        assertThat(made.entries())
                .extracting(JournalEntry::id, entry -> entry.lines().size())
                .containsExactly(tuple("entry:2026-10-05:A:GBP", 3), tuple("entry:2026-10-05:B:GBP", 2));
    }

    @Test
    void whatIsHeldStaysOutAndTheEntrySaysSo() {
        var made =
                single(Entries.PER_DAY, spent("wallet", "-12.00", "Meals"), spent("wallet", "-7.50", "Parking fines"));
        assertThat(made.held())
                .extracting(held -> held.transaction().amount().plain(), Transformation.Held::why)
                .containsExactly(tuple("-7.50", "nobody has said where Parking fines goes"));
        assertThat(made.entries()).singleElement().satisfies(entry -> {
            assertThat(lines(entry)).containsExactly("1050 -12.00", "6200 12.00");
            assertThat(entry.narration())
                    .isEqualTo("Pleo, 5 October 2026: 1 transaction. Held for a person and not in here: 1 transaction,"
                            + " Lunch at the quay -7.50 GBP.");
        });
    }

    @Test
    void oneHeldSideHoldsItsEntryAndNoOther() {
        var made = sides(
                Entries.PER_DAY,
                side("1", "wallet", "-12.00", "A"),
                side("2", "unknown", "12.00", "A"),
                side("3", "wallet", "-1.00", "B"),
                side("4", "meals", "1.00", "B"));
        assertThat(made.held())
                .extracting(held -> held.transaction().id(), Transformation.Held::why)
                .containsExactly(
                        tuple("2", "nobody has said where unknown goes"),
                        tuple("1", "a side of its entry waits: side 2, as nobody has said where unknown goes"));
        assertThat(made.entries())
                .singleElement()
                .satisfies(entry -> assertThat(lines(entry)).containsExactly("1050 -1.00", "6200 1.00"));
    }

    @Test
    void sidesThatDoNotBalanceAreHeldTogether() {
        var made =
                sides(Entries.PER_DAY, side("1", "wallet", "1500.00", "TOPUP"), side("2", "meals", "-1.00", "TOPUP"));
        assertThat(made.entries()).isEmpty();
        assertThat(made.held())
                .hasSize(2)
                .extracting(Transformation.Held::why)
                .containsOnly("its entry does not balance: 1499.00 GBP has no other side under the reference TOPUP");
    }

    @Test
    void sidesWithoutAReferenceBelongTogetherByTheirDayIfTheyBalance() {
        assertThat(sides(Entries.PER_TRANSACTION, side("1", "wallet", "-5.00", null), side("2", "meals", "5.00", " "))
                        .entries())
                .hasSize(1);
        assertThat(sides(Entries.PER_TRANSACTION, side("1", "wallet", "-5.00", null))
                        .held())
                .singleElement()
                .satisfies(held -> assertThat(held.why()).contains("no reference tells which sides belong together"));
    }

    @Test
    void twoCurrenciesAreTwoEntriesIfEachBalances() {
        var pounds = List.of(side("1", "wallet", "-5.00", "A"), side("2", "meals", "5.00", "A"));
        var euros = pounds.stream().map(TransformationTest::inEuros).toList();
        var both = sides(Entries.PER_DAY, pounds.get(0), pounds.get(1), euros.get(0), euros.get(1));
        assertThat(both.entries())
                .extracting(JournalEntry::id)
                .containsExactly("day:2026-10-05:EUR", "day:2026-10-05:GBP");
        var exchanged = sides(Entries.PER_DAY, pounds.get(0), euros.get(1));
        assertThat(exchanged.entries()).isEmpty();
        assertThat(exchanged.held()).hasSize(2);
    }

    private static Transaction inEuros(Transaction side) {
        return new Transaction(
                side.id() + "e",
                side.account(),
                side.date(),
                Money.of(side.amount().plain(), "EUR"),
                side.reference(),
                null,
                null,
                null);
    }

    @Test
    void aPayoutIsOneEntryOfTheMonthWhateverItsDays() {
        var early = spent("wallet", "-12.00", "Meals").with(Traits.NONE.paidOutIn("po_1"));
        var late =
                on(spent("wallet", "-3.00", "Meals"), LocalDate.of(2026, 10, 9)).with(Traits.NONE.paidOutIn("po_1"));
        var next = on(late, LocalDate.of(2026, 11, 1)).with(Traits.NONE.paidOutIn("po_1"));
        var made = single(Entries.PER_PAYOUT, late, next, early);
        assertThat(made.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("payout:po_1:2026-10:GBP");
            assertThat(entry.reference()).isEqualTo("po_1");
            assertThat(entry.date()).isEqualTo(LocalDate.of(2026, 10, 9));
            assertThat(lines(entry)).containsExactly("1050 -15.00", "6200 15.00");
        });
    }

    private static Transaction on(Transaction transaction, LocalDate day) {
        return new Transaction(
                transaction.id() + day,
                transaction.account(),
                day,
                transaction.amount(),
                null,
                null,
                transaction.category(),
                null);
    }

    @Test
    void whatIsInNoPayoutOrInTwoWaits() {
        assertThat(single(Entries.PER_PAYOUT, spent("wallet", "-12.00", "Meals"))
                        .held())
                .extracting(Transformation.Held::why)
                .containsExactly("it is in no payout yet");
        var made = sides(
                Entries.PER_PAYOUT,
                side("1", "wallet", "-1.00", "A").with(Traits.NONE.paidOutIn("po_2")),
                side("2", "meals", "1.00", "A").with(Traits.NONE.paidOutIn("po_1")));
        assertThat(made.held())
                .extracting(Transformation.Held::why)
                .containsOnly("its sides are in different payouts: po_1, po_2");
    }

    @Test
    void whatAddsUpToNothingIsToldAndNotBooked() {
        var made = single(Entries.PER_DAY, spent("wallet", "-3.00", "Meals"), spent("wallet", "3.00", "Meals"));
        assertThat(made.entries()).isEmpty();
        assertThat(made.held())
                .hasSize(2)
                .extracting(Transformation.Held::why)
                .containsOnly("there is nothing to book: it adds up to zero");
    }

    @Test
    void idsOfAccountsAndTransactionsDoNotRunTogether() {
        desk.whole(ACCOUNT, "a:b", to("1050")).whole(ACCOUNT, "a", to("1050"));
        var one = on(spent("a:b", "-1.00", "Meals"), Desk.DAY);
        var made = single(
                Entries.PER_TRANSACTION,
                new Transaction("c", one.account(), Desk.DAY, one.amount(), null, null, "Meals", null),
                new Transaction("b:c", new AccountId("a"), Desk.DAY, one.amount(), null, null, "Meals", null));
        assertThat(made.entries()).extracting(JournalEntry::id).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void amountsTooLargeToBeAddedAreRefusedInWords() {
        var huge = new Money(Long.MAX_VALUE - 5, Money.of("1", "GBP").currency());
        var one = new Transaction("1", new AccountId("wallet"), Desk.DAY, huge, null, null, "Meals", null);
        var two = new Transaction("2", new AccountId("wallet"), Desk.DAY, huge, null, null, "Meals", null);
        assertThatThrownBy(() -> single(Entries.PER_DAY, one, two))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("The amounts of Pleo, 5 October 2026 are too large to be added.");
    }

    private Made locked(LocalDate until, Transaction... transactions) {
        var books = new PlatformBooks(Desk.PLEO, new Keeping(Style.SINGLE_ENTRY, null, Entries.PER_DAY), Lineage.NONE);
        var names = new Names(List.of(), ChartOfAccounts.of(List.of()));
        return new Transformation(books, "Pleo", desk.history(), names)
                .of(OCTOBER, List.of(transactions), new Locks(LocalDate.of(2026, 11, 3), until), Already.NONE);
    }

    @Test
    void whatIsOfALockedDayIsDatedOnTheFirstOpenOneAndSaysSo() {
        var made = locked(LocalDate.of(2026, 10, 31), spent("wallet", "-3.00", "Meals"));
        assertThat(made.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("day:2026-10-05:GBP");
            assertThat(entry.date()).isEqualTo(LocalDate.of(2026, 11, 1));
            assertThat(entry.narration())
                    .isEqualTo("Pleo, 5 October 2026: 1 transaction. The ledger has locked 5 October 2026,"
                            + " so it is caught up with here.");
        });
    }

    @Test
    void whatIsOfAnOpenDayKeepsItThoughEarlierOnesAreLocked() {
        var made = locked(LocalDate.of(2026, 10, 4), spent("wallet", "-3.00", "Meals"));
        assertThat(made.entries()).extracting(JournalEntry::date).containsExactly(Desk.DAY);
    }

    @Test
    void aDimensionNobodyMappedIsToldInTheEntryThatDoesNotCarryIt() {
        var lunch = spent("wallet", "-3.00", "Meals").with(Traits.NONE.along(Map.of("Site", "North")));
        assertThat(single(Entries.PER_DAY, lunch).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.narration())
                        .isEqualTo("Pleo, 5 October 2026: 1 transaction. Without Site=North, which nobody mapped."));

        desk.whole(DIMENSION, "Site=North", new Target.Dimension("Site", "N"));
        assertThat(single(Entries.PER_DAY, lunch).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.narration()).isEqualTo("Pleo, 5 October 2026: 1 transaction.");
            assertThat(entry.lines()).anyMatch(line -> line.dimensions().equals(Map.of("Site", "N")));
        });
    }
}
