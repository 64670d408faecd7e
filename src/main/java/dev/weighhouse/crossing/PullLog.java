package dev.weighhouse.crossing;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.crossing.LogEntry.Detail;
import dev.weighhouse.crossing.LogEntry.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says of every pull what the crossing log keeps of it: what was read of whom, how many rows, the digest of the raw reply, how long
 * it took; or why nothing was kept.
 *
 * @param log where it is written
 * @param books the workspace for which it was read; a reading of one is none of another
 * @param machine the installation that reads, asked when there is something to log
 * @param author who asked for it
 * @param clock for how long it took
 */
public record PullLog(CrossingLog log, String books, Supplier<String> machine, Supplier<String> author, Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(PullLog.class);

    /** One thing that was read. */
    private record Reading(
            String what, @Nullable LocalDate from, @Nullable LocalDate to, int rows, Quoted<?> quoted) {}

    /** The entries for a pull that is about to be kept, in the order in which things were read. */
    List<LogEntry> received(Connection connection, QuoteBook.Pulled pulled, Instant began) {
        var entries = new ArrayList<LogEntry>();
        var before = began;
        for (var reading : readings(connection, pulled)) {
            var fetched = reading.quoted().fetchedAt();
            var millis = Math.max(0, Duration.between(before, fetched).toMillis());
            entries.add(received(connection, reading, fetched, millis));
            before = fetched;
        }
        return entries;
    }

    /** Logs that the accounts of a connection were read for something else than a pull, which keeps them. */
    public void read(Connection connection, Quoted<?> quoted, int rows, Instant began) {
        var millis = Math.max(0, Duration.between(began, quoted.fetchedAt()).toMillis());
        var reading = new Reading(accounts(connection), null, null, rows, quoted);
        log.append(received(connection, reading, quoted.fetchedAt(), millis));
    }

    private static List<Reading> readings(Connection connection, QuoteBook.Pulled pulled) {
        var readings = new ArrayList<Reading>();
        var chart = pulled.accounts();
        readings.add(new Reading(
                accounts(connection), null, null, chart.value().all().size(), chart));
        for (var balances : pulled.balances()) {
            var what = balances(connection, balances.asOf());
            var day = balances.asOf().date();
            var said = balances.quoted();
            readings.add(new Reading(what, day, day, said.value().size(), said));
        }
        for (var movements : pulled.movements()) {
            var what = movements(connection, movements.period());
            var said = movements.quoted();
            readings.add(new Reading(
                    what,
                    movements.period().from(),
                    movements.period().to(),
                    said.value().size(),
                    said));
        }
        return readings;
    }

    private LogEntry received(Connection connection, Reading reading, Instant fetched, long millis) {
        var detail = Detail.words("%,d rows in %,d ms.".formatted(reading.rows(), millis))
                .body(reading.quoted().digest())
                .evidence(new Evidence(reading.what(), reading.rows(), reading.from(), reading.to()))
                .took(reading.rows(), millis);
        var subject = subject(connection, reading.what(), reading.to(), fetched);
        return entry(connection, Step.RECEIVED, fetched, subject, detail);
    }

    /**
     * Logs a pull of which nothing was kept. It never fails: the person is told of the first failure, and a log that cannot be
     * written has its own ways to be noticed.
     */
    public void notReceived(Connection connection, List<Period> months, Failure failure, Instant began) {
        var now = clock.instant();
        var last = months.isEmpty() ? null : months.getLast().to();
        var what = months.isEmpty()
                ? connection.title()
                : "%s, %s to %s".formatted(connection.title(), months.getFirst().from(), last);
        var took = Math.max(0, Duration.between(began, now).toMillis());
        var subject = subject(connection, what, last, now);
        try {
            log.append(entry(
                    connection,
                    Step.NOT_RECEIVED,
                    now,
                    subject,
                    Detail.words((failure.words() + " " + failure.nextStep()).strip())
                            .took(-1, took)));
        } catch (FailureException e) {
            LOG.warn(
                    "The failed pull of {} was not logged: {}",
                    connection.id(),
                    e.failure().words());
        }
    }

    /** Under which key the log tells of the reading that a quote was kept of, as long as the connection has the title it had. */
    public static CrossingKey key(String books, Connection connection, Quote quote) {
        var what = switch (quote.subject()) {
            case Quote.Subject.Accounts() -> accounts(connection);
            case Quote.Subject.Balances(var asOf) -> balances(connection, asOf);
            case Quote.Subject.Movements(var period) -> movements(connection, period);
        };
        return key(books, connection, source(what, quote.fetchedAt()));
    }

    private static CrossingKey key(String books, Connection connection, String source) {
        return CrossingKey.of(
                new Fact(books, Direction.IN, FactKind.PULL, "%s: %s".formatted(connection.id(), source), 1));
    }

    private static String accounts(Connection connection) {
        return connection.title() + " accounts";
    }

    private static String balances(Connection connection, AsOf asOf) {
        return "%s balances, %s".formatted(connection.title(), asOf);
    }

    private static String movements(Connection connection, Period period) {
        return "%s movements, %s".formatted(connection.title(), period);
    }

    private static String source(String what, Instant at) {
        return "%s, read at %s".formatted(what, at);
    }

    private static Subject subject(Connection connection, String what, @Nullable LocalDate date, Instant at) {
        return new Subject(Direction.IN, FactKind.PULL, connection.id(), what, source(what, at), null, null, date);
    }

    private LogEntry entry(Connection connection, Step step, Instant at, Subject subject, Detail detail) {
        var key = key(books, connection, subject.source());
        return new LogEntry(key, step, at, author.get(), machine.get(), 0, subject, detail);
    }
}
