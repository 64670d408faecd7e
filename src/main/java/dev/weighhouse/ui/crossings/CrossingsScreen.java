package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Browser;
import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.FramedScreen;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.RailCount;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** The screen of everything that crossed. It only reads, so it is the same in a window that may not write. */
public final class CrossingsScreen extends FramedScreen<CrossingsView> {
    private final CrossingsModel model;
    private final Theme theme;
    private final ExportFiles files;
    private final CrossingsActions actions;
    private final List<Finder> finders;
    private final ObservableValue<RailCount> count;

    public CrossingsScreen(Workbench bench, Theme theme, ExportFiles files, Browser browser) {
        super("crossings", Icons.CROSSINGS);
        this.model = new CrossingsModel(bench);
        this.theme = theme;
        this.files = files;
        this.actions = CrossingsActions.of(model, new Late(), browser);
        this.finders = List.of(new CrossingFinder(model));
        this.count = bench.log().doubtProperty().map(doubt -> new RailCount(0, (int) doubt.all(), doubt.words()));
    }

    /** The view is made when the screen is first shown, its actions before. */
    private final class Late implements CrossingsActions.Hands {
        @Override
        public void search() {
            view().search();
        }

        @Override
        public void goTo() {
            view().goTo();
        }

        @Override
        public void story() {
            view().story();
        }

        @Override
        public void export() {
            view().export();
        }

        @Override
        public void copyRows() {
            view().copyRows();
        }

        @Override
        public void copySide() {
            view().copySide();
        }
    }

    @Override
    protected CrossingsView make() {
        return new CrossingsView(model, theme, files, actions);
    }

    @Override
    public List<Action> actions() {
        return actions.all();
    }

    @Override
    public List<Finder> finders() {
        return finders;
    }

    @Override
    public ObservableValue<RailCount> count() {
        return count;
    }

    @Override
    public boolean concernsDoubt() {
        return true;
    }

    /** Shows the story of one crossing. */
    public void show(CrossingKey key) {
        model.goTo(key);
    }

    CrossingsModel model() {
        return model;
    }

    CrossingsView shown() {
        return view();
    }
}
