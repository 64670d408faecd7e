package dev.weighhouse.sandbox;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The books of a sandbox platform. What belongs together by its reference and day balances, or it is refused. */
final class PlatformBooks {
    private final List<Account> accounts;
    private final List<Row> rows;

    /**
     * A platform's account.
     *
     * @param externalId the ledger's id, or null where nobody told the platform
     * @param opening the balance before the first transaction, or null where the platform quotes no balance
     */
    record Account(
            String id,
            @Nullable String externalId,
            String name,
            String type,
            Currency currency,
            boolean active,
            @Nullable Money opening) {}

    /** A platform's movement of one of its accounts. */
    record Row(
            String id,
            String account,
            LocalDate date,
            Money amount,
            String reference,
            String description,
            String category,
            String counterparty,
            Traits traits) {}

    PlatformBooks(List<Account> accounts, List<Row> rows) {
        this.accounts = List.copyOf(accounts);
        this.rows = rows.stream()
                .sorted(Comparator.comparing(Row::date).thenComparing(Row::id))
                .toList();
        rows.stream()
                .collect(Collectors.groupingBy(row -> row.reference() + " of " + row.date()))
                .forEach(PlatformBooks::check);
    }

    private static void check(String group, List<Row> rows) {
        var sums = rows.stream().collect(Collectors.toMap(row -> row.amount().currency(), Row::amount, Money::plus));
        // Money that comes from outside has one row; everything else moves between accounts.
        if (rows.size() > 1 && !sums.values().stream().allMatch(Money::isZero)) {
            throw new IllegalArgumentException("%s is out of balance: %s".formatted(group, sums));
        }
    }

    List<Account> accounts() {
        return accounts;
    }

    List<Row> transactions(LocalDate from, LocalDate to) {
        return rows.stream()
                .filter(row -> !row.date().isBefore(from) && !row.date().isAfter(to))
                .toList();
    }

    Money balance(Account account, LocalDate day) {
        var opening = account.opening();
        return rows.stream()
                .filter(row -> row.account().equals(account.id()) && !row.date().isAfter(day))
                .map(Row::amount)
                .reduce(opening == null ? Money.zero(account.currency()) : opening, Money::plus);
    }
}
