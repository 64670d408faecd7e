package dev.weighhouse.store;

import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.LogEntry.Detail;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.crossing.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Workspaces with long logs, for checks that need one. They are written through the code that writes every log, only in fewer
 * transactions.
 */
public final class LongLog {
    private static final String[] PLACES = {"Station Road", "Market Hall", "Quayside", "Online shop", "Harbour kiosk"};
    private static final String[] THINGS = {"takings", "charges", "refunds", "tips", "card spending"};
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final int BATCH = 50_000;
    private static final int STEPS = 4;

    private LongLog() {}

    /** How many bytes an intent has to send. */
    public static final int BODY = 1_400;

    /** Stands for the layout of the tables: a file of another layout is no use to anybody. */
    public static String layout() {
        var scripts = IntStream.rangeClosed(1, Schema.current().version())
                .mapToObj(number -> Schema.script("%03d.sql".formatted(number)))
                .collect(Collectors.joining());
        return Digest.of(scripts.getBytes(StandardCharsets.UTF_8)).brief();
    }

    /** Makes a workspace whose log has so many events, four for each crossing, with the bytes that were sent. */
    public static void make(Path file, int events) {
        make(file, events, LongLog::write);
    }

    /** Makes a workspace with so many crossings, of each of which the log has only how it ended. */
    public static void makeOfSingleEvents(Path file, int crossings) {
        make(file, crossings, (log, event) -> log.append(confirmed(event + 1)));
    }

    private interface Writing {
        void write(LogWriter log, int event) throws SQLException;
    }

    /** As long as it is made nobody relies on it, so nothing waits for the disk until it is whole. */
    private static void make(Path file, int events, Writing step) {
        Fixture.create(file).close();
        try (var opened = Opening.of(file, Fixture.CLOCK, Schema.current())) {
            var database = opened.database();
            for (var pragma : List.of("journal_mode = off", "synchronous = off", "cache_size = -1000000")) {
                database.read(handle -> handle.execute("pragma " + pragma));
            }
            wordsInMemory(database, 128);
            var trigger = withoutTrigger(database);
            for (int from = 0; from < events; from += BATCH) {
                var first = from;
                database.write(_ -> {
                    for (int event = first; event < Math.min(events, first + BATCH); event++) {
                        step.write(database.log(), event);
                    }
                    return first;
                });
            }
            database.write(handle -> handle.execute(trigger));
            wordsInMemory(database, 1);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A statement with a trigger is one that may be undone, before which the index of words writes all that it gathered. */
    private static String withoutTrigger(Database database) {
        return database.write(handle -> {
            var sql = handle.createQuery("select sql from sqlite_schema where name = 'crossing_event_follows'")
                    .mapTo(String.class)
                    .one();
            handle.execute("drop trigger crossing_event_follows");
            return sql;
        });
    }

    /** How many megabytes of the index of words are gathered before they are put in order; usually one. */
    private static void wordsInMemory(Database database, int megabytes) {
        database.write(handle -> handle.execute(
                "insert into crossing_text (crossing_text, rank) values ('hashsize', ?)", megabytes << 20));
    }

    private static void write(LogWriter log, int event) throws SQLException {
        var number = event / STEPS + 1;
        var journal = journal(number);
        switch (event % STEPS) {
            case 0 -> log.append(Entries.approved(journal));
            case 1 -> {
                var body = body(number);
                log.keep(journal.key(), body);
                log.append(journal.entry(
                        Step.INTENDED, Detail.words("Written down first.").body(body.digest())));
            }
            case 2 -> log.append(journal.entry(Step.SENT));
            default -> log.append(confirmed(number));
        }
    }

    private static Body body(int number) {
        var bytes = new byte[BODY];
        Arrays.fill(bytes, (byte) number);
        return Body.of(bytes);
    }

    private static LogEntry confirmed(int number) {
        return journal(number)
                .entry(Step.CONFIRMED, Detail.words("Xero journal " + number).ledger(ledgerId(number), "" + number));
    }

    /** As random as a ledger makes them, and the same each time. */
    private static String ledgerId(int number) {
        var random = new Random(number);
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** The crossing with this number. */
    public static Entries journal(int number) {
        var what = "%s %s, day %d"
                .formatted(PLACES[number % PLACES.length], THINGS[number % 7 % THINGS.length], number % 365);
        var minor = 100 + number * 7919L % 5_000_000;
        return Entries.journal(
                number, what, new Money(minor, GBP), LocalDate.of(2026, 1, 1).plusDays(number % 365));
    }

    /** What a person may know of a crossing. */
    public enum Known {
        SHORT_KEY,
        PART_OF_THE_KEY,
        LEDGER_ID,
        LEDGER_NUMBER,
        SOURCE_ID,
        REFERENCE,
        AMOUNT,
        DAY,
        DAY_AND_AMOUNT,
        MEMO,
        PART_OF_THE_MEMO
    }

    /** What a person would type who looks for the crossing with this number. */
    public static String typed(Known known, int number) {
        var journal = journal(number);
        var subject = journal.subject();
        var amount = Objects.requireNonNull(subject.amount()).plain();
        return switch (known) {
            case SHORT_KEY -> journal.key().grouped();
            case PART_OF_THE_KEY -> journal.key().grouped().substring(0, 9);
            case LEDGER_ID -> ledgerId(number);
            case LEDGER_NUMBER -> "" + number;
            case SOURCE_ID -> subject.source();
            case REFERENCE -> Objects.requireNonNull(subject.reference());
            case AMOUNT -> amount;
            case DAY -> Objects.requireNonNull(subject.date()).toString();
            case DAY_AND_AMOUNT -> subject.date() + " " + amount;
            case MEMO -> subject.what();
            case PART_OF_THE_MEMO -> subject.what().substring(0, 3 + number % 9);
        };
    }

    /** Makes a workspace whose log is empty. */
    public static Open makeEmpty(Path file) {
        return new Open(Fixture.create(file));
    }

    /** Opens a workspace that was made before. */
    public static Open open(Path file) {
        return new Open(Workspace.open(file, Fixture.CLOCK));
    }

    /** An open workspace, for those who time what its log does. */
    public static final class Open implements AutoCloseable {
        private static final Body BYTES = Body.of(new byte[BODY]);

        private final Workspace workspace;
        private final CrossingLog log;
        private final CrossingArchive archive;

        private Open(Workspace workspace) {
            this.workspace = workspace;
            this.log = workspace.log();
            this.archive = workspace.archive();
        }

        public void approve(int number) {
            log.append(Entries.approved(journal(number)));
        }

        public void intend(int number) {
            log.intend(journal(number).entry(Step.INTENDED), BYTES);
        }

        /** All that follows an intent until the crossing is over. */
        public void send(int number) {
            log.append(journal(number).entry(Step.SENT));
            log.append(confirmed(number));
        }

        /** What a screen asks. */
        public CrossingArchive archive() {
            return archive;
        }

        /** How many were found, of 50 at most. */
        public int find(String typed) {
            return archive.find(typed, 50).rows().size();
        }

        /** What the window does before anybody looks for anything. */
        public void ready() {
            for (int part = 0; archive.makeReady(part); ) {
                part++;
            }
        }

        /** How many fit altogether. */
        public long count(String typed) {
            return archive.count(Selection.ALL.typed(typed));
        }

        public long totals() {
            return archive.totals().crossings();
        }

        /** How many rows the page has, of 200 at most. */
        public int page(long olderThan) {
            return archive.rows(Selection.ALL, new Page.Older(olderThan, 200)).size();
        }

        public void verify() {
            var breach = archive.verify(List.of(), Progress.NONE).firstBad();
            if (breach.isPresent()) {
                throw new IllegalStateException(breach.get().words());
            }
        }

        @Override
        public void close() {
            workspace.close();
        }
    }
}
