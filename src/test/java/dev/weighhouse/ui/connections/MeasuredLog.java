package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.LogMeasures;
import dev.weighhouse.crossing.LogMeasures.Crossed;
import dev.weighhouse.crossing.LogMeasures.Newest;
import dev.weighhouse.crossing.LogMeasures.Reconciled;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;

/** A log of which only the measures are asked. */
final class MeasuredLog {
    static final LogMeasures FOUR_MONTHS = new LogMeasures(
            List.of(
                    new Crossed(YearMonth.of(2026, 8), 84, 2, 31, 31, 29, 1, 0),
                    new Crossed(YearMonth.of(2026, 9), 91, 0, 40, 40, 39, 1, 0),
                    new Crossed(YearMonth.of(2026, 10), 96, 1, 1_204, 1_203, 1_202, 2, 0),
                    new Crossed(YearMonth.of(2026, 11), 12, 0, 38, 36, 35, 3, 2)),
            List.of(
                    reconciled(8, "2026-09-02T09:00:00Z", "2026-09-07T12:10:00Z"),
                    reconciled(9, "2026-10-01T09:00:00Z", "2026-10-05T09:00:00Z"),
                    reconciled(10, "2026-11-02T09:00:00Z", "2026-11-04T16:20:00Z")),
            List.of(
                    new Newest(new ConnectionId("qbo"), Instant.parse("2026-11-04T16:42:00Z")),
                    new Newest(new ConnectionId("square"), Instant.parse("2026-11-04T16:42:00Z")),
                    new Newest(new ConnectionId("stripe"), Instant.parse("2026-11-04T16:42:00Z"))));

    /** The same where one side was read a day before and another never. */
    static final LogMeasures READ_UNLIKE = new LogMeasures(
            FOUR_MONTHS.months(),
            FOUR_MONTHS.periods(),
            List.of(
                    new Newest(new ConnectionId("qbo"), Instant.parse("2026-11-04T16:42:00Z")),
                    new Newest(new ConnectionId("square"), Instant.parse("2026-11-03T09:42:00Z"))));

    private MeasuredLog() {}

    private static Reconciled reconciled(int month, String from, String to) {
        return new Reconciled(YearMonth.of(2026, month), Instant.parse(from), Instant.parse(to));
    }

    static CrossingArchive of(LogMeasures measures) {
        return asked(() -> measures);
    }

    static CrossingArchive refusing(Failure failure) {
        return asked(() -> {
            throw new FailureException(failure);
        });
    }

    private static CrossingArchive asked(Supplier<LogMeasures> answer) {
        return (CrossingArchive) Proxy.newProxyInstance(
                MeasuredLog.class.getClassLoader(),
                new Class<?>[] {CrossingArchive.class},
                (log, method, arguments) -> switch (method.getName()) {
                    case "measures" -> answer.get();
                    case "count" -> 0L;
                    case "rows" -> List.of();
                    case "makeReady" -> false;
                    case "hashCode" -> System.identityHashCode(log);
                    case "equals" -> System.identityHashCode(log) == System.identityHashCode(arguments[0]);
                    default -> throw new AssertionError("nobody asks for " + method);
                });
    }
}
