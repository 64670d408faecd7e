package dev.weighhouse.command;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.journal.PushReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code resolve FILE [--stands-as KEY=LEDGERID... | --nothing-stands KEY... | --take-over KEY...] [--reason WORDS] [--wait]}. */
@Command(
        name = "resolve",
        description = "Look in the ledger for everything in doubt, and write down what was found. Sends nothing new.",
        footer = {
            "",
            "With --stands-as or --nothing-stands it asks the ledger whether it shows what the person found, and refuses the word",
            "where it does not, or where what was sent can still arrive. With --take-over it reads nothing there.",
            "A KEY is the short key as push and resolve print it, all of its 64 digits, or the entry's number such as J-1055."
        })
final class ResolveCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @ArgGroup(multiplicity = "0..1")
    private @Nullable Said said;

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why; kept in the log with the decision.")
    private String reason = "";

    @Mixin
    private Waits waits = new Waits();

    @Mixin
    private Written written = new Written();

    /** What a person found; one of these. */
    private static final class Said {
        @Option(
                names = "--stands-as",
                paramLabel = "KEY=LEDGERID",
                description = "This entry of the ledger is the one. It is never sent again.")
        private List<String> standsAs = List.of();

        @Option(
                names = "--nothing-stands",
                paramLabel = "KEY",
                description = "Nothing of it stands in the ledger. It is never sent under this key. Needs --reason.")
        private List<String> nothingStands = List.of();

        @Option(
                names = "--take-over",
                paramLabel = "KEY",
                description = "Another computer was to send it and will not. From now on this one may. Needs --reason.")
        private List<String> takeOver = List.of();
    }

    ResolveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var decided = said;
        if (decided != null && decided.standsAs.isEmpty() && reason.isBlank()) {
            throw PersonsWord.needsReason();
        }
        try (var workspace = target.open(session.workspaces())) {
            if (decided == null) {
                var progress = new StandardErrorProgress(session.err());
                return print(waits.run(session.err(), () -> workspace.journals().resolve(progress)));
            }
            var word = new PersonsWord(workspace, reason);
            var decisions = new ArrayList<PersonsWord.Decision>();
            decided.standsAs.forEach(typed -> decisions.add(word.standsAs(typed)));
            decided.nothingStands.forEach(typed -> decisions.add(word.nothingStands(typed)));
            decided.takeOver.forEach(typed -> decisions.add(word.takeOver(typed)));
            return write(workspace, decisions);
        }
    }

    private int print(PushReport report) {
        new PushPrint(session.out(), report).print(written.format());
        if (report.stopped() != null) {
            session.err().println(report.stopped());
        }
        return report.needsPerson() ? Exit.LOOK : Exit.DONE;
    }

    /** All keys are known by now; what is refused keeps nothing else from being written down. */
    private int write(OpenWorkspace workspace, List<PersonsWord.Decision> decisions) {
        var works = decisions.stream()
                .<Supplier<PushReport.Line>>map(decision ->
                        () -> PersonsWord.line(workspace, decision.write().get()))
                .toList();
        var lines = waits.orWait(session.err(), works, session::tell);
        if (lines.isEmpty()) {
            return Exit.ERROR;
        }
        new PushPrint(session.out(), new PushReport(lines, null, List.of()), line -> PersonsWord.fate(workspace, line))
                .print(written.format());
        var settled = lines.stream()
                .allMatch(line -> line.state() != CrossingState.IN_DOUBT && line.state() != CrossingState.NEEDS_PERSON);
        return settled && lines.size() == decisions.size() ? Exit.DONE : Exit.LOOK;
    }
}
