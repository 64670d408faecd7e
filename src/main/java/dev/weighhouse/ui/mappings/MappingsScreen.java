package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.FramedScreen;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Later;
import dev.weighhouse.ui.common.Leaving;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.RailCount;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;

/** The screen on which platforms' accounts, categories and types of transaction are mapped to the ledger. */
public final class MappingsScreen extends FramedScreen<MappingsView> {
    private final Pulling pulling;
    private final Theme theme;
    private final MappingFiles files;
    private final MappingActions.Parts parts;
    private final MappingActions actions;
    private final MappingCount count;
    private final List<Action> all;
    private final List<Finder> finders;

    /**
     * The screen over what is open.
     *
     * @param handovers who shows the entries that are drafted here
     * @param files asks for files
     */
    public MappingsScreen(Workbench bench, Pulling pulling, Theme theme, Handovers handovers, MappingFiles files) {
        this(bench, pulling, theme, new Around(handovers, files, Later.ON_SCREEN));
    }

    /**
     * What stands around the screen.
     *
     * @param later says when a moment of rest is over
     */
    record Around(Handovers handovers, MappingFiles files, Later later) {}

    MappingsScreen(Workbench bench, Pulling pulling, Theme theme, Around around) {
        super("mappings", Icons.MAPPING);
        this.pulling = pulling;
        this.theme = theme;
        this.files = around.files();
        var model = new MappingsModel(bench);
        var edits = new Edits(model);
        var outlook = new Outlook(model, around.later());
        var asking = new Asking(model, edits, outlook::tryOut);
        parts = new MappingActions.Parts(
                model,
                edits,
                asking,
                new RuleAsking(model, asking, edits),
                outlook,
                new Saving(model, outlook, around.handovers()),
                new Assuring(model, outlook),
                new Comparing(model),
                new Exchange(model),
                new Transforming(model, around.handovers()));
        actions = new MappingActions(parts, new Outside());
        count = new MappingCount(model);
        finders = List.of(new MappingFinder(model));
        bench.unsaved().watch(new Leaving.Keeper(key(), model::unsaved, parts.saving()::save));
        var doable = new ArrayList<>(actions.all());
        doable.add(Action.of("mappings.next-waiting", () -> model.goToWaiting(true))
                .on("F8"));
        doable.add(Action.of("mappings.previous-waiting", () -> model.goToWaiting(false))
                .on("Shift+F8"));
        doable.add(Action.of("mappings.what-moves", () -> view().goToSide()).on("Shortcut+M"));
        doable.add(Action.of("mappings.wider", () -> view().moveSash(true)).on("Alt+Shift+Left"));
        doable.add(Action.of("mappings.narrower", () -> view().moveSash(false)).on("Alt+Shift+Right"));
        doable.add(Action.of("mappings.search", () -> view().goToSearch()).on("Shortcut+F"));
        doable.add(Action.of("mappings.filter", () -> view().goToFilter()).on("Shortcut+Shift+F"));
        all = List.copyOf(doable);
    }

    @Override
    protected MappingsView make() {
        return new MappingsView(parts, actions, pulling, theme);
    }

    @Override
    public List<Action> actions() {
        return all;
    }

    @Override
    public List<Finder> finders() {
        return finders;
    }

    @Override
    public ObservableValue<RailCount> count() {
        return count.property();
    }

    /** Shows the list of what the checks find, as soon as there is something in it. */
    public void showFindings() {
        view().showFindings();
    }

    /** Makes a change pending that somebody thought of on another screen, as soon as the mapping is read; saves nothing. */
    public void takeUp(Change change) {
        parts.model().takeUp(change);
    }

    /** The clipboard and the windows of the system. */
    private final class Outside implements MappingActions.Outside {
        @Override
        public void copy() {
            var model = parts.model();
            model.loaded()
                    .ifPresent(now -> MappingsView.copy(
                            new Clip(now.words()).text(model.selectionProperty().get())));
        }

        @Override
        public void paste() {
            MappingsView.copied().ifPresent(MappingsScreen.this::paste);
        }

        @Override
        public void findings() {
            view().toggleFindings();
        }

        private Window window() {
            return view().getScene().getWindow();
        }

        @Override
        public void importFile() {
            files.whichToImport(window()).ifPresent(parts.exchange()::importFrom);
        }

        @Override
        public void copyFromWorkspace() {
            files.whichToCopyFrom(window()).ifPresent(parts.exchange()::copyFrom);
        }

        @Override
        public void exportFile(boolean listedOnly) {
            var exchange = parts.exchange();
            files.whereToExport(window(), exchange.suggestedName())
                    .ifPresent(file -> exchange.exportTo(file, listedOnly));
        }
    }

    /** Sets what was copied from a spreadsheet on the selected lines, or from the only selected one on downwards. */
    void paste(String text) {
        var model = parts.model();
        model.loaded().ifPresent(now -> {
            var selected = model.selectionProperty().get();
            var several = selected.size() > 1;
            var lines = several ? selected : model.fromCurrentOn();
            new Paste(parts.edits(), now.sheet().ledger()).onto(text, lines, several);
        });
    }

    MappingActions.Parts parts() {
        return parts;
    }

    MappingActions doing() {
        return actions;
    }
}
