package dev.weighhouse.command;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code measures FILE [--connections] [--format table|csv|json]}. */
@Command(
        name = "measures",
        description = "How the work goes, from the crossing log alone: month by month, or for each connection.",
        footer = {
            "",
            "The time of a month runs from the first pull after its end to the last of its entries that was posted.",
            "An entry was taken at the first try if it was sent once and never without an answer."
        })
final class MeasuresCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @Option(names = "--connections", description = "When each connection was last read, in place of the months.")
    private boolean connections;

    @Mixin
    private Written written = new Written();

    MeasuresCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (var workspace = target.open(session.workspaces())) {
            var measures =
                    workspace.crossings().measures(session.clock().getZone(), new StandardErrorProgress(session.err()));
            var print = new MeasuresPrint(session, measures);
            if (connections) {
                var titles = workspace.monthEnd().connections().stream()
                        .collect(Collectors.<Connection, ConnectionId, String>toMap(Connection::id, Connection::title));
                print.connections(titles, written.format());
            } else {
                print.months(written.format());
            }
            return Exit.DONE;
        }
    }
}
