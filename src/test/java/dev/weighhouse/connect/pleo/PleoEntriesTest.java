package dev.weighhouse.connect.pleo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.sandbox.PleoBooks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PleoEntriesTest {
    private static final Period OCTOBER = Period.month("2026-10");
    private static final Instant MIDDLE = Instant.parse("2026-10-14T12:30:00Z");

    private final PleoDesk desk = new PleoDesk();
    private String travel = "";
    private String meals = "";

    @BeforeEach
    void chart() {
        travel = desk.books.account("ext-7100", "7100", "Travel", false);
        meals = desk.books.account("ext-7300", "7300", "Meals", false);
    }

    @AfterEach
    void heldAgainstWhatPleoPublishes() {
        desk.close();
    }

    @Test
    void aCompletedEntryIsATransactionOfItsAccount() {
        var entry = purchase(travel, 6366);
        entry.put("subFamily", "ONLINE").put("note", "Train to Leeds");
        entry.putObject("supplier").put("documentNumber", "INV-77");
        entry.withArray("tags").addObject().put("tagGroupId", "project").put("tagId", "roastery");

        var read = only();

        assertThat(read.id()).isEqualTo(entry.path("id").asString());
        assertThat(read.account()).isEqualTo(new AccountId(travel));
        assertThat(read.date()).isEqualTo(LocalDate.of(2026, 10, 14));
        assertThat(read.amount()).isEqualTo(Money.of("63.66", "GBP"));
        assertThat(read.reference()).isEqualTo("INV-77");
        assertThat(read.description()).isEqualTo("Train to Leeds");
        assertThat(read.category()).isNull();
        assertThat(read.traits().type()).isEqualTo("CARD_PURCHASE/ONLINE");
        assertThat(read.traits().dimensions()).isEqualTo(Map.of("project", "roastery"));
    }

    @Test
    void whatIsCompletedOutsidePleoCountsAndWhatIsNotCompletedDoesNot() {
        purchase(travel, 100).put("status", "COMPLETED_EXTERNALLY");
        for (var status : List.of("DRAFT", "PENDING", "CANCELLED", "REJECTED", "ERROR")) {
            purchase(travel, 999).put("status", status);
        }

        assertThat(only().amount()).isEqualTo(Money.of("1.00", "GBP"));
    }

    @Test
    void anEntryInAnotherStatusThanAskedForIsRefused() {
        purchase(travel, 100);
        desk.rewriting("accounting-entries:search", "COMPLETED", "PENDING");

        assertThat(failure().words()).contains("field status", "is not one that was asked for: PENDING");
    }

    @Test
    void thePartsOfASplitEntryGoToTheirOwnAccounts() {
        var entry = purchase(travel, 1000);
        desk.books.split(entry, travel, 700);
        desk.books.split(entry, meals, 300);

        assertThat(read())
                .extracting(
                        Transaction::account,
                        transaction -> transaction.amount().plain())
                .containsExactlyInAnyOrder(tuple(new AccountId(travel), "7.00"), tuple(new AccountId(meals), "3.00"));
        assertThat(read())
                .extracting(Transaction::id)
                .allMatch(id -> id.startsWith(entry.path("id").asString() + "/"));
    }

    @Test
    void theCodeOfAPartGoesBeforeItsAccount() {
        var entry = purchase(travel, 1000);
        desk.books.split(entry, travel, 1000).put("accountCode", "7300");

        assertThat(only().account()).isEqualTo(new AccountId(meals));
    }

    @Test
    void aCodeOfSeveralAccountsIsNotGuessedAt() {
        desk.books.account("ext-2", "7300", "Meals abroad", false);
        var entry = purchase(travel, 1000);
        desk.books.split(entry, travel, 1000).put("accountCode", "7300");

        assertThat(failure().words()).contains("accountCode", "the code of 2 accounts");
    }

    @Test
    void partsThatDoNotAddUpAreRefused() {
        var entry = purchase(travel, 1000);
        desk.books.split(entry, travel, 700);
        desk.books.split(entry, meals, 299);

        assertThat(failure().words()).contains("adds up to 9.99 GBP, and the whole is 10.00 GBP");
    }

    @Test
    void anEntryWithoutACategoryStandsWhereItIsSeen() {
        purchase(PleoBooks.NO_ACCOUNT, 250);
        desk.books.entry("WALLET", null, MIDDLE, 50_000, "GBP").put("subFamily", "LOAD");

        assertThat(read())
                .allMatch(transaction -> transaction.account().value().equals("no-account"))
                .extracting(transaction -> transaction.traits().type())
                .containsExactlyInAnyOrder("CARD_PURCHASE", "WALLET/LOAD");
    }

    @Test
    void anAccountThatWasNotThereBeforeMeansToReadAgain() {
        purchase("22222222-0000-4000-8000-000000000000", 100);

        assertThat(failure())
                .isInstanceOf(Failure.Changed.class)
                .extracting(Failure::words)
                .asString()
                .contains("22222222", "was not there when the accounts were read");
    }

    @Test
    void anUndefinedCurrencyIsRefused() {
        amount(purchase(travel, 100), "UNDEFINED");

        assertThat(failure().words()).contains("field totalBillValue", "has no currency: Pleo says UNDEFINED");
    }

    @Test
    void aCurrencyTheWorkspaceDoesNotTakeIsRefused() {
        amount(purchase(travel, 100), "SEK");

        assertThat(failure().words()).contains("is not in a currency of this workspace: SEK");
    }

    private static void amount(ObjectNode entry, String currency) {
        entry.putObject("totalBillValue").put("currency", currency).put("minors", 100);
    }

    @Test
    void aFractionOfAPennyIsRefused() {
        purchase(travel, 6366);
        desk.rewriting("accounting-entries:search", "6366", "6366.5");

        assertThat(failure().words()).contains("is not a whole number of minor units: 6366.5");
    }

    @Test
    void amountsAreWholeMinorUnitsOfTheirCurrencyHoweverLarge() {
        var entry = purchase(travel, 1);
        entry.putObject("totalBillValue").put("currency", "JPY").put("minors", Long.MAX_VALUE);

        assertThat(only().amount().plain()).isEqualTo("9223372036854775807");
    }

    @Test
    void whatWasPaidCountsOnlyInTheHomeCurrencyWhereNoBillIsStated() {
        purchase(travel, 700).remove("totalBillValue");
        assertThat(only().amount()).isEqualTo(Money.of("7.00", "GBP"));

        var foreign = purchase(travel, 800);
        foreign.remove("totalBillValue");
        foreign.putObject("transactionValue").put("currency", "EUR").put("minors", 800);
        assertThat(failure().words()).contains("totalBillValue", "8.00 EUR", "is not in GBP");
    }

    @Test
    void signsAreTurnedWhereThePersonSaysSo() {
        purchase(travel, -500);

        assertThat(read(Map.of("sign", "spending-negative")))
                .singleElement()
                .extracting(Transaction::amount)
                .isEqualTo(Money.of("5.00", "GBP"));
    }

    @Test
    void aMomentIsADayOfTheZoneOfTheBooks() {
        desk.books.entry("CARD_PURCHASE", travel, Instant.parse("2026-10-31T23:30:00Z"), 100, "GBP");
        desk.books.entry("CARD_PURCHASE", travel, Instant.parse("2026-11-01T00:00:00Z"), 200, "GBP");

        assertThat(only().date()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(read(Map.of("zone", "Europe/Stockholm"))).isEmpty();
    }

    @Test
    void aDayThatWasNotAskedForIsRefused() {
        purchase(travel, 100);
        desk.rewriting("accounting-entries:search", "2026-10-14T12:30:00Z", "2026-09-30T12:30:00Z");

        assertThat(failure().words()).contains("bookkeepingDate", "outside the period that was asked for, 2026-10");
    }

    @Test
    void aTaxCodeIsCalledByTheLedgersOwnIdOfIt() {
        var standard = desk.books.taxCode("IVA 20", "Standard rate", "0.20");
        var other = desk.books.taxCode(null, "Reduced", "0.05");
        purchase(travel, 100).put("taxCodeId", standard);
        desk.books.split(purchase(meals, 200), meals, 200).put("taxCodeId", other);

        assertThat(read())
                .extracting(transaction -> transaction.traits().taxCode())
                .containsExactlyInAnyOrder("IVA 20", "Reduced");
    }

    @Test
    void withoutThePermissionForTaxCodesTheirIdsStandForThemAndThatIsSaid() {
        desk.sandbox.forbid("tax-codes:read");
        var standard = desk.books.taxCode("IVA 20", "Standard rate", "0.20");
        purchase(travel, 100).put("taxCodeId", standard);

        assertThat(only().traits().taxCode()).isEqualTo(standard);
        assertThat(desk.notes.notes()).singleElement().asString().contains("does not open its tax codes");
    }

    @Test
    void everyPageIsReadAndTheDigestIsOfAllOfThem() {
        for (var number = 1; number <= 205; number++) {
            purchase(travel, number);
        }

        try (var pleo = desk.open()) {
            var quoted = pleo.movements(OCTOBER, desk.notes).orElseThrow();

            assertThat(quoted.value()).hasSize(205);
            assertThat(quoted.value().stream()
                            .mapToLong(row -> row.amount().minor())
                            .sum())
                    .isEqualTo(205L * 206 / 2);
        }
        assertThat(desk.asked("accounting-entries:search")).hasSize(3);
    }

    @Test
    void anEntryThatComesOnTwoPagesIsRefused() {
        var first = purchase(travel, 1).path("id").asString();
        for (var number = 2; number <= 101; number++) {
            purchase(travel, number);
        }
        var last = desk.books
                .entry("CARD_PURCHASE", travel, MIDDLE, 1, "GBP")
                .path("id")
                .asString();
        desk.rewriting("accounting-entries:search", last, first);

        assertThat(failure())
                .isEqualTo(new Failure.Changed(
                        "Entry %s came twice while the entries of 2026-10 were read from Pleo.".formatted(first)));
    }

    private ObjectNode purchase(String account, long minors) {
        return desk.books.entry("CARD_PURCHASE", account, MIDDLE, minors, "GBP");
    }

    private Transaction only() {
        var read = read();
        assertThat(read).hasSize(1);
        return read.getFirst();
    }

    private List<Transaction> read() {
        return read(Map.of());
    }

    private List<Transaction> read(Map<String, String> settings) {
        try (var pleo = desk.open(settings)) {
            return pleo.movements(OCTOBER, desk.notes).orElseThrow().value();
        }
    }

    private Failure failure() {
        return desk.failure(pleo -> pleo.movements(OCTOBER, desk.notes));
    }
}
