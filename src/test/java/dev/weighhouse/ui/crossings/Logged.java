package dev.weighhouse.ui.crossings;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Absence;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.ui.common.Bench;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A log of Larkfield Coffee, written event by event. */
final class Logged {
    final MemoryArchive archive = new MemoryArchive();
    private Instant now = Instant.parse("2026-10-18T08:00:00Z");

    private Logged() {}

    /** Some days of pulls and entries, and one entry of every telling state. */
    static Logged larkfield() {
        var log = new Logged();
        for (int day = 12; day <= 19; day++) {
            log.pull("square", "Square orders, 1 to %d Oct".formatted(day), 2900 + day, day);
            log.pull("qbo", "QuickBooks balances at %d Oct".formatted(day), 214, day);
            log.confirmed("Market Hall takings, %d Oct".formatted(day), 87_480 + 311L * day, day, 3200 + 4 * day);
            log.confirmed("Quayside takings, %d Oct".formatted(day), 139_140 + 97L * day, day, 3201 + 4 * day);
        }
        log.afterDoubt();
        log.rejected("Pleo card spending, 16 Oct", 41_822, 16);
        log.inDoubt("Online shop charges, 19 Oct", 80_640, 19);
        log.pull("stripe", "Stripe movements, 1 to 20 Oct", 806, 20);
        log.archive.readings.add(new Absence.Reading(
                3,
                new ConnectionId("qbo"),
                "entries dated 1 to 31 Oct",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31),
                412,
                Instant.parse("2026-11-04T16:39:00Z")));
        return log;
    }

    static Logged empty() {
        return new Logged();
    }

    /** So many pulls. */
    static Logged many(int pulls) {
        var log = new Logged();
        for (int i = 1; i <= pulls; i++) {
            log.pull("square", "Square orders, reading " + i, i, 1 + i % 28);
        }
        return log;
    }

    void pull(String connection, String what, int rows, int day) {
        var entry = new Writing(Direction.IN, FactKind.PULL, connection, what, null, day);
        entry.write(
                Step.RECEIVED,
                LogEntry.Detail.words(rows + " rows were read and kept.").took(rows, 412));
    }

    void confirmed(String what, long pence, int day, int number) {
        var entry = sent(what, pence, day);
        entry.write(
                Step.CONFIRMED,
                LogEntry.Detail.words("QuickBooks has it as journal " + number + ".")
                        .ledger(String.valueOf(75_000 + number), String.valueOf(number))
                        .status("200"));
    }

    /** A change of an account on a platform. */
    void account(String what, int day) {
        var entry = new Writing(Direction.OUT, FactKind.ACCOUNT, "square", what, null, day);
        entry.write(Step.SENT, LogEntry.Detail.words("Sent."));
        entry.write(
                Step.CONFIRMED,
                LogEntry.Detail.words("Stands on the platform as p-1.").ledger("p-1", null));
    }

    /** The crossing of the mock-up: unanswered, looked up, confirmed. */
    void afterDoubt() {
        var entry = sent("Station Road takings, 19 Oct", 112_740, 19);
        now = now.plusSeconds(30);
        entry.write(Step.UNANSWERED, LogEntry.Detail.words("No answer in 30 s. In doubt from here."));
        now = now.plusSeconds(32);
        entry.write(
                Step.LOOKED_UP,
                LogEntry.Detail.words("Found 1. Date, 3 lines and total equal what was sent.")
                        .evidence(new Evidence(
                                "QuickBooks for entries dated 19 Oct with this key",
                                31,
                                LocalDate.of(2026, 10, 19),
                                LocalDate.of(2026, 10, 19))));
        entry.write(
                Step.CONFIRMED,
                LogEntry.Detail.words("QuickBooks journal 3291.").ledger("75291", "3291"));
    }

    void rejected(String what, long pence, int day) {
        sent(what, pence, day)
                .write(
                        Step.REJECTED,
                        LogEntry.Detail.words("QuickBooks: account 7210 is archived. Choose another account.")
                                .status("400"));
    }

    void givenUp(String what, long pence, int day) {
        var entry = new Writing(Direction.OUT, FactKind.JOURNAL, "qbo", what, new Money(pence, Bench.GBP), day);
        entry.attempt = 0;
        entry.write(Step.APPROVED, LogEntry.Detail.words("Approved by Priya Nair."));
        entry.write(
                Step.REJECTED, LogEntry.Detail.words("Maya Okafor took the approval back before anything was sent."));
    }

    /** After a reply that certainly had no effect. */
    void givenUpAfterTrying(String what, long pence, int day) {
        var entry = sent(what, pence, day);
        entry.write(Step.NOT_EXECUTED, LogEntry.Detail.words("QuickBooks wants fewer requests."));
        entry.write(Step.REJECTED, LogEntry.Detail.words("Maya Okafor gave it up before anything of it stood."));
    }

    void saidToStandNowhere(String what, long pence, int day) {
        var entry = sent(what, pence, day);
        entry.write(Step.NEEDS_PERSON, LogEntry.Detail.words("Entry 3305 has another amount."));
        entry.write(Step.REJECTED, LogEntry.Detail.words("Maya Okafor says that nothing of it stands."));
    }

    void inDoubt(String what, long pence, int day) {
        var entry = sent(what, pence, day);
        now = now.plusSeconds(30);
        entry.write(Step.UNANSWERED, LogEntry.Detail.words("The connection broke after the bytes had left."));
    }

    private Writing sent(String what, long pence, int day) {
        var entry = new Writing(Direction.OUT, FactKind.JOURNAL, "qbo", what, new Money(pence, Bench.GBP), day);
        entry.attempt = 0;
        entry.write(Step.APPROVED, LogEntry.Detail.words("Seen: Square 09:01, QuickBooks 09:00, October open."));
        entry.by = "Maya Okafor";
        entry.attempt = 1;
        entry.write(Step.INTENDED, LogEntry.Detail.words("1,412 bytes to send were written here first."));
        entry.write(Step.SENT, LogEntry.Detail.words("Attempt 1."));
        return entry;
    }

    /** One crossing that is being written. */
    private final class Writing {
        private final CrossingKey key;
        private final LogEntry.Subject subject;
        private String by;
        private int attempt = 1;

        Writing(Direction way, FactKind kind, String connection, String what, @Nullable Money amount, int day) {
            var source = what.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            key = CrossingKey.of(new Fact("larkfield", way, kind, source, 1));
            subject = new LogEntry.Subject(
                    way,
                    kind,
                    new ConnectionId(connection),
                    what,
                    source,
                    way == Direction.OUT ? "J-10" + day : null,
                    amount,
                    LocalDate.of(2026, 10, day));
            by = way == Direction.OUT ? "Priya Nair" : "Weighhouse";
        }

        void write(Step step, LogEntry.Detail detail) {
            now = now.plusMillis(step == Step.APPROVED ? 1_900_131 : 613);
            archive.append(new LogEntry(key, step, now, by, "larkfield-pc", attempt, subject, detail));
        }
    }
}
