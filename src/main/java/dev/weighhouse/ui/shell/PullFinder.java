package dev.weighhouse.ui.shell;

import dev.weighhouse.crossing.Connection;
import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.Fit;
import dev.weighhouse.ui.common.Found;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.Order;
import dev.weighhouse.ui.common.Words;
import java.util.List;

/** Finds the pull of one connection. */
final class PullFinder implements Finder {
    private final ShellModel model;

    PullFinder(ShellModel model) {
        this.model = model;
    }

    @Override
    public String title() {
        return Words.text("look-up.pulls");
    }

    @Override
    public Order<List<Found>> looking(String text) {
        var pulls = pulls();
        var fit = new Fit(text);
        return model.bench()
                .work()
                .away(
                        Words.text("look-up.job"),
                        _ -> Fit.best(pulls, found -> fit.of(Fit.plain(found.title()), List.of())));
    }

    /** One for each connection, the ledger first. */
    List<Found> pulls() {
        return model.bench().current().map(Opening::connections).orElse(List.of()).stream()
                .map(this::pull)
                .toList();
    }

    private Found pull(Connection connection) {
        var side = model.side(connection);
        return new Found(
                Icons.PULL,
                Words.text("shell.pull-one.of", connection.title()),
                side.more(),
                "",
                model.pullObstacle().get(),
                () -> model.pulling().pull(connection.id()));
    }
}
