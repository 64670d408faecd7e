package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.Transformation.Held;
import dev.weighhouse.mapping.Transformation.Made;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The platforms of the sample company as journal entries, by the ids of the ledger that their accounts state. */
class LarkfieldEntriesTest {
    private static final Period OCTOBER = Period.month("2026-10");

    private static List<NamedCsvRecord> rows(String file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Path.of("samples", "larkfield", file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> ledgerIds(String platform) {
        return rows(platform + "-accounts.csv").stream()
                .filter(row -> !row.getField("externalId").isBlank())
                .collect(Collectors.toMap(row -> row.getField("id"), row -> row.getField("externalId")));
    }

    private static List<Transaction> transactions(String platform) {
        var currencies = rows(platform + "-accounts.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("id"), row -> row.getField("currency")));
        return rows(platform + "-transactions.csv").stream()
                .map(row -> new Transaction(
                        row.getField("id"),
                        new AccountId(row.getField("account")),
                        LocalDate.parse(row.getField("date")),
                        Money.of(row.getField("amount"), currencies.getOrDefault(row.getField("account"), "GBP")),
                        row.getField("reference"),
                        row.getField("description"),
                        row.getField("category"),
                        row.getField("counterparty")))
                .toList();
    }

    private static Made october(String platform) {
        var connection = new ConnectionId(platform);
        var history = new History(ledgerIds(platform).entrySet().stream()
                .map(mapped -> Mapping.of(
                        new AccountKey(connection, new AccountId(mapped.getKey())),
                        new AccountId(mapped.getValue()),
                        Mapping.Origin.EXTERNAL_ID,
                        "states the ledger's id",
                        "Ada",
                        Instant.EPOCH))
                .toList());
        var books = PlatformBooks.of(connection, Keeping.USUAL, List.of());
        return new Transformation(books, platform, history, new Names(List.of(), ChartOfAccounts.of(List.of())))
                .of(OCTOBER, transactions(platform));
    }

    @ParameterizedTest
    @ValueSource(strings = {"square", "stripe", "pleo"})
    void theTotalsByAccountAreThoseOfTheTransactions(String platform) {
        var made = october(platform);
        var ids = ledgerIds(platform);
        var expected = new TreeMap<String, Long>();
        var held = made.held().stream().map(Held::transaction).toList();
        transactions(platform).stream()
                .filter(transaction -> OCTOBER.contains(transaction.date()) && !held.contains(transaction))
                .forEach(transaction -> expected.merge(
                        ids.get(transaction.account().value())
                                + transaction.amount().currency(),
                        transaction.amount().minor(),
                        Math::addExact));
        var booked = new TreeMap<String, Long>();
        made.entries().stream()
                .flatMap(entry -> entry.lines().stream())
                .forEach(line -> booked.merge(
                        line.account().value() + line.amount().currency(),
                        line.amount().minor(),
                        Math::addExact));
        assertThat(made.entries()).isNotEmpty().allMatch(JournalEntry::balances);
        expected.values().removeIf(sum -> sum == 0);
        booked.values().removeIf(sum -> sum == 0);
        assertThat(booked).isEqualTo(expected);
    }

    @Test
    void theTopUpThatHasNoOtherSideIsHeldByName() {
        assertThat(october("pleo").held())
                .extracting(Held::transaction)
                .anySatisfy(transaction -> assertThat(transaction.reference()).isEqualTo("PL-TOPUP-10"));
        assertThat(october("pleo").entries())
                .filteredOn(entry -> entry.date().equals(LocalDate.of(2026, 10, 1)))
                .allSatisfy(entry -> assertThat(entry.narration()).contains("Wallet top-up"));
    }
}
