package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.Found;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.shell.LookUpRow.Head;
import dev.weighhouse.ui.shell.LookUpRow.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The look-up: one box that finds whatever the finders know. Each finder looks in a job of its own; what it found last
 * stays until it found something for the text that is there now.
 */
final class LookUp {
    private final List<Finder> finders;
    private final Consumer<Hit> chosen;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper prompt = new ReadOnlyStringWrapper(Words.text("look-up.prompt"));
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Hit> selected = new ReadOnlyObjectWrapper<>();
    private final ObservableList<LookUpRow> rows = FXCollections.observableArrayList();
    private final Map<Finder, List<Found>> found = new HashMap<>();
    private final Map<Finder, Latest> latest = new HashMap<>();
    private final Set<Finder> looking = new HashSet<>();
    private List<Finder> asked = List.of();
    private boolean moved;
    private boolean takeTheFirst;

    /**
     * A look-up over these, in the order they are shown.
     *
     * @param chosen what happens when a person chooses
     */
    LookUp(List<Finder> finders, Consumer<Hit> chosen) {
        this.finders = List.copyOf(finders);
        this.chosen = chosen;
        text.subscribe((_, _) -> look());
    }

    /** What is typed. */
    StringProperty textProperty() {
        return text;
    }

    /** What the empty box asks for. */
    ReadOnlyStringProperty promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Heads and hits, as they stand on the screen. */
    ObservableList<LookUpRow> rows() {
        return rows;
    }

    /** What Enter chooses; null while nothing was found. */
    ReadOnlyObjectProperty<@Nullable Hit> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Whether everything was looked through and nothing fits. */
    boolean nothingFits() {
        return open.get() && looking.isEmpty() && rows.isEmpty();
    }

    /** Opens it over everything. */
    void open() {
        open(finders, Words.text("look-up.prompt"));
    }

    /** Opens it over one kind of thing. */
    void openOnly(Finder one) {
        open(List.of(one), one.title());
    }

    private void open(List<Finder> over, String asks) {
        close();
        asked = over;
        prompt.set(asks);
        open.set(true);
        look();
    }

    void close() {
        if (open.get()) {
            open.set(false);
            latest.values().forEach(Latest::forget);
            looking.clear();
            found.clear();
            text.set("");
            rows.clear();
            selected.set(null);
            prompt.set(Words.text("look-up.prompt"));
        }
    }

    private void look() {
        if (!open.get()) {
            return;
        }
        moved = false;
        takeTheFirst = false;
        looking.addAll(asked);
        for (var finder : List.copyOf(asked)) {
            finder.looking(text.get())
                    .latestOf(latest.computeIfAbsent(finder, _ -> new Latest()))
                    .then(hits -> take(finder, hits))
                    .otherwise(_ -> take(finder, List.of()))
                    .start();
        }
    }

    private void take(Finder finder, List<Found> hits) {
        looking.remove(finder);
        found.put(finder, hits);
        show();
        if (takeTheFirst && looking.isEmpty()) {
            choose();
        }
    }

    private void show() {
        var before = selected.get();
        var fresh = new ArrayList<LookUpRow>();
        for (var finder : asked) {
            var hits = found.getOrDefault(finder, List.of());
            if (!hits.isEmpty()) {
                fresh.add(new Head(finder.title()));
                hits.forEach(hit -> fresh.add(new Hit(finder, hit)));
            }
        }
        rows.setAll(fresh);
        selected.set(moved && before != null && fresh.contains(before) ? before : firstHit());
    }

    private @Nullable Hit firstHit() {
        return hits().stream()
                .filter(hit -> hit.found().reachable())
                .findFirst()
                .or(() -> hits().stream().findFirst())
                .orElse(null);
    }

    private List<Hit> hits() {
        return rows.stream().filter(Hit.class::isInstance).map(Hit.class::cast).toList();
    }

    /** Goes so many hits down, or up, and stops at the ends. */
    void move(int step) {
        var hits = hits();
        if (!hits.isEmpty()) {
            moved = true;
            selected.set(hits.get(Math.clamp(hits.indexOf(selected.get()) + (long) step, 0, hits.size() - 1)));
        }
    }

    /** Chooses what is selected; what somebody types and enters faster than it is found, is chosen when it is there. */
    void choose() {
        if (!looking.isEmpty() && !moved) {
            takeTheFirst = true;
            return;
        }
        Optional.ofNullable(selected.get()).ifPresent(this::choose);
    }

    void choose(Hit hit) {
        if (hit.found().reachable()) {
            close();
            chosen.accept(hit);
        } else {
            moved = true;
            selected.set(hit);
        }
    }
}
