package dev.weighhouse.ui.journals;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.journal.Grounds;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Refusal;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Question;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The entries of the open workspace: which are listed, which is looked at, and what is typed into it. */
final class JournalsModel {
    private final Workbench bench;
    private final Supplier<String> author;
    private final Latest reading = new Latest();
    private final Latest looking = new Latest();
    private final Subscriptions subscriptions = new Subscriptions();
    private final ObservableList<ListRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Loaded> loaded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Journal> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable EntryEditor> editor = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<JournalId, Grounds>> seen = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Refusal> moved = new SimpleObjectProperty<>();
    private final ObjectProperty<EntryFilter> filter = new SimpleObjectProperty<>(EntryFilter.ALL);
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty search = new SimpleStringProperty("");
    private final InTurn turn;
    private List<JournalId> selected = List.of();
    private @Nullable JournalId wanted;
    private final HalfTyped halfTyped = new HalfTyped();
    private boolean attached;

    JournalsModel(Workbench bench, Supplier<String> author) {
        this.bench = bench;
        this.author = author;
        this.turn = new InTurn(bench.work(), failure::set, this::reload);
        filter.addListener((_, _, _) -> list());
        search.addListener((_, _, _) -> list());
        bench.openProperty().subscribe((before, now) -> {
            if (before != null && (now == null || !before.workspace().equals(now.workspace()))) {
                forget();
            }
        });
    }

    /** Numbers of entries mean other entries in another workspace, so nothing that names one of them may stay. */
    private void forget() {
        halfTyped.clear();
        turn.forget();
        List.of(reading, looking).forEach(Latest::forget);
        editor.set(null);
        List.of(question, moved, failure).forEach(told -> told.setValue(null));
        note.set("");
        seen.set(Map.of());
        selected = List.of();
        wanted = null;
        rows.clear();
        current.set(null);
        loaded.set(null);
    }

    void attach() {
        attached = true;
        subscriptions.add(bench.revisionProperty().subscribe(_ -> reload()));
        subscriptions.add(bench.periodProperty().subscribe((_, _) -> reload()));
    }

    void detach() {
        attached = false;
        keepEdits();
        subscriptions.close();
    }

    /** Whether the screen is shown, so that it reads whatever is new. */
    boolean attached() {
        return attached;
    }

    Workbench bench() {
        return bench;
    }

    String me() {
        return author.get();
    }

    ObservableList<ListRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<@Nullable Loaded> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    Optional<Loaded> loaded() {
        return Optional.ofNullable(loaded.get());
    }

    ReadOnlyObjectProperty<@Nullable Journal> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** What is typed into the entry that is looked at; null while that is only read. */
    ReadOnlyObjectProperty<@Nullable EntryEditor> editorProperty() {
        return editor.getReadOnlyProperty();
    }

    /** What an approval of the selected entries given now would rest on, as far as it has been read. */
    ReadOnlyObjectProperty<Map<JournalId, Grounds>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** What the last deed was refused with; null while all is well. */
    ObjectProperty<@Nullable Failure> failureProperty() {
        return failure;
    }

    /** What a person is being asked before something is done; null while nothing is asked. */
    ObjectProperty<@Nullable Question> questionProperty() {
        return question;
    }

    /** What was just worked out anew for the entry that is looked at; empty while there is nothing to say. */
    StringProperty noteProperty() {
        return note;
    }

    /** The approval whose ground has moved and about which a person decides now; null while there is none. */
    ObjectProperty<@Nullable Refusal> movedProperty() {
        return moved;
    }

    ObjectProperty<EntryFilter> filterProperty() {
        return filter;
    }

    StringProperty searchProperty() {
        return search;
    }

    /** Whether something is being written, so that nothing else can be. */
    ReadOnlyBooleanProperty busyProperty() {
        return turn.busyProperty();
    }

    /** How many entries a filter would list. */
    long count(EntryFilter of) {
        return loaded().map(now -> now.count(of, me())).orElse(0L);
    }

    /** Reads everything again; the entry that is looked at stays, and so does what is typed into it. */
    void reload() {
        var open = bench.current();
        if (open.isEmpty()) {
            loaded.set(null);
            rows.clear();
            current.set(null);
            editor.set(null);
            return;
        }
        var upTo = bench.periodProperty().get().to();
        bench.work()
                .desk(Words.text("journals.reading"), _ -> Loaded.read(open.get(), upTo))
                .latestOf(reading)
                .then(this::take)
                .otherwise(failure::set)
                .start();
    }

    private void take(Loaded fresh) {
        loaded.set(fresh);
        halfTyped.only(fresh);
        list();
        var id = wanted != null
                ? wanted
                : current.get() == null ? null : current.get().id();
        reach(wanted);
        wanted = null;
        var still = Optional.ofNullable(id).flatMap(fresh::find).or(() -> ListRow.first(rows));
        look(still.orElse(null));
        readGrounds();
    }

    /** An entry somebody wants to see is listed, whatever the list was narrowed to. */
    private void reach(@Nullable JournalId id) {
        var listed = rows.stream()
                .anyMatch(row -> row instanceof ListRow.Entry(var journal)
                        && journal.id().equals(id));
        if (id != null && !listed && loaded().flatMap(now -> now.find(id)).isPresent()) {
            search.set("");
            filter.set(EntryFilter.ALL);
        }
    }

    private void list() {
        var now = loaded.get();
        if (now == null) {
            return;
        }
        var alone = now.onePersonFirm().isPresent();
        rows.setAll(ListRow.of(now.journals().stream()
                .filter(journal -> filter.get().fits(journal, me(), alone))
                .filter(journal -> search.get().isBlank() || ListRow.found(journal, search.get()))
                .toList()));
    }

    /** Looks at these entries; the last of them is shown. */
    void select(List<JournalId> ids) {
        if (ids.isEmpty() || ids.equals(selected)) {
            return;
        }
        selected = List.copyOf(ids);
        var now = current.get();
        if (now == null || !now.id().equals(ids.getLast())) {
            keepEdits();
            question.set(null);
            failure.set(null);
            note.set("");
            loaded().flatMap(known -> known.find(ids.getLast())).ifPresent(this::look);
        }
        readGrounds();
    }

    /** Shows an entry as soon as it has been read. */
    void goTo(JournalId id) {
        wanted = id;
        selected = List.of(id);
        reload();
    }

    /** The selected entries this person may consent to. */
    List<Journal> approvable() {
        return loaded().map(now -> selected.stream()
                        .flatMap(id -> now.find(id).stream())
                        .filter(journal -> now.mayApprove(journal, me()))
                        .toList())
                .orElse(List.of());
    }

    private void look(@Nullable Journal journal) {
        var typing = editor.get();
        var same = journal != null
                && typing != null
                && typing.id().equals(journal.id())
                && (typing.unsaved() || (journal.state().editable() && typing.says(journal.draft())));
        if (journal != null && !selected.contains(journal.id())) {
            selected = List.of(journal.id());
        }
        if (!same) {
            if (typing != null && (journal == null || !typing.id().equals(journal.id()))) {
                halfTyped.park(typing);
            }
            editor.set(null);
        }
        current.set(journal);
        if (!same && journal != null && (typedAtOnce(journal.state()) || halfTyped.holds(journal.id()))) {
            edit();
        }
    }

    private boolean typedAtOnce(JournalState state) {
        return state.typedAtOnce() && loaded().filter(now -> !now.readOnly()).isPresent();
    }

    /** Starts to type into the entry that is looked at. */
    void edit() {
        var journal = current.get();
        var now = loaded.get();
        if (journal != null && now != null && typable(journal) && !now.readOnly()) {
            editor.set(
                    halfTyped.resume(journal.id()).orElseGet(() -> new EntryEditor(journal, now.chart(), now.home())));
        }
    }

    /** What was typed before an entry was posted is still shown. */
    private boolean typable(Journal journal) {
        return journal.state().editable() || halfTyped.holds(journal.id());
    }

    private void readGrounds() {
        looking.forget();
        var ids = approvable().stream().map(Journal::id).toList();
        seen.set(Map.of());
        if (ids.isEmpty()) {
            return;
        }
        loaded().ifPresent(now -> bench.work()
                .away(Words.text("journals.reading-grounds"), _ -> now.grounds(ids))
                .latestOf(looking)
                .then(seen::set)
                .otherwise(failure::set)
                .start());
    }

    /** What is typed and not kept, as a sentence. */
    Optional<String> unsaved() {
        return halfTyped.unsaved(editor.get());
    }

    /** Keeps all that a draft can keep, and shows what it cannot. */
    void saveAll() {
        var all = halfTyped.all(editor.get());
        all.stream().filter(EntryEditor::halfTyped).findFirst().ifPresentOrElse(this::showHalfTyped, this::save);
    }

    private void showHalfTyped(EntryEditor typed) {
        goTo(typed.id());
        note.set(HalfTyped.why(typed));
    }

    /** Shows what is typed into one of these entries and not kept; false where all of it is, or can be. */
    boolean showsWhatHoldsUp(List<JournalId> going) {
        var typed = halfTyped.holdingUp(going, editor.get());
        typed.ifPresent(this::showHalfTyped);
        return typed.isPresent();
    }

    /** Keeps what was typed, if anything was; what a draft cannot keep waits as it stands until somebody comes back to it. */
    void keepEdits() {
        keepEdits(() -> {});
    }

    /** @param then goes on as soon as nothing typed waits to be kept; not at all where the keeping is refused, and then it is still typed */
    void keepEdits(Runnable then) {
        var typed = editor.get();
        if (typed == null || !typed.unsaved()) {
            then.run();
            return;
        }
        var keepable = !typed.halfTyped()
                && loaded().flatMap(now -> now.find(typed.id()))
                        .filter(journal -> journal.state().editable())
                        .isPresent();
        halfTyped.park(typed);
        editor.set(null);
        if (keepable) {
            keep(typed, then);
        } else {
            then.run();
        }
    }

    /** Keeps what was typed and lets the person type on. */
    void save() {
        var typed = editor.get();
        if (typed != null && typed.changed()) {
            keep(typed, () -> {});
        }
    }

    /** What of it waits to be sent may have to be looked for in the ledger first, so it is no work for the desk. */
    private void keep(EntryEditor typed, Runnable then) {
        var words = typed.now();
        away(Words.text("journals.keeping", typed.id()), (desk, _) -> desk.rewrite(typed.id(), words.draft()), _ -> {
            typed.kept(words);
            if (!typed.unsaved()) {
                halfTyped.drop(typed);
            }
            then.run();
        });
    }

    List<JournalId> selected() {
        return selected;
    }

    /** Writes to the workspace and asks nobody, then reads everything again. */
    <T> void onDesk(String name, Function<JournalDesk, T> work, Consumer<T> then) {
        loaded().ifPresent(now -> turn.onDesk(name, now, work, then));
    }

    /** Does what may wait for the ledger, then reads everything again. */
    <T> void away(String name, InTurn.AwayWork<T> work, Consumer<T> then) {
        loaded().ifPresent(now -> turn.away(name, now, work, then));
    }
}
