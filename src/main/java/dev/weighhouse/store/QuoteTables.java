package dev.weighhouse.store;

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
import dev.weighhouse.crossing.QuoteBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
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

    /** The rows of a quote about to be kept, and how rows of its kind are read and written under the number of a quote. */
    private record Rows(Collection<?> said, LongFunction<Collection<?>> read, LongConsumer write) {

        boolean areThoseOf(long quote) {
            var kept = read.apply(quote);
            return said.size() == kept.size() && new HashSet<>(said).equals(new HashSet<>(kept));
        }
    }

    /** A quote in its table, and the number under which its rows stand. */
    private record Kept(Quote quote, long rowsOf) {}

    @Override
    public List<Quote> append(Pulled pulled) {
        return database.write(handle -> {
            var connection = pulled.connection();
            var quotes = new ArrayList<Quote>();
            var chart = pulled.accounts().value();
            quotes.add(append(
                    handle,
                    connection,
                    new Subject.Accounts(),
                    pulled.accounts()
                            .map(_ -> new Rows(
                                    chart.all(),
                                    quote -> QuotedRows.accounts(handle, quote),
                                    quote -> QuotedRows.writeAccounts(handle, quote, chart)))));
            for (var balances : pulled.balances()) {
                var subject = new Subject.Balances(balances.asOf());
                quotes.add(append(
                        handle,
                        connection,
                        subject,
                        balances.quoted()
                                .map(said -> new Rows(
                                        said,
                                        quote -> QuotedRows.balances(handle, quote),
                                        quote -> QuotedRows.writeBalances(handle, quote, said)))));
            }
            var ledger = !pulled.movements().isEmpty() && isLedger(handle, connection);
            for (var movements : pulled.movements()) {
                var subject = new Subject.Movements(movements.period());
                quotes.add(append(
                        handle,
                        connection,
                        subject,
                        movements
                                .quoted()
                                .map(said -> new Rows(
                                        said,
                                        quote -> QuotedRows.movements(handle, quote, ledger),
                                        quote -> QuotedRows.writeMovements(handle, quote, said)))));
            }
            return quotes;
        });
    }

    /**
     * Keeps one quote. Rows that are the same as last time are not written again; they are compared one by one, because the
     * same reply may be read in another way after the settings of the connection have changed.
     */
    private static Quote append(Handle handle, ConnectionId connection, Subject subject, Quoted<Rows> quoted) {
        var rows = quoted.value();
        var same = find(handle, connection, subject)
                .filter(last -> last.quote().digest().equals(quoted.digest()))
                .map(Kept::rowsOf)
                .filter(rows::areThoseOf)
                .orElse(null);
        var key = Key.of(subject);
        var id = handle.createUpdate(
                        "insert into quote (connection, kind, first_day, last_day, fetched_at, digest, row_count, rows_of)"
                                + " values (:connection, :kind, :first, :last, :fetched, :digest, :rows, :rowsOf)")
                .bind("connection", connection.value())
                .bind("kind", key.kind())
                .bind("first", key.firstDay())
                .bind("last", key.lastDay())
                .bind("fetched", quoted.fetchedAt().toString())
                .bind("digest", quoted.digest().hex())
                .bind("rows", rows.said().size())
                .bind("rowsOf", same)
                .executeAndReturnGeneratedKeys()
                .mapTo(Long.class)
                .one();
        if (same == null) {
            rows.write().accept(id);
        }
        return new Quote(
                id,
                connection,
                subject,
                quoted.fetchedAt(),
                quoted.digest(),
                rows.said().size());
    }

    @Override
    public Optional<Stored<ChartOfAccounts>> accounts(ConnectionId connection) {
        return latest(
                connection,
                new Subject.Accounts(),
                (handle, id) -> ChartOfAccounts.of(QuotedRows.accounts(handle, id)));
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
                (handle, id) -> QuotedRows.movements(handle, id, isLedger(handle, connection)));
    }

    private static boolean isLedger(Handle handle, ConnectionId connection) {
        return handle.createQuery("select role from connection where id = :id")
                .bind("id", connection.value())
                .mapTo(String.class)
                .one()
                .equals("LEDGER");
    }

    private <T> Optional<Stored<T>> latest(ConnectionId connection, Subject subject, BiFunction<Handle, Long, T> rows) {
        return database.read(handle -> find(handle, connection, subject)
                .map(kept -> new Stored<>(kept.quote(), rows.apply(handle, kept.rowsOf()))));
    }

    private static Optional<Kept> find(Handle handle, ConnectionId connection, Subject subject) {
        var key = Key.of(subject);
        return handle.createQuery(
                        "select id, fetched_at, digest, row_count, coalesce(rows_of, id) as rows_of from quote"
                                + " where connection = :connection and kind = :kind and first_day = :first and last_day = :last"
                                + " order by id desc limit 1")
                .bind("connection", connection.value())
                .bind("kind", key.kind())
                .bind("first", key.firstDay())
                .bind("last", key.lastDay())
                .map((row, _) -> new Kept(
                        new Quote(
                                row.getLong("id"),
                                connection,
                                subject,
                                Instant.parse(row.getString("fetched_at")),
                                new Digest(row.getString("digest")),
                                row.getInt("row_count")),
                        row.getLong("rows_of")))
                .findOne();
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
