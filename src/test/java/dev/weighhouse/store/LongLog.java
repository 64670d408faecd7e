package dev.weighhouse.store;

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
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Workspaces with long logs, for checks that need one. They are written through the code that writes every log, only in fewer
 * transactions.
 */
public final class LongLog {
    private static final String[] PLACES = {"Station Road", "Market Hall", "Quayside", "Online shop", "Harbour kiosk"};
    private static final String[] THINGS = {"takings", "charges", "refunds", "tips", "card spending"};
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final int BATCH = 5_000;
    private static final int STEPS = 4;

    private LongLog() {}

    /** How many bytes an intent has to send. */
    public static final int BODY = 1_400;

    /** Makes a workspace whose log has so many events, four for each crossing. */
    public static void make(Path file, int events) {
        make(file, events, LongLog::entry);
    }

    /** Makes a workspace with so many crossings, of each of which the log has only how it ended. */
    public static void makeOfSingleEvents(Path file, int crossings) {
        make(file, crossings, event -> entry(event * STEPS + STEPS - 1));
    }

    private static void make(Path file, int events, IntFunction<LogEntry> entries) {
        Fixture.create(file).close();
        try (var opened = Opening.of(file, Fixture.CLOCK, Schema.current())) {
            for (int from = 0; from < events; from += BATCH) {
                var first = from;
                opened.database().write(_ -> {
                    for (int event = first; event < Math.min(events, first + BATCH); event++) {
                        opened.database().log().append(entries.apply(event));
                    }
                    return first;
                });
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LogEntry entry(int event) {
        var number = event / STEPS + 1;
        var journal = journal(number);
        return switch (event % STEPS) {
            case 0 -> Entries.approved(journal);
            case 1 -> journal.entry(Step.SENT);
            case 2 -> journal.entry(Step.LOOKED_UP);
            default ->
                journal.entry(
                        Step.CONFIRMED,
                        Detail.words("Xero journal " + number)
                                .ledger("75ec4174-1493-4fe8-aa0a-%012x".formatted(number * 7919L), "" + number));
        };
    }

    /** The crossing with this number. */
    public static Entries journal(int number) {
        var what = "%s %s, day %d"
                .formatted(PLACES[number % PLACES.length], THINGS[number % 7 % THINGS.length], number % 365);
        var minor = 100 + number * 7919L % 5_000_000;
        return Entries.journal(
                number, what, new Money(minor, GBP), LocalDate.of(2026, 1, 1).plusDays(number % 365));
    }

    /** What a person would type who looks for the crossing with this number: its key, its amount, an id, words of it. */
    public static List<String> queriesFor(int number) {
        var journal = journal(number);
        var subject = journal.subject();
        var amount = new Money(100 + number * 7919L % 5_000_000, GBP);
        return List.of(
                journal.key().grouped(),
                amount.plain(),
                "J-" + (1000 + number),
                "75ec4174-1493-4fe8-aa0a-%012x".formatted(number * 7919L),
                subject.source(),
                subject.what(),
                LocalDate.of(2026, 1, 1).plusDays(number % 365) + " " + amount.plain());
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

        public void intend(int number) {
            log.intend(journal(number).entry(Step.INTENDED), BYTES);
        }

        /** How many were found, of 50 at most. */
        public int find(String typed) {
            return archive.find(typed, 50).rows().size();
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
