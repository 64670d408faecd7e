package dev.weighhouse.command;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.drill.Drill;
import dev.weighhouse.drill.DrillReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code drill [--runs N] [--seed S]}. */
@Command(
        name = "drill",
        description =
                "Simulate month-ends with everything that can go wrong, and count what stands twice, is lost or stuck.",
        footer = {"", "The same runs and seed give the same figures on every computer."})
final class DrillCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "How many month-ends, each of about twenty entries; 1000.")
    private int runs = 1000;

    @Option(names = "--seed", paramLabel = "S", description = "Any whole number; it decides what goes wrong when; 1.")
    private long seed = 1;

    @Mixin
    private Written written = new Written();

    DrillCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (runs < 1) {
            throw new FailureException(
                    new Failure.BadInput("--runs %d is no drill.".formatted(runs), "Say how many runs, such as 1000."));
        }
        var report = Drill.run(runs, seed, new StandardErrorProgress(session.err()));
        switch (written.format()) {
            case json -> sheet(report).jsonObject(session.out());
            case csv -> sheet(report).csv(session.out());
            case table -> table(report);
        }
        return report.passed() ? Exit.DONE : Exit.LOOK;
    }

    private static Sheet sheet(DrillReport report) {
        var sheet =
                new Sheet("runs", "seed", "crossings", "faults", "duplicates", "lost", "stuck", "failures", "reported");
        sheet.add(
                report.runs(),
                report.seed(),
                report.crossings(),
                report.faults(),
                report.duplicates(),
                report.lost(),
                report.stuck(),
                report.failures(),
                report.reported());
        return sheet;
    }

    private void table(DrillReport report) {
        var out = session.out();
        out.printf("Drill · %,d runs · seed %d%n%n", report.runs(), report.seed());
        var faults = report.faults().entrySet().stream()
                .map(fault -> List.of(Phrases.words(fault.getKey()), "%,d".formatted(fault.getValue())))
                .toList();
        new TextColumns("Fault", "Injected").right(1).print(out, faults);
        out.printf(
                "%n%,d crossings: %,d duplicates, %,d lost, %,d stuck.%n",
                report.crossings(), report.duplicates(), report.lost(), report.stuck());
        if (report.reported() > 0) {
            out.printf(
                    "%,d more stood twice where the ledger knows no request again; every log concerned named each of them.%n",
                    report.reported());
        }
        for (var failure : report.failures()) {
            out.printf("Went wrong: drill --runs 1 --seed %d%n", failure.seed());
            failure.complaints().forEach(complaint -> out.println("    " + complaint));
        }
    }
}
