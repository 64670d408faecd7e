package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The items of the open workspace: which are listed, which are selected, and what is changed of them and not saved. */
final class MappingsModel {
    private static final Logger LOG = LoggerFactory.getLogger(MappingsModel.class);

    private final Workbench bench;
    private final Latest reading = new Latest();
    private final Latest suggesting = new Latest();
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<@Nullable Loaded> loaded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Reading());
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<GridRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper replaced = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper edited = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Line> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Line>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable Ask> ask = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private final StringProperty note = new SimpleStringProperty("");
    private final Pending pending = new Pending();
    private Map<ItemKey, List<Suggestion>> suggestions = Map.of();
    private @Nullable Failure failure;
    private @Nullable Period shownPeriod;
    private Line.@Nullable Key wanted;
    private boolean replacing;
    private boolean attached;

    MappingsModel(Workbench bench) {
        this.bench = bench;
        filter.addListener((_, _, _) -> relay());
        search.addListener((_, _, _) -> relay());
    }

    void attach() {
        attached = true;
        subscriptions.add(bench.periodProperty().subscribe((_, _) -> read()));
        subscriptions.add(bench.revisionProperty().subscribe((_, _) -> read()));
        subscriptions.add(bench.openProperty().subscribe((before, now) -> {
            if (before != null && (now == null || !before.workspace().equals(now.workspace()))) {
                forget();
            }
        }));
        read();
    }

    void detach() {
        attached = false;
        subscriptions.close();
    }

    /** Whether the screen is shown, so that it reads whatever is new. */
    boolean attached() {
        return attached;
    }

    Workbench bench() {
        return bench;
    }

    ReadOnlyObjectProperty<@Nullable Loaded> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    Optional<Loaded> loaded() {
        return Optional.ofNullable(loaded.get());
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
        return rows;
    }

    /** Goes up after rows were replaced: then the table selects {@link #selectionProperty()} again. */
    ReadOnlyLongProperty replacedProperty() {
        return replaced.getReadOnlyProperty();
    }

    /** Goes up whenever what is pending is other than before. */
    ReadOnlyLongProperty editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** True while rows are being replaced: what the table does to its selection meanwhile is not the person's doing. */
    boolean replacing() {
        return replacing;
    }

    /** The line the side pane is about. */
    ReadOnlyObjectProperty<@Nullable Line> currentProperty() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Line>> selectionProperty() {
        return selection.getReadOnlyProperty();
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

    Pending pending() {
        return pending;
    }

    /** The selected lines that can be changed. */
    List<Line> editable() {
        return selection.get().stream().filter(Line::editable).toList();
    }

    /** What the person selected in the table. */
    void select(List<? extends GridRow> selected, @Nullable GridRow lead) {
        if (replacing) {
            return;
        }
        selection.set(selected.stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .toList());
        if (lead instanceof Line line) {
            wanted = line.key();
            current.set(line);
        }
    }

    private void forget() {
        loaded.set(null);
        suggestions = Map.of();
        wanted = null;
        pending.clear();
        note.set("");
        ask.set(null);
        question.set(null);
        show(List.of());
        edited.set(edited.get() + 1);
        settle();
    }

    /** Reads the month again. What is pending stays, and rows stay as they are until the new ones are there. */
    void read() {
        var opening = bench.current();
        if (opening.isEmpty()) {
            forget();
            return;
        }
        var period = bench.periodProperty().get();
        if (!period.equals(shownPeriod)) {
            shownPeriod = period;
            loaded.set(null);
            settle();
        }
        failure = null;
        bench.work()
                .desk(Words.text("mappings.reading"), _ -> Loaded.read(opening.get(), period))
                .latestOf(reading)
                .then(this::take)
                .otherwise(why -> {
                    failure = why;
                    settle();
                })
                .start();
    }

    private void take(Loaded fresh) {
        loaded.set(fresh);
        relay();
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
        var now = loaded.get();
        if (now != null) {
            var text = search.get().toLowerCase(Locale.ROOT);
            show(new Laying(now, pending.changes(), suggestions).rows(filter.get(), text));
        }
        settle();
    }

    private void show(List<GridRow> fresh) {
        var before = selection.get().stream().map(Line::key).collect(Collectors.toSet());
        replacing = true;
        try {
            replace(fresh);
            reselect(before);
        } finally {
            replacing = false;
        }
        replaced.set(replaced.get() + 1);
        LOG.debug("Mappings shown, {} rows", fresh.size());
    }

    /** A grid of which only some lines changed keeps the others, and with them where it is scrolled to. */
    private void replace(List<GridRow> fresh) {
        if (fresh.size() != rows.size()) {
            rows.setAll(fresh);
            return;
        }
        for (int at = 0; at < fresh.size(); at++) {
            if (!same(rows.get(at), fresh.get(at))) {
                rows.set(at, fresh.get(at));
            }
        }
    }

    private static boolean same(GridRow one, GridRow other) {
        return (one instanceof Line before && other instanceof Line after) ? before.shows(after) : one.equals(other);
    }

    private void reselect(Set<Line.Key> keys) {
        var again = rows.stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .filter(line -> keys.contains(line.key()))
                .toList();
        var key = wanted;
        var lead = again.stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .or(() -> again.stream().findFirst())
                .or(this::firstLine);
        selection.set(again.isEmpty() ? lead.stream().toList() : again);
        current.set(lead.orElse(null));
        lead.ifPresent(line -> wanted = line.key());
    }

    private Optional<Line> firstLine() {
        return rows.stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .findFirst();
    }

    private void settle() {
        stage.set(stageNow());
    }

    private Stage stageNow() {
        var why = failure;
        if (why != null) {
            return new Stage.Failed(why);
        }
        var now = loaded.get();
        if (now == null) {
            return new Stage.Reading();
        }
        if (now.blocks().isEmpty()) {
            return new Stage.Nothing();
        }
        return rows.isEmpty() ? new Stage.NothingFits(now.blocks().size()) : new Stage.Table();
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

    /** The current line and all below it that can be changed. */
    List<Line> fromCurrentOn() {
        return rows.stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .dropWhile(line -> line != current.get())
                .filter(Line::editable)
                .toList();
    }

    /** Selects the line below the current one, as a spreadsheet does after Enter. */
    void goDown() {
        var at = rows.indexOf(current.get());
        for (int next = at + 1; next < rows.size(); next++) {
            if (rows.get(next) instanceof Line line && line.editable()) {
                goTo(line.key());
                return;
            }
        }
    }

    /** Selects a line; one that is not listed is listed again, if it is there at all. */
    void goTo(Line.Key key) {
        if (find(key).isEmpty()) {
            showAll();
        }
        find(key).ifPresent(line -> {
            wanted = line.key();
            selection.set(List.of(line));
            current.set(line);
            replaced.set(replaced.get() + 1);
        });
    }

    void goTo(ItemKey item) {
        goTo(new Line.Key(Slot.whole(item), null));
    }

    private Optional<Line> find(Line.Key key) {
        return rows.stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .filter(line -> line.key().equals(key))
                .findFirst();
    }

    /** Why nothing can be changed; empty when it can. */
    String whyNoWriting() {
        var now = loaded.get();
        if (now == null) {
            return Words.text("mappings.not-read");
        }
        return now.readOnly().map(who -> Words.text("mappings.read-only", who)).orElse("");
    }

    TargetWords words() {
        return Objects.requireNonNull(loaded.get(), "nothing is read").words();
    }
}
