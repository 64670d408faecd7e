package dev.weighhouse.command;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.export.TakenIn;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code exports FILE [--plan | --take]}. */
@Command(
        name = "exports",
        description = "Show the jobs that a platform hands over for the ledger, and take them in.",
        footer = {
            "",
            "Taken in, each item becomes one draft, the same in whatever job it comes again. Somebody approves the"
                    + " drafts, and weighhouse push posts them; taken in once more, the platform is told what became of"
                    + " each.",
            "A job stays open while one of its items waits. If it expires before, its items come again in the next one"
                    + " and are known again.",
            "It may be stopped at any moment and run again."
        })
final class ExportsCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @Option(
            names = "--plan",
            description = "Show what taking them in would do, and do nothing; also without any option.")
    private boolean plan;

    @Option(names = "--take", description = "Draft what came, and tell the platform what became of each item.")
    private boolean take;

    @Mixin
    private Written written = new Written();

    ExportsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (plan && take) {
            throw new FailureException(new Failure.BadInput(
                    "Only one of --plan and --take can be done at once.",
                    "See weighhouse exports --help. Nothing was changed."));
        }
        try (var workspace = target.open(session.workspaces())) {
            var desk = workspace.exports();
            var progress = new StandardErrorProgress(session.err());
            var taken = take ? desk.take(progress) : desk.look(progress);
            new ExportsPrint(session.out(), written.format()).print(taken);
            return exit(taken);
        }
    }

    private int exit(TakenIn taken) {
        var broken = taken.broken();
        broken.forEach(each -> session.tell(
                "%s: %s".formatted(each.platform(), each.failure().words()),
                each.failure().nextStep()));
        if (!broken.isEmpty()) {
            return Exit.ERROR;
        }
        return taken.wantsLook() ? Exit.LOOK : Exit.DONE;
    }
}
