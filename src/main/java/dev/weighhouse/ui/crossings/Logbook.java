package dev.weighhouse.ui.crossings;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.Order;
import dev.weighhouse.ui.common.Workbench;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** The crossing log of the open workspace, asked by jobs beside the screen. */
final class Logbook {
    private final Workbench bench;

    /** What a job asks the log. */
    @FunctionalInterface
    interface Question<T> {
        T ask(CrossingArchive log, Progress progress) throws Exception;
    }

    Logbook(Workbench bench) {
        this.bench = bench;
    }

    /** A job that asks; empty while no workspace is open. One that was superseded while it waited asks nothing. */
    <T> Optional<Order<T>> asking(String name, Question<T> question) {
        return bench.current()
                .map(Opening::workspace)
                .map(workspace -> bench.work().desk(name, progress -> {
                    progress.checkpoint();
                    return question.ask(workspace.crossings(), progress);
                }));
    }

    /** The same for a question that needs more of the workspace than its log. */
    <T> Optional<Order<T>> askingAll(String name, Function<OpenWorkspace, T> question) {
        return bench.current()
                .map(Opening::workspace)
                .map(workspace -> bench.work().desk(name, progress -> {
                    progress.checkpoint();
                    return question.apply(workspace);
                }));
    }

    /** What people call a connection; its id where the workspace no longer has it. */
    String title(ConnectionId id) {
        return bench.current().stream()
                .flatMap(opening -> opening.connections().stream())
                .filter(connection -> connection.id().equals(id))
                .map(Connection::title)
                .findFirst()
                .orElse(id.value());
    }

    /** Whether amounts in this currency need no name beside them. */
    boolean isHome(String currency) {
        return bench.current()
                .map(opening -> opening.home().getCurrencyCode().equals(currency))
                .orElse(false);
    }

    Clock clock() {
        return bench.clock();
    }

    Workbench bench() {
        return bench;
    }
}
