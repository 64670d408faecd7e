package dev.weighhouse.store;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.schedule.Cadence;
import dev.weighhouse.schedule.Ended;
import dev.weighhouse.schedule.OffPeak;
import dev.weighhouse.schedule.Outcome;
import dev.weighhouse.schedule.Saying;
import dev.weighhouse.schedule.ScheduleBook;
import dev.weighhouse.schedule.Step;
import dev.weighhouse.schedule.StepId;
import dev.weighhouse.schedule.StepRun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people said of the schedule, and what was done by itself: only ever appended. */
final class ScheduleTables implements ScheduleBook {
    private static final String RUNS = "select b.*, e.outcome, e.row_count, e.reason, e.not_before, e.ended_at"
            + " from step_begun b left join step_ended e on e.step = b.id";
    private static final String OF_ONE = " where b.step = :step and b.connection = :connection";

    private final Database database;

    ScheduleTables(Database database) {
        this.database = database;
    }

    @Override
    public void say(Saying saying) {
        var cadence = saying.cadence();
        var from = saying.historyFrom();
        database.write(handle -> handle.createUpdate(
                        "insert into cadence_said (connection, kind, at, history_from, author, made_at)"
                                + " values (:connection, :kind, :time, :from, :author, :at)")
                .bind("connection", saying.connection().value())
                .bind("kind", kind(cadence))
                .bind("time", time(cadence))
                .bind("from", from == null ? null : from.toString())
                .bind("author", saying.author())
                .bind("at", saying.at().toString())
                .execute());
    }

    private static String kind(Cadence cadence) {
        return switch (cadence) {
            case Cadence.OnConnect() -> "ON_CONNECT";
            case Cadence.ByHand() -> "BY_HAND";
            case Cadence.Hourly() -> "HOURLY";
            case Cadence.Daily _ -> "DAILY";
            case Cadence.MonthEnd _ -> "MONTH_END";
        };
    }

    private static @Nullable String time(Cadence cadence) {
        return switch (cadence) {
            case Cadence.OnConnect(), Cadence.ByHand(), Cadence.Hourly() -> null;
            case Cadence.Daily(var at) -> at.toString();
            case Cadence.MonthEnd(var at) -> at.toString();
        };
    }

    @Override
    public List<Saying> said() {
        return database.read(handle -> handle.createQuery("select * from cadence_said order by id")
                .map((row, _) -> saying(row))
                .list());
    }

    private static Saying saying(ResultSet row) throws SQLException {
        var from = row.getString("history_from");
        return new Saying(
                new ConnectionId(row.getString("connection")),
                cadence(row.getString("kind"), row.getString("at")),
                from == null ? null : YearMonth.parse(from),
                row.getString("author"),
                Instant.parse(row.getString("made_at")));
    }

    private static Cadence cadence(String kind, @Nullable String at) {
        return switch (kind) {
            case "BY_HAND" -> new Cadence.ByHand();
            case "HOURLY" -> new Cadence.Hourly();
            case "DAILY" -> new Cadence.Daily(LocalTime.parse(String.valueOf(at)));
            case "MONTH_END" -> new Cadence.MonthEnd(LocalTime.parse(String.valueOf(at)));
            default -> new Cadence.OnConnect();
        };
    }

    @Override
    public void say(OffPeak offPeak, String author, Instant at) {
        database.write(handle -> handle.createUpdate("insert into off_peak_said (begins, ends, author, made_at)"
                        + " values (:begins, :ends, :author, :at)")
                .bind("begins", offPeak.from().toString())
                .bind("ends", offPeak.until().toString())
                .bind("author", author)
                .bind("at", at.toString())
                .execute());
    }

    @Override
    public Optional<OffPeak> offPeak() {
        return database.read(handle -> handle.createQuery(
                        "select begins, ends from off_peak_said order by id desc limit 1")
                .map((row, _) ->
                        new OffPeak(LocalTime.parse(row.getString("begins")), LocalTime.parse(row.getString("ends"))))
                .findOne());
    }

    @Override
    public long begun(Step step, String machine, Instant at) {
        return database.write(handle -> handle.createUpdate(
                        "insert into step_begun (step, connection, months, machine, began_at)"
                                + " values (:step, :connection, :months, :machine, :at)")
                .bind("step", step.id().name())
                .bind("connection", connection(step.id()))
                .bind("months", step.months().stream().map(Period::toString).collect(Collectors.joining(" ")))
                .bind("machine", machine)
                .bind("at", at.toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    private static String connection(StepId step) {
        var connection = step.connection();
        return connection == null ? "" : connection.value();
    }

    @Override
    public void ended(long number, Ended ended, Instant at) {
        var notBefore = ended.notBefore();
        database.write(handle -> handle.createUpdate(
                        "insert into step_ended (step, outcome, row_count, reason, not_before, ended_at)"
                                + " values (:step, :outcome, :rows, :reason, :before, :at)")
                .bind("step", number)
                .bind("outcome", ended.outcome().name())
                .bind("rows", ended.rows())
                .bind("reason", ended.reason())
                .bind("before", notBefore == null ? null : notBefore.toString())
                .bind("at", at.toString())
                .execute());
    }

    @Override
    public List<StepRun> runs(int most) {
        return database.read(handle -> handle.createQuery(RUNS + " order by b.id desc limit :most")
                .bind("most", most)
                .map((row, _) -> run(row))
                .list());
    }

    @Override
    public List<StepRun> runs(StepId step, int most) {
        return ofOne(step, " order by b.id desc limit " + most);
    }

    @Override
    public Optional<StepRun> lastDone(StepId step) {
        return ofOne(step, " and e.outcome in ('DONE', 'LOOK') order by b.id desc limit 1").stream()
                .findFirst();
    }

    @Override
    public List<StepRun> historyDone(ConnectionId connection) {
        return ofOne(StepId.history(connection), " and e.outcome in ('DONE', 'LOOK') order by b.id");
    }

    private List<StepRun> ofOne(StepId step, String further) {
        return database.read(handle -> handle.createQuery(RUNS + OF_ONE + further)
                .bind("step", step.name())
                .bind("connection", connection(step))
                .map((row, _) -> run(row))
                .list());
    }

    private static StepRun run(ResultSet row) throws SQLException {
        var connection = row.getString("connection");
        var months = row.getString("months");
        var finished = row.getString("ended_at");
        return new StepRun(
                row.getLong("id"),
                new StepId(row.getString("step"), connection.isEmpty() ? null : new ConnectionId(connection)),
                months.isEmpty()
                        ? List.of()
                        : Arrays.stream(months.split(" ")).map(Period::month).toList(),
                row.getString("machine"),
                Instant.parse(row.getString("began_at")),
                finished == null ? null : Instant.parse(finished),
                finished == null ? null : ended(row));
    }

    private static Ended ended(ResultSet row) throws SQLException {
        var before = row.getString("not_before");
        return new Ended(
                Outcome.valueOf(row.getString("outcome")),
                row.getLong("row_count"),
                row.getString("reason"),
                before == null ? null : Instant.parse(before));
    }
}
