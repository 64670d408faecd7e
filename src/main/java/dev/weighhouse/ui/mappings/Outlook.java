package dev.weighhouse.ui.mappings;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mappingdesk.CatchUp;
import dev.weighhouse.mappingdesk.Preview;
import dev.weighhouse.ui.common.Later;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Moves;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Work;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
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
    private final ObjectProperty<CatchUp> catchUp = new SimpleObjectProperty<>(CatchUp.CATCH_UP);
    private final ReadOnlyObjectWrapper<Remembered> remembered = new ReadOnlyObjectWrapper<>(Remembered.NOTHING);
    private final ReadOnlyLongWrapper lookedBehind = new ReadOnlyLongWrapper();
    private List<Change> tried = List.of();
    private Set<ItemKey> leftOut = Set.of();
    private long asked;
    private long wanted;

    /**
     * A preview as it is shown.
     *
     * @param of what
     * @param chosen what of it somebody chose; all of it but of what was left behind
     */
    record Shown(Moves moves, Of of, Moves chosen) {
        Shown(Moves moves, Of of) {
            this(moves, of, moves);
        }

        /** All but some items of what was left behind. */
        static Shown left(Moves moves, Set<ItemKey> out) {
            return out.isEmpty()
                    ? new Shown(moves, Of.LEFT)
                    : new Shown(moves, Of.LEFT, Moves.of(moves.preview().only(item -> !out.contains(item))));
        }

        Preview preview() {
            return moves.preview();
        }

        /** Whether nothing of it waits to be saved, so that its entries can be drafted. */
        boolean saved() {
            return of == Of.SAVED || of == Of.LEFT;
        }
    }

    /** What a preview is of. */
    enum Of {
        /** All that is pending. */
        PENDING,
        /** The same with something that somebody only looks at. */
        TRIED,
        /** What was just saved. */
        SAVED,
        /** What earlier changes left where it stood. */
        LEFT
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
                remembered.set(Remembered.NOTHING);
            } else if (!changes().isEmpty()) {
                ask();
            } else {
                lookAgain();
            }
        }));
        lookAgain();
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

    /** What shall become of the past. */
    ObjectProperty<CatchUp> catchUpProperty() {
        return catchUp;
    }

    /** The preview of exactly what is pending, if it is there. */
    Optional<Preview> ofPending() {
        return Optional.ofNullable(shown.get())
                .filter(now -> now.of() == Of.PENDING && !computing.get())
                .map(Shown::preview);
    }

    /** The preview of what was just saved, if nothing was changed since, or of what was left behind. */
    Optional<Moves> ofSaved() {
        return Optional.ofNullable(shown.get())
                .filter(now -> now.saved() && !computing.get())
                .map(Shown::chosen);
    }

    /** All that was left behind, where that is shown. */
    Optional<Moves> ofBehind() {
        return Optional.ofNullable(shown.get()).filter(_ -> isBehind()).map(Shown::moves);
    }

    /** Whether an item is among those chosen of what was left behind. */
    boolean isChosen(ItemKey item) {
        return !leftOut.contains(item);
    }

    /** Items of what was left behind, all of which are chosen until somebody leaves them out. */
    void choose(Collection<ItemKey> items, boolean chosen) {
        var out = new HashSet<>(leftOut);
        if (chosen ? out.removeAll(items) : out.addAll(items)) {
            leftOut = Set.copyOf(out);
            var now = shown.get();
            if (now != null && isBehind()) {
                show(Words.text("mappings.behind.choosing"), _ -> Shown.left(now.moves(), Set.copyOf(out)));
            }
        }
    }

    /** What is chosen of what was left behind. */
    Set<ItemKey> chosenBehind() {
        var now = shown.get();
        return now == null || !isBehind()
                ? Set.of()
                : now.preview().brought(CatchUp.CATCH_UP).stream()
                        .map(Moved::item)
                        .filter(this::isChosen)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Goes up when what was left behind is looked for: it is told in the pane of what moves. */
    ReadOnlyLongProperty lookedBehindProperty() {
        return lookedBehind.getReadOnlyProperty();
    }

    /** Whether what earlier changes left behind is shown. */
    boolean isBehind() {
        var now = shown.get();
        return now != null && now.of() == Of.LEFT;
    }

    /** Tells what stands elsewhere than the mapping says, as earlier changes were saved without their entries. */
    void bringOver() {
        if (catchUp.get() == CatchUp.FROM_NOW_ON) {
            catchUp.set(CatchUp.CATCH_UP);
        }
        leftOut = Set.of();
        lookBehind();
        lookedBehind.set(lookedBehind.get() + 1);
    }

    /** What was left behind may be other since, where that is what is shown. */
    void lookAgain() {
        if (isBehind()) {
            lookBehind();
        }
    }

    private void lookBehind() {
        previewing.forget();
        failure.set(null);
        asked = ++wanted;
        computing.set(true);
        var reason = Words.text("mappings.behind.reason");
        var out = leftOut;
        model.loaded()
                .ifPresent(now -> show(
                        Words.text("mappings.behind.looking"),
                        _ -> Shown.left(Moves.of(now.desk().leftBehind(reason)), out)));
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

    /** What the choice is called by which nothing of the past moves. */
    String fromNowOnOnly() {
        return Words.text(
                "mappings.from-now-on.word", firstOpen().map(Times::date).orElse(""));
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
        shown.set(new Shown(moves, Of.SAVED));
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
        var of = tried.isEmpty() ? Of.PENDING : Of.TRIED;
        var month = now.get().sheet().month();
        show(
                Words.text("mappings.previewing"),
                _ -> new Shown(ShownRows.moves(now.get(), now.get().desk().preview(set, month)), of));
    }

    private void show(String name, Work.Body<Shown> body) {
        model.bench()
                .work()
                .desk(name, body)
                .latestOf(previewing)
                .then(seen -> {
                    computing.set(false);
                    shown.set(seen);
                })
                .otherwise(why -> {
                    computing.set(false);
                    shown.set(null);
                    failure.set(why);
                })
                .start();
    }

    /** The past of the item of the current line, as soon as it is read. */
    ReadOnlyObjectProperty<Remembered> rememberedProperty() {
        return remembered.getReadOnlyProperty();
    }

    /** The past of the current line may be other since. */
    void rememberAgain() {
        remember(model.currentProperty().get());
    }

    private void remember(@Nullable Line line) {
        remembering.forget();
        var now = model.loaded();
        if (line == null || now.isEmpty()) {
            remembered.set(Remembered.NOTHING);
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
                            var words = desk.behind().said().stream()
                                    .filter(each -> each.said().item().equals(item))
                                    .toList();
                            return new Remembered(item, desk.history(item), words, desk.firstPulled(item, earliest));
                        })
                        .latestOf(remembering)
                        .then(remembered::set)
                        .start();
            }
        });
    }
}
