package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.ReviewTree;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.MonthReading;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** State and commands of the Review screen. Used on the JavaFX thread; what takes time runs as jobs. */
final class ReviewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewModel.class);

    private final Workbench bench;
    private final Latest filtering = new Latest();

    private final MonthReading<Loaded> month;
    private final Explaining explaining;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Reading());
    private final ObjectProperty<ReviewFilter> filter = new SimpleObjectProperty<>(ReviewFilter.ALL);
    private final ObjectProperty<@Nullable CauseChoice> cause = new SimpleObjectProperty<>();
    private final BooleanProperty wholeMonth = new SimpleBooleanProperty();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<ReviewRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ReviewRow> current = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ReviewRow> selection = FXCollections.observableArrayList();

    private final Set<RowKey> closed = new HashSet<>();
    private @Nullable ReviewTree tree;
    private @Nullable RowKey wanted;
    private final ReadOnlyLongWrapper replaced = new ReadOnlyLongWrapper();
    private boolean replacing;

    ReviewModel(Workbench bench) {
        this.bench = bench;
        explaining = new Explaining(bench);
        month = new MonthReading<>(
                bench,
                Words.text("review.reading"),
                Loaded::read,
                new MonthReading.Then<>(this::take, this::forget, this::settle));
        filter.addListener((_, _, _) -> refilter());
        search.addListener((_, _, _) -> refilter());
        cause.addListener((_, _, _) -> refilter());
        explaining.toldProperty().addListener((_, _, _) -> refilterByCause());
    }

    /** Starts to follow the workspace and the month, and reads what they hold now. */
    void attach() {
        month.attach();
    }

    void detach() {
        explaining.stop();
        month.detach();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** What was last read; null before that. */
    ReadOnlyObjectProperty<@Nullable Loaded> loadedProperty() {
        return month.loadedProperty();
    }

    /** What finds out the figures that come a moment after the rows. */
    Explaining explaining() {
        return explaining;
    }

    /** Why it is not told what a difference consists of. */
    String whyUntold() {
        var now = month.get();
        if (now != null && now.later().complete(now.review())) {
            return Words.text("review.waterfall.too-large");
        }
        return explaining
                .unfinished()
                .map(why -> Words.text("review.waterfall.untaken", why.words()))
                .orElseGet(() -> Words.text("review.waterfall.waiting"));
    }

    ObjectProperty<ReviewFilter> filterProperty() {
        return filter;
    }

    /** The cause whose accounts alone are shown; null for those of all. */
    ObjectProperty<@Nullable CauseChoice> causeProperty() {
        return cause;
    }

    /** Whether what all differences of the month consist of is shown in the place of one account. */
    BooleanProperty wholeMonthProperty() {
        return wholeMonth;
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<SignLens> lensProperty() {
        return bench.lensProperty();
    }

    SignLens lens() {
        return bench.lensProperty().get();
    }

    /** The rows of the table; always replaced as a whole. */
    ObservableList<ReviewRow> rows() {
        return rows;
    }

    /** Goes up after the rows were replaced: then the table selects {@link #currentProperty()} again. */
    ReadOnlyLongProperty replacedProperty() {
        return replaced.getReadOnlyProperty();
    }

    /** True while rows are being replaced: what the table does to its selection meanwhile is not the person's doing. */
    boolean replacing() {
        return replacing;
    }

    /** The row the detail is about. */
    ReadOnlyObjectProperty<@Nullable ReviewRow> currentProperty() {
        return current.getReadOnlyProperty();
    }

    ObservableList<ReviewRow> selection() {
        return selection;
    }

    /** What the person selected in the table. */
    void select(List<? extends ReviewRow> selected, @Nullable ReviewRow lead) {
        if (replacing) {
            return;
        }
        selection.setAll(selected);
        if (lead != null) {
            wanted = lead.key();
            current.set(lead);
            wholeMonth.set(false);
        }
    }

    private void forget() {
        explaining.stop();
        cause.set(null);
        tree = null;
        wanted = null;
        closed.clear();
        show(List.of());
        settle();
    }

    /** Reads the month again. Rows stay as they are until the new ones are there. */
    void read() {
        month.read();
    }

    private void take(Loaded fresh) {
        var key = wanted;
        var before = month.get();
        if (key != null && before != null) {
            wanted = Succession.of(key, rows, fresh.review());
        }
        if (before != null) {
            fresh.later().keep(before.later());
        }
        month.show(fresh);
        refilter();
        explaining.begin(fresh);
    }

    private void refilter() {
        var now = month.get();
        if (now == null) {
            return;
        }
        var taking = filter.get();
        var text = search.get().strip().toLowerCase(Locale.ROOT);
        var choice = cause.get();
        var hidden = text.isEmpty() && choice == null ? Set.copyOf(closed) : Set.<RowKey>of();
        // What is known of differences is asked for here, as it belongs to this thread.
        var having = choice == null ? Set.<RowKey>of() : choice.accounts(now.review(), now.later());
        record Laid(ReviewTree tree, List<ReviewRow> rows) {}
        bench.work()
                .away(Words.text("review.filtering"), _ -> {
                    var fits = now.tree(
                            each -> taking.takes(each) && (choice == null || having.contains(RowKey.of(each))), text);
                    return new Laid(fits, Flattening.rows(fits, now.index(), hidden::contains));
                })
                .latestOf(filtering)
                .then(laid -> {
                    tree = laid.tree();
                    show(laid.rows());
                    settle();
                })
                .start();
    }

    /** Once it is known anew which accounts have the cause. */
    private void refilterByCause() {
        var now = month.get();
        if (cause.get() != null && now != null && now.later().complete(now.review())) {
            refilter();
        }
    }

    private void show(List<ReviewRow> fresh) {
        var key = wanted;
        var again = (key == null ? Optional.<ReviewRow>empty() : find(fresh, key)).or(() -> firstLine(fresh));
        replacing = true;
        try {
            selection.setAll(again.stream().toList());
            current.set(again.orElse(null));
            rows.setAll(fresh);
        } finally {
            replacing = false;
        }
        replaced.set(replaced.get() + 1);
        LOG.info("Review of {} shown, {} rows", bench.periodProperty().get(), fresh.size());
    }

    private static Optional<ReviewRow> find(List<ReviewRow> among, RowKey key) {
        return among.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** The account that most wants a person: the first open one, else the first. */
    private static Optional<ReviewRow> firstLine(List<ReviewRow> among) {
        return among.stream()
                .filter(ReviewModel::isOpen)
                .findFirst()
                .or(() -> among.stream().filter(LineRow.class::isInstance).findFirst());
    }

    private static boolean isOpen(ReviewRow row) {
        return row instanceof LineRow line && line.variance().status().open();
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
        var month = Days.period(now.review().period());
        if (now.empty()) {
            return now.opening().quotes().isEmpty()
                            || !now.opening().months().contains(now.review().period())
                    ? new Stage.NoQuote(month)
                    : new Stage.NothingThere(month);
        }
        if (!rows.isEmpty()) {
            return new Stage.Table();
        }
        var accounts = now.facts().accounts();
        return now.facts().allAgree() && search.get().isBlank()
                ? new Stage.AllAgree(accounts)
                : new Stage.NothingFits(accounts);
    }

    /** Takes every filter away. */
    void showAll() {
        search.set("");
        cause.set(null);
        filter.set(ReviewFilter.ALL);
    }

    /** Opens a closed group and closes an open one. */
    void toggle(GroupRow group) {
        set(group, !group.open());
    }

    void set(GroupRow group, boolean open) {
        if (open ? closed.remove(group.groupKey()) : closed.add(group.groupKey())) {
            wanted = group.groupKey();
            relay(closed::contains);
        }
    }

    private void relay(Predicate<RowKey> hidden) {
        var now = month.get();
        var shape = tree;
        if (now != null && shape != null) {
            show(Flattening.rows(shape, now.index(), hidden));
        }
    }

    /** Moves to the next open account, or the one before, around the ends; a closed group in the way opens. */
    void moveToOpen(boolean forward) {
        var now = month.get();
        var shape = tree;
        if (now == null || shape == null) {
            return;
        }
        var all = Flattening.rows(shape, now.index(), _ -> false);
        var from = indexOfCurrent(all);
        for (int step = 1; step <= all.size(); step++) {
            var at = Math.floorMod(from + (forward ? step : -step), all.size());
            var row = all.get(at);
            if (isOpen(row)) {
                reveal(row);
                return;
            }
        }
    }

    private int indexOfCurrent(List<ReviewRow> all) {
        var row = current.get();
        for (int at = 0; row != null && at < all.size(); at++) {
            if (all.get(at).key().equals(row.key())) {
                return at;
            }
        }
        return -1;
    }

    /** Makes the row the current one, and opens the groups it is in. */
    void reveal(ReviewRow row) {
        wanted = row.key();
        wholeMonth.set(false);
        var hidden = false;
        for (var above = row.above(); above != null; above = above.above()) {
            hidden |= closed.remove(above.groupKey());
        }
        if (hidden) {
            relay(closed::contains);
        } else {
            find(rows, row.key()).ifPresent(found -> {
                selection.setAll(List.of(found));
                current.set(found);
            });
        }
    }

    /**
     * Makes the row with this key the current one, whatever is filtered or closed; now, or when the month was read. What is filtered
     * stays where the row is among it.
     */
    void goTo(RowKey key) {
        var shape = tree;
        var read = month.get();
        if (read != null && shape != null) {
            var shown = find(Flattening.rows(shape, read.index(), _ -> false), key);
            if (shown.isPresent()) {
                reveal(shown.get());
                return;
            }
        }
        wanted = key;
        showAll();
        var now = month.get();
        if (now != null) {
            find(Flattening.rows(now.tree(), now.index(), _ -> false), key).ifPresent(this::reveal);
        }
    }

    String copied(boolean asShown) {
        var taken = List.copyOf(selection);
        return asShown ? CopyText.asShown(taken, lens()) : CopyText.plain(taken, lens());
    }

    /** What the selected accounts come to; empty for fewer than two. */
    String selectedWords() {
        return SelectedSum.words(selection, lens());
    }
}
