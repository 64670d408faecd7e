package dev.weighhouse.close;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Stored;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.reconcile.Row;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the sides said of several months, and of their accounts; each thing read when it is first asked for and only once. For one thread. */
final class QuotedMonths {
    private final QuoteBook quotes;
    private final Map<ConnectionId, Map<YearMonth, List<Period>>> months = new HashMap<>();
    private final Map<ConnectionId, Map<Period, Optional<Map<AccountId, List<Row>>>>> rows = new HashMap<>();
    private final Map<ConnectionId, Map<AsOf, Map<AccountId, List<Balance>>>> balances = new HashMap<>();

    private final Map<ConnectionId, Optional<Stored<ChartOfAccounts>>> charts = new HashMap<>();

    QuotedMonths(QuoteBook quotes) {
        this.quotes = quotes;
    }

    /** What of a calendar month movements were quoted of; of several the one that goes on longest. */
    Optional<Period> quoted(ConnectionId connection, YearMonth month) {
        return months
                .computeIfAbsent(
                        connection,
                        asked -> quotes.months(asked).stream()
                                .sorted(Comparator.comparing(Period::to).reversed())
                                .collect(Collectors.groupingBy(period -> YearMonth.from(period.from()))))
                .getOrDefault(month, List.of())
                .stream()
                .filter(period -> rows(connection, period).isPresent())
                .findFirst();
    }

    /** By account; empty where the connection did not quote its movements of the period. */
    Optional<Map<AccountId, List<Row>>> rows(ConnectionId connection, Period period) {
        return rows.computeIfAbsent(connection, _ -> new HashMap<>())
                .computeIfAbsent(period, asked -> read(connection, asked));
    }

    private Optional<Map<AccountId, List<Row>>> read(ConnectionId connection, Period period) {
        return quotes.movements(connection, period)
                .map(said -> said.value().stream()
                        .map(movement -> new Row(new AccountKey(connection, movement.account()), movement))
                        .collect(Collectors.groupingBy(row -> row.account().account())));
    }

    /** What people call an account; empty where the connection's chart does not have it any more. */
    Optional<String> label(AccountKey key) {
        return account(key).map(Account::label);
    }

    private Optional<Account> account(AccountKey key) {
        return charts.computeIfAbsent(key.connection(), quotes::accounts)
                .flatMap(chart -> chart.value().find(key.account()));
    }

    /** Whether the account's chart says that it is one of receivables or payables. */
    boolean holdsOpenItems(AccountKey key) {
        return account(key).filter(Account::holdsOpenItems).isPresent();
    }

    /** Debit positive; empty where the account's balance is not stated in that currency. */
    Optional<Money> balance(AccountKey key, AsOf asOf, Currency currency) {
        return balances
                .computeIfAbsent(key.connection(), _ -> new HashMap<>())
                .computeIfAbsent(asOf, asked -> read(key.connection(), asked))
                .getOrDefault(key.account(), List.of())
                .stream()
                .map(Balance::amount)
                .filter(amount -> amount.currency().equals(currency))
                .reduce(Money::plus);
    }

    private Map<AccountId, List<Balance>> read(ConnectionId connection, AsOf asOf) {
        return quotes.balances(connection, asOf).map(Stored::value).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(Balance::account));
    }
}
