package dev.weighhouse.command;

import dev.weighhouse.close.DueWork;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.schedule.Cadence;
import dev.weighhouse.schedule.OffPeak;
import dev.weighhouse.schedule.Saying;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code schedule FILE [CONNECTION [--hourly | --daily HH:MM | --month-end HH:MM | --on-connect | --by-hand] [--history-from YYYY-MM]]}. */
@Command(
        name = "schedule",
        description = "Say when a connection is read by itself, or list when each is.",
        footer = {
            "",
            "A schedule is only words until something runs it: weighhouse run FILE does what is due, and an open"
                    + " window does, too.",
            "Times are those of this computer's place. packaging/schedule has ready files for systemd, launchd and"
                    + " Task Scheduler."
        })
final class ScheduleCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE", description = "The workspace file.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CONNECTION",
            description = "Its id, as weighhouse schedule FILE lists it.")
    private @Nullable String connection;

    @ArgGroup(multiplicity = "0..1")
    private @Nullable When when;

    @Option(
            names = "--history-from",
            paramLabel = "YYYY-MM",
            description = "Read older months back to this one as well, one after the other, in the off-peak hours.")
    private @Nullable String historyFrom;

    @Option(
            names = "--off-peak",
            paramLabel = "HH:MM-HH:MM",
            description = "The hours in which history is read; 20:00-06:00 where nobody says.")
    private @Nullable String offPeak;

    @Option(names = "--said", description = "List who said what, and when.")
    private boolean said;

    @Option(names = "--done", description = "List what was done by itself, the newest first.")
    private boolean done;

    @Mixin
    private Written written = new Written();

    /** How often; one of these. */
    private static final class When {
        @Option(names = "--on-connect", description = "Once, then when a person asks. So it is where nobody says.")
        private boolean onConnect;

        @Option(names = "--hourly", description = "At each full hour.")
        private boolean hourly;

        @Option(names = "--daily", paramLabel = "HH:MM", description = "Each day at this time.")
        private @Nullable String daily;

        @Option(
                names = "--month-end",
                paramLabel = "HH:MM",
                description = "On the 1st of each month at this time, when the month before is over.")
        private @Nullable String monthEnd;

        @Option(names = "--by-hand", description = "Never by itself, only when a person asks.")
        private boolean byHand;

        Cadence cadence() {
            if (byHand) {
                return new Cadence.ByHand();
            }
            if (daily != null) {
                return new Cadence.Daily(time("--daily", daily));
            }
            if (monthEnd != null) {
                return new Cadence.MonthEnd(time("--month-end", monthEnd));
            }
            return onConnect || !hourly ? new Cadence.OnConnect() : new Cadence.Hourly();
        }
    }

    ScheduleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var hours = offPeak == null ? null : hours(offPeak);
        var cadence = when == null ? null : when.cadence();
        var from = historyFrom == null ? null : month(historyFrom);
        try (var workspace = session.workspaces().open(file)) {
            if (hours != null) {
                workspace.schedule().say(hours);
                session.out().printf("History is read from %s to %s.%n", hours.from(), hours.until());
            }
            if (connection != null) {
                say(workspace, known(workspace, connection), cadence, from);
            } else if (cadence != null || from != null) {
                throw refused("No connection was named.", "Name one of: %s.".formatted(ids(workspace)));
            } else if (hours == null) {
                list(workspace);
            }
        }
        return Exit.DONE;
    }

    private void say(OpenWorkspace workspace, Connection named, @Nullable Cadence cadence, @Nullable YearMonth from) {
        if (cadence == null && from == null) {
            throw refused(
                    "Nothing was said of %s.".formatted(named.title()),
                    "Say --hourly, --daily 06:30, --month-end 06:30, --on-connect or --by-hand, or --history-from 2025-01.");
        }
        var schedule = workspace.schedule();
        var before = schedule.said(named.id());
        var kept = from == null ? before.map(Saying::historyFrom).orElse(null) : from;
        var saying = schedule.say(named.id(), cadence == null ? schedule.cadence(named.id()) : cadence, kept);
        session.out()
                .printf(
                        "%s is read %s.%s%n",
                        named.title(),
                        saying.cadence().words(),
                        kept == null
                                ? ""
                                : " History back to %s is read between %s."
                                        .formatted(kept, between(schedule.offPeak())));
    }

    private static String between(OffPeak hours) {
        return "%s and %s".formatted(hours.from(), hours.until());
    }

    private void list(OpenWorkspace workspace) {
        var print = new SchedulePrint(session.out(), workspace, session.clock().getZone());
        if (said) {
            print.said(written.format());
        } else if (done) {
            print.done(written.format());
        } else {
            print.plan(new DueWork(workspace, DueWork.Waiting.NEVER, false), written.format());
        }
    }

    private static Connection known(OpenWorkspace workspace, String named) {
        return workspace.monthEnd().connections().stream()
                .filter(there ->
                        there.id().value().equals(named) || there.title().equalsIgnoreCase(named))
                .findFirst()
                .orElseThrow(() -> refused(
                        "There is no connection %s.".formatted(named), "Name one of: %s.".formatted(ids(workspace))));
    }

    private static String ids(OpenWorkspace workspace) {
        return workspace.monthEnd().connections().stream()
                .map(there -> there.id().value())
                .collect(Collectors.joining(", "));
    }

    private static OffPeak hours(String typed) {
        var parts = typed.split("-", -1);
        if (parts.length != 2) {
            throw refused("--off-peak %s names no hours.".formatted(typed), "Write it as 20:00-06:00.");
        }
        return new OffPeak(time("--off-peak", parts[0]), time("--off-peak", parts[1]));
    }

    private static LocalTime time(String option, String typed) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new FailureException(
                    new Failure.BadInput("%s %s is no time.".formatted(option, typed), "Write it as 06:30."), e);
        }
    }

    private static YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new FailureException(
                    new Failure.BadInput("--history-from %s is no month.".formatted(typed), "Write it as 2025-01."), e);
        }
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
