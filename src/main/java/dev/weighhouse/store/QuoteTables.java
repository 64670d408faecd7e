package dev.weighhouse.store;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.books.Quote.Subject;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Stored;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.QuoteBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Quotes in their tables: one row for the provenance, and the rows of what was said under its number. */
final class QuoteTables implements QuoteBook {
    private final Database database;

    QuoteTables(Database database) {
        this.database = database;
    }

    /** How a subject stands in the table quote. */
    private record Key(String kind, String firstDay, String lastDay) {
        static Key of(Subject subject) {
            return switch (subject) {
                case Subject.Accounts _ -> new Key("accounts", "", "");
                case Subject.Balances(AsOf asOf) ->
                    new Key(
                            asOf.moment() == AsOf.Moment.OPENING ? "opening" : "closing",
                            asOf.date().toString(),
                            asOf.date().toString());
                case Subject.Movements(Period period) ->
                    new Key("movements", period.from().toString(), period.to().toString());
            };
        }
    }

    @Override
    public List<Quote> append(Pulled pulled, List<LogEntry> logged) {
        return database.write(handle -> {
            for (var entry : logged) {
                database.log().append(entry);
            }
            var quotes = new ArrayList<Quote>();
            var accounts = quote(
                    handle,
                    pulled.connection(),
                    new Subject.Accounts(),
                    pulled.accounts(),
                    pulled.accounts().value().size());
            QuotedRows.writeAccounts(handle, accounts.id(), pulled.accounts().value());
            quotes.add(accounts);
            for (var balances : pulled.balances()) {
                var said = balances.quoted();
                var quote = quote(
                        handle,
                        pulled.connection(),
                        new Subject.Balances(balances.asOf()),
                        said,
                        said.value().size());
                QuotedRows.writeBalances(handle, quote.id(), said.value());
                quotes.add(quote);
            }
            for (var movements : pulled.movements()) {
                var said = movements.quoted();
                var quote = quote(
                        handle,
                        pulled.connection(),
                        new Subject.Movements(movements.period()),
                        said,
                        said.value().size());
                MovementRows.write(handle, quote.id(), said.value());
                quotes.add(quote);
            }
            return quotes;
        });
    }

    private static Quote quote(Handle handle, ConnectionId connection, Subject subject, Quoted<?> said, int rows) {
        var key = Key.of(subject);
        var id = handle.createUpdate(
                        "insert into quote (connection, kind, first_day, last_day, fetched_at, digest, row_count)"
                                + " values (:connection, :kind, :first, :last, :fetched, :digest, :rows)")
                .bind("connection", connection.value())
                .bind("kind", key.kind())
                .bind("first", key.firstDay())
                .bind("last", key.lastDay())
                .bind("fetched", said.fetchedAt().toString())
                .bind("digest", said.digest().hex())
                .bind("rows", rows)
                .executeAndReturnGeneratedKeys()
                .mapTo(Long.class)
                .one();
        QuotedRows.writeLeftOut(handle, id, said.leftOut());
        return new Quote(id, connection, subject, said.fetchedAt(), said.digest(), rows);
    }

    @Override
    public <T> T together(Supplier<T> reading) {
        return database.together(reading);
    }

    @Override
    public Optional<Stored<ChartOfAccounts>> accounts(ConnectionId connection) {
        return latest(
                connection,
                new Subject.Accounts(),
                (handle, id) -> ChartOfAccounts.of(QuotedRows.accounts(handle, id)));
    }

    @Override
    public Optional<Stored<ChartOfAccounts>> accountsThen(ConnectionId connection, Instant then) {
        var charts = new Subject.Accounts();
        // Compared as moments: as text a whole second comes after its parts.
        return database.read(handle -> handle
                .createQuery("select id, fetched_at, digest, row_count from quote"
                        + " where connection = :connection and kind = 'accounts' order by id desc")
                .bind("connection", connection.value())
                .map((row, _) -> quote(row, connection, charts))
                .stream()
                .filter(quote -> !quote.fetchedAt().isAfter(then))
                .findFirst()
                .map(quote -> new Stored<>(
                        quote,
                        ChartOfAccounts.of(QuotedRows.accounts(handle, quote.id())),
                        QuotedRows.leftOut(handle, quote.id()))));
    }

    private static Quote quote(ResultSet row, ConnectionId connection, Subject subject) throws SQLException {
        return new Quote(
                row.getLong("id"),
                connection,
                subject,
                Instant.parse(row.getString("fetched_at")),
                new Digest(row.getString("digest")),
                row.getInt("row_count"));
    }

    @Override
    public Optional<ChartOfAccounts> accountsBehind(Quote quote) {
        // A pull keeps its chart first, so it is the last one before.
        return database.read(handle -> handle.createQuery("select id from quote where connection = :connection"
                        + " and kind = 'accounts' and id < :quote order by id desc limit 1")
                .bind("connection", quote.connection().value())
                .bind("quote", quote.id())
                .mapTo(Long.class)
                .findOne()
                .map(id -> ChartOfAccounts.of(QuotedRows.accounts(handle, id))));
    }

    @Override
    public Optional<String> nameThen(ConnectionId connection, AccountId account, Instant then) {
        return database.read(handle -> chartThen(handle, connection, then)
                .flatMap(quote -> handle.createQuery(
                                "select name from quoted_account where id = :account and quote = :quote")
                        .bind("account", account.value())
                        .bind("quote", quote)
                        .mapTo(String.class)
                        .findOne()));
    }

    /** Compared as moments: as text, a moment with a fraction of a second comes before the full second. */
    private static Optional<Long> chartThen(Handle handle, ConnectionId connection, Instant then) {
        return handle
                .createQuery("select id, fetched_at from quote where connection = :connection and kind = 'accounts'"
                        + " order by id desc")
                .bind("connection", connection.value())
                .map((row, _) -> Map.entry(row.getLong("id"), Instant.parse(row.getString("fetched_at"))))
                .stream()
                .filter(quote -> !quote.getValue().isAfter(then))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Map<AccountId, List<String>> namesEver(ConnectionId connection) {
        // Charts with one digest hold one and the same answer, so each is read once.
        var all = new LinkedHashMap<AccountId, List<String>>();
        database.read(handle -> handle.createQuery("select id, name from quoted_account where quote in"
                        + " (select min(id) from quote where connection = :connection and kind = 'accounts' group by digest)"
                        + " group by id, name order by id, min(quote)")
                .bind("connection", connection.value())
                .map((row, _) -> all.computeIfAbsent(new AccountId(row.getString("id")), _ -> new ArrayList<>())
                        .add(row.getString("name")))
                .list());
        all.values().removeIf(names -> names.size() < 2);
        return all;
    }

    @Override
    public Optional<Instant> firstPulled(ConnectionId connection, AccountId account) {
        return database.read(
                handle -> handle.createQuery("select q.fetched_at from quote q join quoted_account a on a.quote = q.id"
                                + " and a.id = :account where q.connection = :connection and q.kind = 'accounts'"
                                + " order by q.id limit 1")
                        .bind("account", account.value())
                        .bind("connection", connection.value())
                        .mapTo(String.class)
                        .findOne()
                        .map(Instant::parse));
    }

    @Override
    public Optional<Instant> firstPulled(ConnectionId connection, AccountId account, String movement) {
        return database.read(
                handle -> handle.createQuery("select q.fetched_at from quote q join quoted_movement m on m.quote = q.id"
                                + " and m.account = :account and m.id = :movement"
                                + " where q.connection = :connection and q.kind = 'movements' order by q.id limit 1")
                        .bind("account", account.value())
                        .bind("movement", movement)
                        .bind("connection", connection.value())
                        .mapTo(String.class)
                        .findOne()
                        .map(Instant::parse));
    }

    @Override
    public Map<AccountId, Map<String, Instant>> movementsFirstPulled(ConnectionId connection) {
        // quotes of one period with one digest hold the same movements, so each is read once; the other columns are of
        // the first
        var all = new HashMap<AccountId, Map<String, Instant>>();
        database.read(handle -> handle.createQuery(
                        "select m.account, m.id, q.fetched_at, min(q.id) from quote q join quoted_movement m on m.quote = q.id"
                                + " where q.id in (select min(id) from quote where connection = :connection"
                                + " and kind = 'movements' group by first_day, last_day, digest) group by m.account, m.id")
                .bind("connection", connection.value())
                .map((row, _) -> all.computeIfAbsent(new AccountId(row.getString("account")), _ -> new HashMap<>())
                        .put(row.getString("id"), Instant.parse(row.getString("fetched_at"))))
                .list());
        return all;
    }

    @Override
    public Optional<Stored<List<Balance>>> balances(ConnectionId connection, AsOf asOf) {
        return latest(connection, new Subject.Balances(asOf), QuotedRows::balances);
    }

    @Override
    public Optional<Stored<List<Movement>>> movements(ConnectionId connection, Period period) {
        return latest(
                connection,
                new Subject.Movements(period),
                (handle, id) -> isLedger(handle, connection)
                        ? MovementRows.postings(handle, id)
                        : MovementRows.transactions(handle, id));
    }

    private static boolean isLedger(Handle handle, ConnectionId connection) {
        return handle.createQuery("select role from connection where id = :id")
                .bind("id", connection.value())
                .mapTo(String.class)
                .one()
                .equals("LEDGER");
    }

    private <T> Optional<Stored<T>> latest(ConnectionId connection, Subject subject, BiFunction<Handle, Long, T> rows) {
        var key = Key.of(subject);
        return database.read(handle -> handle.createQuery("select id, fetched_at, digest, row_count from quote"
                        + " where connection = :connection and kind = :kind and first_day = :first and last_day = :last"
                        + " order by id desc limit 1")
                .bind("connection", connection.value())
                .bind("kind", key.kind())
                .bind("first", key.firstDay())
                .bind("last", key.lastDay())
                .map((row, _) -> quote(row, connection, subject))
                .findOne()
                .map(quote ->
                        new Stored<>(quote, rows.apply(handle, quote.id()), QuotedRows.leftOut(handle, quote.id()))));
    }

    @Override
    public List<Period> months(ConnectionId connection) {
        return database.read(handle -> {
            var months = new TreeSet<Period>();
            handle.createQuery("select distinct last_day from quote where connection = :connection"
                            + " and kind in ('closing', 'movements')")
                    .bind("connection", connection.value())
                    .mapTo(String.class)
                    .map(LocalDate::parse)
                    .forEach(day -> months.add(new Period(day.withDayOfMonth(1), day)));
            return List.copyOf(months);
        });
    }
}
