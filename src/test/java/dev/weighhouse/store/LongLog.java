package dev.weighhouse.store;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.LogEntry.Detail;
import dev.weighhouse.crossing.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;

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

    /** Makes a workspace whose log has so many events, four for each crossing. */
    public static void make(Path file, int events) {
        Fixture.create(file).close();
        try (var opened = Opening.of(file, Fixture.CLOCK, Schema.current())) {
            for (int from = 0; from < events; from += BATCH) {
                var first = from;
                opened.database().write(_ -> {
                    for (int event = first; event < Math.min(events, first + BATCH); event++) {
                        opened.database().log().append(entry(event));
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
}
