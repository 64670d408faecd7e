package dev.weighhouse.command;

import dev.weighhouse.journal.JournalDesk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code push FILE [--dry-run] [--wait]}. */
@Command(
        name = "push",
        description = "Send what is approved to the ledger, each entry once, and settle what is in doubt.",
        footer = {"", "It may be stopped at any moment and run again: nothing is sent twice."})
final class PushCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @Option(
            names = "--dry-run",
            description = "Look at everything, ask the ledger what it would take, and send nothing.")
    private boolean dryRun;

    @Mixin
    private Waits waits = new Waits();

    @Mixin
    private Written written = new Written();

    PushCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (var workspace = target.open(session.workspaces())) {
            var progress = new StandardErrorProgress(session.err());
            var desk = workspace.journals();
            if (dryRun) {
                var plan = desk.plan(progress);
                new PlanPrint(session.out()).print(plan, written.format());
                return plan.held().isEmpty() ? Exit.DONE : Exit.LOOK;
            }
            return push(desk, progress);
        }
    }

    private int push(JournalDesk desk, StandardErrorProgress progress) {
        var report = waits.run(session.err(), () -> desk.push(progress));
        var held = desk.refusals();
        var print = new PushPrint(session.out(), report);
        held.forEach(refusal -> print.add(refusal, desk.journal(refusal.entry())));
        print.print(written.format());
        if (report.stopped() != null) {
            session.err().println(report.stopped());
        }
        return report.needsPerson() || !held.isEmpty() ? Exit.LOOK : Exit.DONE;
    }
}
