package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Stored;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Items;
import dev.weighhouse.mapping.Keeping;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingChecks;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Names;
import dev.weighhouse.mapping.Placement;
import dev.weighhouse.mapping.PlatformBooks;
import dev.weighhouse.mapping.Stopped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What both sides last said, as far as the mapping needs it.
 *
 * @param ledger empty before its first pull
 * @param platforms in the order they were added, those never pulled too
 * @param items everything the platforms use
 * @param charts the number of each chart's latest quote; 0 for one that was never pulled
 */
record Known(
        ChartOfAccounts ledger, List<Side> platforms, SortedMap<ItemKey, Item> items, Map<ConnectionId, Long> charts) {

    private static final ChartOfAccounts NO_CHART = ChartOfAccounts.of(List.of());

    /**
     * One platform.
     *
     * @param keeping how it keeps its books
     * @param accounts its latest chart
     * @param uses everything it uses
     * @param months what moved, by month
     * @param latest the number of the latest quote of what moved; 0 where there is none
     */
    record Side(
            Connection connection,
            Keeping keeping,
            ChartOfAccounts accounts,
            Items uses,
            Map<YearMonth, List<Transaction>> months,
            long latest) {

        Stream<Transaction> transactions() {
            return months.values().stream().flatMap(List::stream);
        }

        PlatformBooks books() {
            return PlatformBooks.of(connection.id(), keeping, uses.all());
        }

        /** What is mapped of a transaction. */
        List<ItemKey> itemsOf(Transaction transaction) {
            return Items.of(connection.id(), keeping, transaction);
        }
    }

    static Known read(QuoteBook quotes, Collection<Connection> connections) {
        return read(quotes, connections, quotes::accounts);
    }

    /** By the charts as they were at a moment: so an account is a part of what it was a part of then. */
    static Known readThen(QuoteBook quotes, Collection<Connection> connections, Instant then) {
        return read(quotes, connections, connection -> quotes.accountsThen(connection, then));
    }

    private static Known read(
            QuoteBook quotes,
            Collection<Connection> connections,
            Function<ConnectionId, Optional<Stored<ChartOfAccounts>>> charted) {
        return quotes.together(() -> {
            var charts = new HashMap<ConnectionId, Stored<ChartOfAccounts>>();
            connections.forEach(
                    connection -> charted.apply(connection.id()).ifPresent(said -> charts.put(connection.id(), said)));
            var ledger = connections.stream()
                    .filter(connection -> connection.role() == Role.LEDGER)
                    .findFirst()
                    .map(connection -> chart(charts, connection.id()))
                    .orElse(NO_CHART);
            var platforms = connections.stream()
                    .filter(connection -> connection.role() == Role.PLATFORM)
                    .map(connection -> side(quotes, connection, chart(charts, connection.id())))
                    .toList();
            var items = new TreeMap<ItemKey, Item>();
            platforms.forEach(side -> side.uses().all().forEach(item -> items.put(item.key(), item)));
            return new Known(ledger, platforms, items, numbers(connections, charts));
        });
    }

    private static Map<ConnectionId, Long> numbers(
            Collection<Connection> connections, Map<ConnectionId, Stored<ChartOfAccounts>> charts) {
        var numbers = new HashMap<ConnectionId, Long>();
        for (var connection : connections) {
            var said = charts.get(connection.id());
            numbers.put(connection.id(), said == null ? 0L : said.quote().id());
        }
        return numbers;
    }

    private static Side side(QuoteBook quotes, Connection connection, ChartOfAccounts chart) {
        var keeping = keeping(connection);
        var latest = new LongAccumulator(Math::max, 0);
        var months = months(quotes, connection.id(), latest);
        var all = months.values().stream().flatMap(List::stream).toList();
        return new Side(
                connection, keeping, chart, Items.of(connection.id(), keeping, chart, all), months, latest.get());
    }

    private static Keeping keeping(Connection connection) {
        try {
            return Keeping.of(connection.settings());
        } catch (IllegalArgumentException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "%s: %s.".formatted(connection.title(), e.getMessage()),
                            "Correct the setting under Connections."),
                    e);
        }
    }

    private static ChartOfAccounts chart(Map<ConnectionId, Stored<ChartOfAccounts>> charts, ConnectionId connection) {
        var said = charts.get(connection);
        return said == null ? NO_CHART : said.value();
    }

    /** A month that was pulled in part and as a whole is read as a whole. */
    private static Map<YearMonth, List<Transaction>> months(
            QuoteBook quotes, ConnectionId connection, LongAccumulator latest) {
        var longest = new TreeMap<YearMonth, Period>();
        for (var period : quotes.months(connection)) {
            longest.merge(
                    YearMonth.from(period.from()),
                    period,
                    (one, other) -> Comparator.comparing(Period::to).compare(one, other) < 0 ? other : one);
        }
        var months = new LinkedHashMap<YearMonth, List<Transaction>>();
        longest.forEach((month, period) -> quotes.movements(connection, period).ifPresent(said -> {
            latest.accumulate(said.quote().id());
            months.put(
                    month,
                    said.value().stream()
                            .filter(Transaction.class::isInstance)
                            .map(Transaction.class::cast)
                            .toList());
        }));
        return months;
    }

    /** What the checks find of a mapping, from a day on. */
    List<MappingFinding> check(History history, LocalDate since, MappingChecks.NamesThen namesThen, CodeLists lists) {
        var undecided = new HashSet<ItemKey>();
        var unbookable = new ArrayList<Placement.Waits>();
        var landed = new HashSet<Stopped.Landed>();
        for (var side : platforms) {
            var stopped = Stopped.of(side.books(), side.transactions().toList(), history, since);
            undecided.addAll(stopped.undecided());
            unbookable.addAll(stopped.unbookable());
            landed.addAll(stopped.landed());
        }
        return checks(new Stopped(undecided, unbookable, landed), namesThen, lists)
                .of(history, since);
    }

    /** What the checks find of decisions by themselves, for whatever dates they are. */
    List<MappingFinding> check(List<Mapping> decisions, MappingChecks.NamesThen namesThen, CodeLists lists) {
        return checks(Stopped.BY_NOTHING, namesThen, lists).of(decisions);
    }

    private MappingChecks checks(Stopped stopped, MappingChecks.NamesThen namesThen, CodeLists lists) {
        var sides = platforms.stream()
                .map(side ->
                        new MappingChecks.Platform(side.books(), side.uses().all()))
                .toList();
        return new MappingChecks(ledger, sides, stopped, namesThen, lists);
    }

    Names names() {
        return new Names(items.values(), ledger);
    }

    /** One platform; refused where there is none of that name. */
    Side side(ConnectionId platform) {
        return platforms.stream()
                .filter(side -> side.connection().id().equals(platform))
                .findFirst()
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "There is no platform %s.".formatted(platform),
                        platforms.isEmpty()
                                ? "Connect one first."
                                : "Choose one of: %s."
                                        .formatted(platforms.stream()
                                                .map(side ->
                                                        side.connection().id().value())
                                                .collect(Collectors.joining(", "))))));
    }

    boolean isPlatform(ConnectionId connection) {
        return platforms.stream().anyMatch(side -> side.connection().id().equals(connection));
    }

    /** What people call a connection; its name where there is none. */
    String title(ConnectionId connection) {
        return platforms.stream()
                .map(Side::connection)
                .filter(known -> known.id().equals(connection))
                .findFirst()
                .map(Connection::title)
                .orElse(connection.value());
    }

    /** All items, by platform as people call it. */
    List<Item> inOrder(Comparator<Item> within) {
        return items.values().stream()
                .sorted(Comparator.comparing((Item item) -> title(item.key().connection()))
                        .thenComparing(within))
                .toList();
    }

    /** What an item is a part of, the nearest first. */
    List<Item> ancestors(Item item) {
        return platforms.stream()
                .filter(side -> side.connection().id().equals(item.key().connection()))
                .findFirst()
                .map(side -> side.uses().ancestors(item.key()))
                .orElse(List.of());
    }

    /** The ledger's tax codes that its accounts name, in order. */
    List<String> taxCodes() {
        return ledger.all().stream()
                .map(Account::taxCode)
                .flatMap(Stream::ofNullable)
                .filter(code -> !code.isBlank())
                .distinct()
                .sorted()
                .toList();
    }
}
