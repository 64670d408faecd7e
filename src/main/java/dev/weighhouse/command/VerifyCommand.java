package dev.weighhouse.command;

import dev.weighhouse.crossing.ChainHead;
import dev.weighhouse.crossing.ChainReport;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify FILE}. */
@Command(
        name = "verify",
        description = "Check every row of the crossing log, and name the first that does not hold.",
        footer = {
            "",
            "The head it prints can be kept elsewhere, such as in the memo of a closing entry, and given back as --head."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @Option(
            names = "--head",
            paramLabel = "NUMBER:HASH",
            description = "A head that was kept elsewhere; a log that was cut before it or written anew does not hold.")
    private List<String> heads = List.of();

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to write it; table by default.")
    private Format format = Format.table;

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var remembered = heads.stream().map(VerifyCommand::head).toList();
        try (var workspace = target.open(session.workspaces())) {
            var report = workspace.crossings().verify(remembered, new StandardErrorProgress(session.err()));
            switch (format) {
                case json -> sheet(report).jsonObject(session.out());
                case csv -> sheet(report).csv(session.out());
                case table -> table(report);
            }
            return report.ok() ? Exit.DONE : Exit.LOOK;
        }
    }

    private static ChainHead head(String text) {
        try {
            return ChainHead.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "--head %s is not a head.".formatted(text),
                            "Give the row's number, a colon and its hash, as verify prints it."),
                    e);
        }
    }

    private static Sheet sheet(ChainReport report) {
        var sheet = new Sheet("events", "ok", "firstBad", "reason", "crossings", "head");
        var breach = report.breach();
        sheet.add(
                report.events(),
                report.ok(),
                breach == null ? null : breach.sequence(),
                breach == null ? null : breach.words(),
                report.crossings(),
                report.head() == null ? null : Phrases.text(report.head()));
        return sheet;
    }

    private void table(ChainReport report) {
        var out = session.out();
        var breach = report.breach();
        if (breach == null) {
            out.printf("%,d events of %,d crossings, every one holds.%n", report.events(), report.crossings());
            if (report.head() != null) {
                out.printf("Head: %s%n", report.head());
            }
        } else {
            out.println(breach.words());
            out.printf(
                    "%,d events before it are proven. Keep this file as it is, and compare it with a copy.%n",
                    breach.proven());
        }
    }
}
