package dev.weighhouse.command;

import dev.weighhouse.books.Period;
import dev.weighhouse.close.Months;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.PullResult;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pull FILE [--as-of DATE | --period YYYY-MM | --from YYYY-MM --to YYYY-MM]}. */
@Command(name = "pull", description = "Read the ledger and the platforms, and keep what they said.")
final class PullCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @Mixin
    private Span span = new Span();

    PullCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var said = span.months();
        try (var workspace = target.open(session.workspaces())) {
            return pull(session, workspace, said.isEmpty() ? Months.toPull(workspace, session.today()) : said);
        }
    }

    /** Pulls everything and tells how it went; the exit code says whether all of it was read. */
    static int pull(Session session, OpenWorkspace workspace, List<Period> months) {
        var results = workspace.monthEnd().pull(List.of(), months, new StandardErrorProgress(session.err()));
        if (results.isEmpty()) {
            throw new FailureException(
                    new Failure.BadInput("The workspace has no connections yet.", "Add them with weighhouse connect."));
        }
        var exit = Exit.DONE;
        for (var result : results) {
            switch (result) {
                case PullResult.Done done -> {
                    session.err()
                            .printf(
                                    "%s: %d quotes.%n",
                                    done.connection().title(), done.quotes().size());
                    done.notes().forEach(note -> session.err().println("  " + note));
                }
                case PullResult.Failed failed -> {
                    var failure = failed.failure();
                    session.err()
                            .printf("%s: %s %s%n", failed.connection().title(), failure.words(), failure.nextStep());
                    exit = Exit.ERROR;
                }
            }
        }
        var edited = edited(session, workspace);
        mapping(session, workspace);
        session.err().flush();
        return exit == Exit.DONE && edited ? Exit.LOOK : exit;
    }

    /** What is mapped to an account that the ledger archived, renamed or lost. It stays mapped, and a person should know. */
    private static void mapping(Session session, OpenWorkspace workspace) {
        for (var finding : workspace.mapping().changedByTheLedger()) {
            session.err().printf("Mapping: %s %s%n", finding.words(), finding.next());
        }
    }

    /** What was posted from here and stands in the ledger otherwise now. */
    private static boolean edited(Session session, OpenWorkspace workspace) {
        var any = false;
        for (var journal : workspace.journals().journals()) {
            var since = journal.editedSince();
            if (since != null) {
                any = true;
                session.err().printf("%s was posted, and stands otherwise since: %s%n", journal.id(), since.words());
            }
        }
        return any;
    }
}
