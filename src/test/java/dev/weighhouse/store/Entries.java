package dev.weighhouse.store;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.LogEntry.Detail;
import dev.weighhouse.crossing.LogEntry.Subject;
import dev.weighhouse.crossing.Step;
import java.time.Instant;
import java.time.LocalDate;

/** What is logged in tests: the takings of a café on their way to the ledger, and readings of what came back. */
record Entries(CrossingKey key, Subject subject, String by, Instant at, int attempt) {
    static final Instant BEGIN = Instant.parse("2026-10-20T09:14:02.118Z");
    static final ConnectionId LEDGER = new ConnectionId("xero");

    /** The takings of a day; the second hundred has other days than the first. */
    static Entries journal(int number) {
        return journal(
                number,
                "Station Road takings, 19 Oct",
                Money.of("%d.40".formatted(1127 + number - 1), "GBP"),
                LocalDate.of(2026, 10, 19));
    }

    static Entries journal(int number, String what, Money amount, LocalDate date) {
        var source = "STN-%s-card-%d".formatted(date, number);
        return new Entries(
                CrossingKey.of(new Fact("xero-1", Direction.OUT, FactKind.JOURNAL, source, 1)),
                new Subject(
                        Direction.OUT, FactKind.JOURNAL, LEDGER, what, source, "J-" + (1000 + number), amount, date),
                "Maya Okafor",
                BEGIN.plusSeconds(number),
                1);
    }

    static LogEntry approved(Entries of) {
        return new Entries(of.key, of.subject, "Priya Nair", of.at.minusSeconds(60), 0)
                .entry(Step.APPROVED, Detail.words("Seen and approved."));
    }

    LogEntry entry(Step step, Detail detail) {
        return new LogEntry(key, step, at, by, "till-pc", attempt, subject, detail);
    }

    LogEntry entry(Step step) {
        return entry(step, Detail.words(step + " of " + subject.what()));
    }

    Body body() {
        return Body.of("{\"JournalNumber\":\"%s\"}".formatted(key.brief()));
    }

    /** From the approval to the number it has in the ledger. */
    void cross(CrossingLog log, String ledgerNumber) {
        send(log);
        log.append(entry(
                Step.CONFIRMED,
                Detail.words("Xero journal " + ledgerNumber)
                        .ledger("75ec4174-1493-4fe8-aa0a-" + ledgerNumber, ledgerNumber)));
    }

    /** From the approval to the last moment before anybody knows how it ends. */
    void send(CrossingLog log) {
        log.append(approved(this));
        log.intend(entry(Step.INTENDED), body());
        log.append(entry(Step.SENT));
    }

    /** A reading of the ledger's journals of October up to a day. */
    static LogEntry reading(int number, int day, Step step) {
        var to = LocalDate.of(2026, 10, day);
        var what = "Xero journals, 1 to %d Oct".formatted(day);
        var source = "xero movements 2026-10 " + number;
        return new LogEntry(
                CrossingKey.of(new Fact("xero-1", Direction.IN, FactKind.PULL, source, 1)),
                step,
                BEGIN.plusSeconds(3600L * number),
                "Weighhouse",
                "till-pc",
                0,
                new Subject(Direction.IN, FactKind.PULL, LEDGER, what, source, null, null, to),
                Detail.words(what)
                        .evidence(new Evidence(what, 412, LocalDate.of(2026, 10, 1), to))
                        .took(412, 840));
    }
}
