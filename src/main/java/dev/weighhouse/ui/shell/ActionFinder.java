package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.Fit;
import dev.weighhouse.ui.common.Found;
import dev.weighhouse.ui.common.Order;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Work;
import java.util.List;
import java.util.function.Supplier;

/** Finds what can be done now, by its name and by what it is good for. */
final class ActionFinder implements Finder {
    private final Work work;
    private final String title;
    private final Supplier<List<Action>> actions;

    ActionFinder(Work work, String title, Supplier<List<Action>> actions) {
        this.work = work;
        this.title = title;
        this.actions = actions;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Order<List<Found>> looking(String text) {
        var now = actions.get().stream().map(Found::action).toList();
        var fit = new Fit(text);
        return work.away(
                Words.text("look-up.job"),
                _ -> Fit.best(now, found -> fit.of(Fit.plain(found.title() + " " + found.beside()), List.of())));
    }
}
