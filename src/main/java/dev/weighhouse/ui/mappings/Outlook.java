package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mappingdesk.CatchUp;
import dev.weighhouse.mappingdesk.Preview;
import dev.weighhouse.ui.common.Later;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Moves;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the pending changes would move, with the one somebody only looks at; and the history of the current line. */
final class Outlook {
    private static final Duration REST = Duration.ofMillis(150);

    private final MappingsModel model;
    private final Later later;
    private final Latest previewing = new Latest();
    private final Latest remembering = new Latest();
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Mapping>> history = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<CatchUp> catchUp = new SimpleObjectProperty<>(CatchUp.CATCH_UP);
    private final ReadOnlyObjectWrapper<Remembered> remembered = new ReadOnlyObjectWrapper<>(Remembered.NOTHING);
    private List<Change> tried = List.of();
    private long asked;
    private long wanted;

    /**
     * A preview as it is shown.
     *
     * @param saved whether it is of what was just saved, so that its entries can be drafted
     * @param trying whether something is in it that somebody only looks at
     */
    record Shown(Moves moves, boolean saved, boolean trying) {
        Preview preview() {
            return moves.preview();
        }
    }

    Outlook(MappingsModel model, Later later) {
        this.model = model;
        this.later = later;
    }

    void attach() {
        subscriptions.add(model.editedProperty().subscribe((_, _) -> edited()));
        subscriptions.add(catchUp.subscribe((_, _) -> limit()));
        subscriptions.add(model.loadedProperty().subscribe((_, now) -> {
            limit();
            if (now == null) {
                shown.set(null);
                recall(Remembered.NOTHING);
            } else if (!changes().isEmpty()) {
                ask();
            }
        }));
        subscriptions.add(model.currentProperty().subscribe(line -> remember(line)));
        subscriptions.add(model.askProperty().subscribe((_, now) -> {
            if (now == null && !tried.isEmpty()) {
                tryOut(List.of());
            }
        }));
    }

    void detach() {
        subscriptions.close();
    }

    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether what is shown is not yet of what is pending. */
    ReadOnlyBooleanProperty computingProperty() {
        return computing.getReadOnlyProperty();
    }

    /** Why it could not be worked out; null while all is well. */
    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Every decision about the item of the current line, the oldest first. */
    ReadOnlyObjectProperty<List<Mapping>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** What shall become of the past. */
    ObjectProperty<CatchUp> catchUpProperty() {
        return catchUp;
    }

    /** The preview of exactly what is pending, if it is there. */
    Optional<Preview> ofPending() {
        return Optional.ofNullable(shown.get())
                .filter(now -> !now.saved() && !now.trying() && !computing.get())
                .map(Shown::preview);
    }

    /** The preview of what was just saved, if nothing was changed since. */
    Optional<Preview> ofSaved() {
        return Optional.ofNullable(shown.get()).filter(Shown::saved).map(Shown::preview);
    }

    /** Somebody looks at these changes; what they would move is told together with what is pending. */
    void tryOut(List<Change> changes) {
        tried = List.copyOf(changes);
        ask();
    }

    /** The first day the ledger has not locked; where it told of no lock, the first of the month shown. */
    Optional<LocalDate> firstOpen() {
        return model.loaded().map(Loaded::sheet).map(sheet -> {
            var locked = sheet.lockedUntil();
            return locked == null ? sheet.month().from() : locked.plusDays(1);
        });
    }

    /** The first day anything may change for, where nothing of the past shall. */
    private Optional<LocalDate> onlyFrom() {
        return firstOpen().filter(_ -> catchUp.get() == CatchUp.FROM_NOW_ON);
    }

    private void limit() {
        if (model.pending().onlyFrom(onlyFrom().orElse(null))) {
            model.pendingChanged();
        }
    }

    private void edited() {
        tried = List.of();
        ask();
    }

    /** What is shown was saved just now; it stays until something else is changed. */
    void saved(Moves moves) {
        tried = List.of();
        previewing.forget();
        asked = ++wanted;
        computing.set(false);
        shown.set(new Shown(moves, true, false));
    }

    private List<Change> changes() {
        var shown = model.pending().changes();
        var all = new ArrayList<Change>();
        var instead = tried.stream().collect(Collectors.toMap(Change::slot, Change::inForce));
        for (var change : model.pending().list()) {
            var dates = instead.get(change.slot());
            if (dates == null || !(change.equals(shown.get(change.slot())) || dates.equals(change.inForce()))) {
                all.add(change);
            }
        }
        all.addAll(tried);
        return List.copyOf(all);
    }

    private void ask() {
        previewing.forget();
        failure.set(null);
        var ticket = ++wanted;
        if (changes().isEmpty()) {
            asked = ticket;
            computing.set(false);
            shown.set(null);
            return;
        }
        computing.set(true);
        later.after(REST, () -> {
            if (ticket == wanted && asked != ticket) {
                asked = ticket;
                read();
            }
        });
    }

    private void read() {
        var now = model.loaded();
        if (now.isEmpty()) {
            return;
        }
        var set = new ChangeSet(changes(), "");
        var trying = !tried.isEmpty();
        Period month = now.get().sheet().month();
        model.bench()
                .work()
                .desk(
                        Words.text("mappings.previewing"),
                        _ -> Moves.of(now.get().desk().preview(set, month)))
                .latestOf(previewing)
                .then(moves -> {
                    computing.set(false);
                    shown.set(new Shown(moves, false, trying));
                })
                .otherwise(why -> {
                    computing.set(false);
                    shown.set(null);
                    failure.set(why);
                })
                .start();
    }

    /**
     * What is kept of the past of an item.
     *
     * @param item null for nothing
     * @param decisions about it, the oldest first
     * @param firstPulled when it first came in a pull
     */
    record Remembered(@Nullable ItemKey item, List<Mapping> decisions, Optional<Instant> firstPulled) {
        static final Remembered NOTHING = new Remembered(null, List.of(), Optional.empty());
    }

    /** The past of the item of the current line, as soon as it is read. */
    ReadOnlyObjectProperty<Remembered> rememberedProperty() {
        return remembered.getReadOnlyProperty();
    }

    private void recall(Remembered found) {
        remembered.set(found);
        history.set(found.decisions());
    }

    private void remember(@Nullable Line line) {
        remembering.forget();
        var now = model.loaded();
        if (line == null || now.isEmpty()) {
            recall(Remembered.NOTHING);
            return;
        }
        var item = line.item().key();
        later.after(REST, () -> {
            var still = model.currentProperty().get();
            if (still != null && still.item().key().equals(item)) {
                model.bench()
                        .work()
                        .desk(Words.text("mappings.remembering"), _ -> {
                            var desk = now.get().desk();
                            var earliest = now.get().sheet().past().earliest().get(item);
                            return new Remembered(item, desk.history(item), desk.firstPulled(item, earliest));
                        })
                        .latestOf(remembering)
                        .then(this::recall)
                        .start();
            }
        });
    }
}
