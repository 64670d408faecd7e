package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.MonthReading;
import dev.weighhouse.ui.common.Question;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The items of the open workspace: which are listed, which are selected, and what is changed of them and not saved. */
final class MappingsModel {
    private final Workbench bench;
    private final Latest suggesting = new Latest();
    private final MonthReading<Loaded> month;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Reading());
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final StringProperty search = new SimpleStringProperty("");
    private final Listing listing = new Listing();
    private final ReadOnlyLongWrapper edited = new ReadOnlyLongWrapper();
    private final ObjectProperty<@Nullable Ask> ask = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private final StringProperty note = new SimpleStringProperty("");
    private final BooleanProperty dialog = new SimpleBooleanProperty();
    private final BooleanProperty findingsOpen = new SimpleBooleanProperty();
    private Findings findings = Findings.NONE;
    private final Pending pending = new Pending();
    private Map<ItemKey, List<Suggestion>> suggestions = Map.of();
    private @Nullable Change wanted;
    private boolean attached;

    MappingsModel(Workbench bench) {
        this.bench = bench;
        month = new MonthReading<>(
                bench,
                Words.text("mappings.reading"),
                Loaded::read,
                new MonthReading.Then<>(this::take, this::forget, this::settle));
        filter.addListener((_, _, _) -> relay());
        search.addListener((_, _, _) -> relay());
    }

    void attach() {
        attached = true;
        month.attach();
    }

    void detach() {
        attached = false;
        month.detach();
    }

    /** Whether the screen is shown, so that it reads whatever is new. */
    boolean attached() {
        return attached;
    }

    Workbench bench() {
        return bench;
    }

    ReadOnlyObjectProperty<@Nullable Loaded> loadedProperty() {
        return month.loadedProperty();
    }

    Optional<Loaded> loaded() {
        return Optional.ofNullable(month.get());
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    StringProperty searchProperty() {
        return search;
    }

    ObservableList<GridRow> rows() {
        return listing.rows();
    }

    /** Goes up after rows were replaced: then the table selects {@link #selectionProperty()} again. */
    ReadOnlyLongProperty replacedProperty() {
        return listing.replacedProperty();
    }

    /** Goes up whenever what is pending is other than before. */
    ReadOnlyLongProperty editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** True while rows are being replaced: what the table does to its selection meanwhile is not the person's doing. */
    boolean replacing() {
        return listing.replacing();
    }

    /** The line the side pane is about. */
    ReadOnlyObjectProperty<@Nullable Line> currentProperty() {
        return listing.currentProperty();
    }

    ReadOnlyObjectProperty<List<Line>> selectionProperty() {
        return listing.selectionProperty();
    }

    /** What is being picked in the cell; null while nothing is. */
    ObjectProperty<@Nullable Ask> askProperty() {
        return ask;
    }

    /** What a person is being asked before something is done; null while nothing is asked. */
    ObjectProperty<@Nullable Question> questionProperty() {
        return question;
    }

    /** What was just done, or what of it could not be; empty while there is nothing to say. */
    StringProperty noteProperty() {
        return note;
    }

    /** What the checks find of what is saved. */
    Findings findings() {
        return findings;
    }

    /** Whether the list of findings is shown. */
    BooleanProperty findingsOpenProperty() {
        return findingsOpen;
    }

    /** Whether a dialog lies over the screen, so that nothing behind it can be changed. */
    BooleanProperty dialogProperty() {
        return dialog;
    }

    Pending pending() {
        return pending;
    }

    /** What is not saved, as a sentence. */
    Optional<String> unsaved() {
        var count = pending.size() + pending.leftOut();
        return count == 0 ? Optional.empty() : Optional.of(Words.text("mappings.unsaved", count));
    }

    /** The selected lines that can be changed. */
    List<Line> editable() {
        return selectionProperty().get().stream().filter(Line::editable).toList();
    }

    /** What the person selected in the table. */
    void select(List<? extends GridRow> selected, @Nullable GridRow lead) {
        listing.select(selected, lead);
    }

    private void forget() {
        findings = Findings.NONE;
        findingsOpen.set(false);
        suggestions = Map.of();
        wanted = null;
        pending.clear();
        note.set("");
        ask.set(null);
        question.set(null);
        listing.forget();
        edited.set(edited.get() + 1);
        settle();
    }

    /** Reads the month again. What is pending stays, and rows stay as they are until the new ones are there. */
    void read() {
        month.read();
    }

    /** One step that makes a change pending and shows its row; waits for the mapping where that is being read. */
    void takeUp(Change change) {
        wanted = change;
        if (month.get() != null) {
            takeUp();
        }
    }

    private void takeUp() {
        var change = wanted;
        wanted = null;
        if (change != null && whyNoWriting().isEmpty()) {
            edit(Words.text("mappings.step.taken-up"), Map.of(change.slot(), change));
            goTo(new Line.Key(change.slot(), null));
        }
    }

    private void take(Loaded fresh) {
        findings = Findings.of(fresh);
        findingsOpen.set(findingsOpen.get() && !findings.isEmpty());
        month.show(fresh);
        relay();
        takeUp();
        bench.work()
                .desk(Words.text("mappings.suggesting"), _ -> fresh.desk().suggestions(fresh.waiting()))
                .latestOf(suggesting)
                .then(found -> {
                    suggestions = found;
                    relay();
                })
                .start();
    }

    List<Suggestion> suggestions(ItemKey item) {
        return suggestions.getOrDefault(item, List.of());
    }

    /** Lays the rows out again, after what is pending or what is listed changed. */
    private void relay() {
        var now = month.get();
        if (now != null) {
            var text = search.get().toLowerCase(Locale.ROOT);
            listing.show(new Laying(now, pending, suggestions).rows(filter.get(), text));
        }
        settle();
    }

    private void settle() {
        stage.set(stageNow());
    }

    private Stage stageNow() {
        var why = month.failure();
        if (why.isPresent()) {
            return new Stage.Failed(why.get());
        }
        var now = month.get();
        if (now == null) {
            return new Stage.Reading();
        }
        if (now.blocks().isEmpty()) {
            return new Stage.Nothing();
        }
        return rows().isEmpty() ? new Stage.NothingFits(now.blocks().size()) : new Stage.Table();
    }

    /** Takes every filter away. */
    void showAll() {
        search.set("");
        filter.set(Filter.ALL);
    }

    /** One step of changes; nothing where it changes nothing. */
    void edit(String name, Map<Slot, @Nullable Change> edits) {
        if (pending.edit(name, edits)) {
            pendingChanged();
        }
    }

    /** What a file or another workspace says, as one step. */
    void take(String name, List<Change> changes, String reason) {
        var day = bench.periodProperty().get().to();
        if (pending.take(name, Pieces.shownLast(changes, day), reason)) {
            pendingChanged();
        }
    }

    void undo() {
        pending.undo();
        pendingChanged();
    }

    void redo() {
        pending.redo();
        pendingChanged();
    }

    /** Shows what is pending now. */
    void pendingChanged() {
        relay();
        edited.set(edited.get() + 1);
    }

    /** The items of which a row is listed. */
    Set<ItemKey> listedItems() {
        return rows().stream()
                .filter(Line.class::isInstance)
                .map(row -> ((Line) row).item().key())
                .collect(Collectors.toSet());
    }

    /** Whether some items are not listed. */
    boolean filtered() {
        return !filter.get().equals(Filter.ALL) || !search.get().isBlank();
    }

    /** The current line and all below it. */
    List<Line> fromCurrentOn() {
        return listing.fromCurrentOn();
    }

    /** Selects the line below the current one, as a spreadsheet does after Enter. */
    void goDown() {
        listing.goDown();
    }

    /** To the next listed line that waits for a person, or the one before; says so where none does. */
    void goToWaiting(boolean forward) {
        note.set(listing.goToWaiting(forward) ? "" : Words.text("mappings.nothing-waits"));
    }

    /** Selects a line; one that is not listed is listed again, if it is there at all. */
    void goTo(Line.Key key) {
        if (!listing.has(key)) {
            showAll();
        }
        listing.goTo(key);
    }

    void goTo(ItemKey item) {
        goTo(new Line.Key(Slot.whole(item), null));
    }

    /** Why nothing can be changed; empty when it can. */
    String whyNoWriting() {
        var now = month.get();
        if (now == null) {
            return Words.text("mappings.not-read");
        }
        return now.readOnly().map(who -> Words.text("mappings.read-only", who)).orElse("");
    }

    TargetWords words() {
        return Objects.requireNonNull(month.get(), "nothing is read").words();
    }
}
