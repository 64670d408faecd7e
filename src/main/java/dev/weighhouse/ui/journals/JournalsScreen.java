package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Share;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.FramedScreen;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Later;
import dev.weighhouse.ui.common.Leaving;
import dev.weighhouse.ui.common.RailCount;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/** The screen of the journal entries. */
public final class JournalsScreen extends FramedScreen<JournalsView> {
    private final JournalsModel model;
    private final EntryDeeds deeds;
    private final FlightModel flight;
    private final JournalActions actions;
    private final TellingModel telling;
    private final TellingActions tellings;
    private final List<Action> all;
    private final List<Finder> finders;
    private final JournalCount count;
    private final EntryFiles files;
    private final Handovers handovers;
    private final Theme theme;

    /**
     * The screen over what is open.
     *
     * @param author the name of this person
     */
    public JournalsScreen(
            Workbench bench, Theme theme, Handovers handovers, Supplier<String> author, EntryFiles files) {
        super("journals", Icons.JOURNALS);
        this.theme = theme;
        this.handovers = handovers;
        this.files = files;
        model = new JournalsModel(bench, author);
        count = new JournalCount(model);
        finders = List.of(new JournalFinder(model));
        deeds = new EntryDeeds(model);
        flight = new FlightModel(model, deeds, Later.ON_SCREEN);
        bench.unsaved().watch(new Leaving.Keeper(key(), model::unsaved, model::saveAll));
        actions = new JournalActions(
                model,
                deeds,
                flight,
                new JournalActions.Dialogs(this::importEntries, this::templates, this::keepTemplate, this::jobs));
        telling = new TellingModel(model);
        tellings = new TellingActions(model, telling);
        var doable = new ArrayList<>(actions.all());
        doable.addAll(tellings.all());
        doable.add(Action.of("journals.search", () -> view().goToSearch()).on("Shortcut+F"));
        doable.add(Action.of("journals.drill", () -> view().drill()));
        all = List.copyOf(doable);
    }

    @Override
    protected JournalsView make() {
        var bar = new TellingBar(model, telling, tellings, handovers);
        return new JournalsView(model, deeds, flight, actions, bar, handovers, theme);
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

    @Override
    public boolean concernsDoubt() {
        return true;
    }

    /** Drafts the entry that would clear a variance, or one part of it, and shows it. */
    public void propose(Variance variance, Share share) {
        deeds.propose(variance, share);
    }

    /** Shows an entry, as soon as it has been read. */
    public void show(JournalId entry) {
        model.goTo(entry);
    }

    private void importEntries() {
        files.whichToImport(view().getScene().getWindow()).ifPresent(deeds::importCsv);
    }

    JournalsModel model() {
        return model;
    }

    EntryDeeds deeds() {
        return deeds;
    }

    void intoEntry() {
        view().intoEntry();
    }

    void templates() {
        view().templates();
    }

    void keepTemplate() {
        view().keepTemplate();
    }

    void jobs() {
        view().jobs();
    }

    void drill() {
        view().drill();
    }

    FlightModel flight() {
        return flight;
    }
}
