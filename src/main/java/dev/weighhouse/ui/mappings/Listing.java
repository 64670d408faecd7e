package dev.weighhouse.ui.mappings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The rows of the grid and which of them are selected; what is selected stays so when the rows are laid out again. */
final class Listing {
    private static final int MANY = 50;

    private final ObservableList<GridRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper replaced = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Line> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Line>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private Line.@Nullable Key wanted;
    private boolean replacing;

    ObservableList<GridRow> rows() {
        return rows;
    }

    ReadOnlyLongProperty replacedProperty() {
        return replaced.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Line> currentProperty() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Line>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    boolean replacing() {
        return replacing;
    }

    private Stream<Line> lines() {
        return rows.stream().filter(Line.class::isInstance).map(Line.class::cast);
    }

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

    void forget() {
        wanted = null;
        show(List.of());
    }

    void show(List<GridRow> fresh) {
        var before = selection.get().stream().map(Line::key).collect(Collectors.toSet());
        replacing = true;
        try {
            replace(fresh);
            reselect(before);
        } finally {
            replacing = false;
        }
        replaced.set(replaced.get() + 1);
    }

    /**
     * A grid of which only some lines changed keeps the others, and with them where it is scrolled to. The table goes through all
     * that is selected for each line that is set, so many of them are set at once.
     */
    private void replace(List<GridRow> fresh) {
        if (fresh.size() != rows.size()) {
            rows.setAll(fresh);
            return;
        }
        var changed = IntStream.range(0, fresh.size())
                .filter(at -> !same(rows.get(at), fresh.get(at)))
                .toArray();
        if (changed.length > MANY) {
            rows.setAll(fresh);
        } else {
            IntStream.of(changed).forEach(at -> rows.set(at, fresh.get(at)));
        }
    }

    private static boolean same(GridRow one, GridRow other) {
        return (one instanceof Line before && other instanceof Line after) ? before.shows(after) : one.equals(other);
    }

    private void reselect(Set<Line.Key> keys) {
        var again = lines().filter(line -> keys.contains(line.key())).toList();
        var key = wanted;
        var lead = again.stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .or(() -> again.stream().findFirst())
                .or(() -> lines().findFirst());
        selection.set(again.isEmpty() ? lead.stream().toList() : again);
        current.set(lead.orElse(null));
        lead.ifPresent(line -> wanted = line.key());
    }

    /** The current line and all below it. */
    List<Line> fromCurrentOn() {
        var from = current.get();
        return lines().dropWhile(line -> !line.equals(from)).toList();
    }

    /** Selects the line below the current one, as a spreadsheet does after Enter. */
    void goDown() {
        fromCurrentOn().stream()
                .filter(line -> line.editable() && !line.equals(current.get()))
                .findFirst()
                .ifPresent(line -> goTo(line.key()));
    }

    boolean has(Line.Key key) {
        return find(key).isPresent();
    }

    private Optional<Line> find(Line.Key key) {
        return lines().filter(line -> line.key().equals(key)).findFirst();
    }

    void goTo(Line.Key key) {
        find(key).ifPresent(line -> {
            wanted = line.key();
            selection.set(List.of(line));
            current.set(line);
            replaced.set(replaced.get() + 1);
        });
    }

    /**
     * Selects the next listed line that waits for a person, or the one before, around the ends.
     *
     * @return whether there is one
     */
    boolean goToWaiting(boolean forward) {
        var from = rows.indexOf(current.get());
        for (int step = 1; step <= rows.size(); step++) {
            var at = Math.floorMod(from + (forward ? step : -step), rows.size());
            if (rows.get(at) instanceof Line line && line.waits()) {
                goTo(line.key());
                return true;
            }
        }
        return false;
    }
}
