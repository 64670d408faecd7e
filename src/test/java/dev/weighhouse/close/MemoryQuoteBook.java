package dev.weighhouse.close;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Stored;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.QuoteBook;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Quotes kept in memory, in the order they came; nothing is ever replaced. */
public final class MemoryQuoteBook implements QuoteBook {
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Stored<ChartOfAccounts>> charts = new ArrayList<>();
    private final List<Stored<List<Balance>>> balances = new ArrayList<>();
    private final List<Stored<List<Movement>>> movements = new ArrayList<>();
    private final List<LogEntry> said = new ArrayList<>();
    private int loads;
    private int together;
    private int loadsApart;

    @Override
    public List<Quote> append(Pulled pulled, List<LogEntry> logged) {
        said.addAll(logged);
        var first = quotes.size();
        charts.add(store(
                pulled.connection(),
                new Quote.Subject.Accounts(),
                pulled.accounts(),
                pulled.accounts().value().size()));
        for (var each : pulled.balances()) {
            var quoted = each.quoted().map(rows -> List.copyOf(rows));
            balances.add(store(
                    pulled.connection(),
                    new Quote.Subject.Balances(each.asOf()),
                    quoted,
                    quoted.value().size()));
        }
        for (var each : pulled.movements()) {
            var quoted = each.quoted().map(rows -> List.<Movement>copyOf(rows));
            var subject = new Quote.Subject.Movements(each.period());
            movements.add(
                    store(pulled.connection(), subject, quoted, quoted.value().size()));
        }
        return List.copyOf(quotes.subList(first, quotes.size()));
    }

    private <T> Stored<T> store(ConnectionId connection, Quote.Subject subject, Quoted<T> quoted, int rows) {
        var quote = new Quote(quotes.size() + 1, connection, subject, quoted.fetchedAt(), quoted.digest(), rows);
        quotes.add(quote);
        return new Stored<>(quote, quoted.value(), quoted.leftOut());
    }

    @Override
    public <T> T together(Supplier<T> reading) {
        together++;
        try {
            return reading.get();
        } finally {
            together--;
        }
    }

    @Override
    public Optional<Stored<ChartOfAccounts>> accounts(ConnectionId connection) {
        return latest(charts, connection, new Quote.Subject.Accounts());
    }

    @Override
    public Optional<Stored<ChartOfAccounts>> accountsThen(ConnectionId connection, Instant then) {
        return charts.reversed().stream()
                .filter(chart -> chart.quote().connection().equals(connection))
                .filter(chart -> !chart.quote().fetchedAt().isAfter(then))
                .findFirst();
    }

    @Override
    public Optional<ChartOfAccounts> accountsBehind(Quote quote) {
        return charts.reversed().stream()
                .filter(chart -> chart.quote().connection().equals(quote.connection())
                        && chart.quote().id() < quote.id())
                .findFirst()
                .map(Stored::value);
    }

    @Override
    public Optional<String> nameThen(ConnectionId connection, AccountId account, Instant then) {
        return charts.reversed().stream()
                .filter(chart -> chart.quote().connection().equals(connection))
                .filter(chart -> !chart.quote().fetchedAt().isAfter(then))
                .findFirst()
                .flatMap(chart -> chart.value().find(account))
                .map(Account::name);
    }

    private Stream<Stored<ChartOfAccounts>> charts(ConnectionId connection) {
        return charts.stream().filter(chart -> chart.quote().connection().equals(connection));
    }

    @Override
    public Map<AccountId, List<String>> namesEver(ConnectionId connection) {
        var all = new HashMap<AccountId, List<String>>();
        charts(connection).flatMap(chart -> chart.value().all().stream()).forEach(account -> {
            var names = all.computeIfAbsent(account.id(), _ -> new ArrayList<>());
            if (!names.contains(account.name())) {
                names.add(account.name());
            }
        });
        all.values().removeIf(names -> names.size() < 2);
        return all;
    }

    @Override
    public Optional<Instant> firstPulled(ConnectionId connection, AccountId account) {
        return charts(connection)
                .filter(chart -> chart.value().contains(account))
                .findFirst()
                .map(chart -> chart.quote().fetchedAt());
    }

    @Override
    public Optional<Instant> firstPulled(ConnectionId connection, AccountId account, String movement) {
        return movements.stream()
                .filter(said -> said.quote().connection().equals(connection))
                .filter(said -> said.value().stream()
                        .anyMatch(each ->
                                each.account().equals(account) && each.id().equals(movement)))
                .findFirst()
                .map(said -> said.quote().fetchedAt());
    }

    @Override
    public Map<AccountId, Map<String, Instant>> movementsFirstPulled(ConnectionId connection) {
        var all = new HashMap<AccountId, Map<String, Instant>>();
        for (var said : movements) {
            if (said.quote().connection().equals(connection)) {
                said.value()
                        .forEach(each -> all.computeIfAbsent(each.account(), _ -> new HashMap<>())
                                .putIfAbsent(each.id(), said.quote().fetchedAt()));
            }
        }
        return all;
    }

    @Override
    public Optional<Stored<List<Balance>>> balances(ConnectionId connection, AsOf asOf) {
        return latest(balances, connection, new Quote.Subject.Balances(asOf));
    }

    @Override
    public Optional<Stored<List<Movement>>> movements(ConnectionId connection, Period period) {
        return latest(movements, connection, new Quote.Subject.Movements(period));
    }

    private <T> Optional<Stored<T>> latest(List<Stored<T>> kept, ConnectionId connection, Quote.Subject subject) {
        loads++;
        loadsApart += together == 0 ? 1 : 0;
        return kept.reversed().stream()
                .filter(stored -> stored.quote().connection().equals(connection)
                        && stored.quote().subject().equals(subject))
                .findFirst();
    }

    /** How often anything was read. */
    public int loads() {
        return loads;
    }

    /** How often anything was read by itself, so that something could have been appended since the reading before. */
    public int loadsApart() {
        return loadsApart;
    }

    /** Every quote ever kept, the oldest first. */
    public List<Quote> quotes() {
        return List.copyOf(quotes);
    }

    @Override
    public List<Period> months(ConnectionId connection) {
        var months = new TreeSet<Period>();
        for (var quote : quotes) {
            if (quote.connection().equals(connection)) {
                switch (quote.subject()) {
                    case Quote.Subject.Accounts() -> {}
                    case Quote.Subject.Balances(var asOf) when asOf.moment() == AsOf.Moment.OPENING -> {}
                    case Quote.Subject.Balances(var asOf) -> months.add(Period.of(YearMonth.from(asOf.date())));
                    case Quote.Subject.Movements(var period) -> months.add(period);
                }
            }
        }
        return List.copyOf(months);
    }
}
