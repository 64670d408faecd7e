package dev.weighhouse.command;

import dev.weighhouse.books.Period;
import dev.weighhouse.close.Months;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.ChainHead;
import dev.weighhouse.crossing.ChainReport;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.journal.Witness;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify FILE [--head NUMBER:HASH] [--thorough] [--ask-ledger]}. */
@Command(
        name = "verify",
        description = "Check every row of the crossing log, and name the first that does not hold.",
        footer = {
            "",
            "The head it prints can be kept elsewhere, such as in the memo of a closing entry, and given back as --head.",
            "An older copy of a file agrees with itself; a head kept elsewhere or the ledger's own entries give it away."
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

    @Option(
            names = "--thorough",
            description =
                    "Also make anew from the events what crossings are found by, the people and the index of words, and"
                            + " compare. Takes minutes for a million events.")
    private boolean thorough;

    @Option(
            names = "--ask-ledger",
            description =
                    "Also read the ledger for entries with a key of ours that this log never sent. Of the months that"
                            + " were ever pulled, up to now, or of those given.")
    private boolean askLedger;

    @Mixin
    private Span span = new Span();

    @Mixin
    private Written written = new Written();

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var remembered = heads.stream().map(VerifyCommand::head).toList();
        try (var workspace = target.open(session.workspaces())) {
            var progress = new StandardErrorProgress(session.err());
            var report = thorough
                    ? workspace.crossings().verifyThoroughly(remembered, progress)
                    : workspace.crossings().verify(remembered, progress);
            var print = new VerifyPrint(session.out(), written.format());
            if (!askLedger) {
                print.chain(report);
                return report.ok() ? Exit.DONE : Exit.LOOK;
            }
            var witness = ask(workspace, report, print);
            print.asked(report, witness);
            return report.ok() && witness.strangers().isEmpty() && !witness.isSilent() ? Exit.DONE : Exit.LOOK;
        }
    }

    /** A ledger that cannot be asked takes nothing away from what the file itself says. */
    private Witness ask(OpenWorkspace workspace, ChainReport report, VerifyPrint print) {
        try {
            return workspace.journals().askLedger(months(workspace), new StandardErrorProgress(session.err()));
        } catch (FailureException e) {
            print.chain(report);
            throw e;
        }
    }

    private List<Period> months(OpenWorkspace workspace) {
        var said = span.months();
        if (!said.isEmpty()) {
            return said;
        }
        var now = YearMonth.from(session.today());
        var quoted = workspace.monthEnd().months();
        var first = quoted.isEmpty()
                ? YearMonth.from(Months.current(workspace, session.today()).from())
                : YearMonth.from(quoted.getFirst().from());
        return Period.months(first.isAfter(now) ? now : first, now);
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
}
