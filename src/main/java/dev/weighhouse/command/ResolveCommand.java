package dev.weighhouse.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code resolve FILE}. */
@Command(
        name = "resolve",
        description = "Look in the ledger for everything in doubt, and write down what was found. Sends nothing new.")
final class ResolveCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to write it; table by default.")
    private Format format = Format.table;

    ResolveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (var workspace = target.open(session.workspaces())) {
            var report = workspace.journals().resolve(new StandardErrorProgress(session.err()));
            new PushPrint(session.out(), report).print(format);
            if (report.stopped() != null) {
                session.err().println(report.stopped());
            }
            return report.needsPerson() ? Exit.LOOK : Exit.DONE;
        }
    }
}
