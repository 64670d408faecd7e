package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Sample;
import dev.weighhouse.crossing.Selection;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Words;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The list of crossings, of which it holds one page. Every page comes straight from the log by the number of a row at hand,
 * so the millionth row is as near as the first.
 */
final class CrossingList {
    /** How many fit is not known yet. */
    static final long UNKNOWN = -1;

    private final Logbook logbook;
    private final Latest reading = new Latest();
    private final Latest counting = new Latest();
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.ALL);
    private final ReadOnlyObjectWrapper<Loaded> page = new ReadOnlyObjectWrapper<>(Loaded.NONE);
    private final ReadOnlyObjectWrapper<@Nullable CrossingRow> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(UNKNOWN);
    private final ReadOnlyObjectWrapper<@Nullable Sample> sample = new ReadOnlyObjectWrapper<>();
    private long above = UNKNOWN;

    CrossingList(Logbook logbook) {
        this.logbook = logbook;
    }

    ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loaded> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The crossing whose story is told; null in an empty list. */
    ReadOnlyObjectProperty<@Nullable CrossingRow> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Why the list could not be read; the rows that were there stay. */
    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** How many crossings fit the selection, or {@link #UNKNOWN}. */
    ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** The sample that is shown in the place of the selection it was drawn from; null for none. */
    ReadOnlyObjectProperty<@Nullable Sample> sampleProperty() {
        return sample.getReadOnlyProperty();
    }

    /** Shows a sample, until another selection or place is asked for. */
    void show(Sample drawn) {
        reading.forget();
        counting.forget();
        sample.set(drawn);
        total.set(drawn.rows().size());
        var page = new Loaded(drawn.rows(), false, false);
        take(page, 0, page.first());
    }

    /** Back from a sample to the selection it was drawn from. */
    void closeSample() {
        if (sample.get() != null) {
            newest();
        }
    }

    /** The rows of the sample as they are now; which ones they are does not change. */
    private void readAgain(Sample drawn) {
        logbook.asking(
                        Words.text("crossings.reading"),
                        (log, _) -> drawn.rows().stream()
                                .flatMap(row -> log.rows(Selection.ALL, new Page.Older(row.number() + 1, 1)).stream())
                                .toList())
                .ifPresent(order -> order.latestOf(reading)
                        .then(rows -> {
                            var page = new Loaded(rows, false, false);
                            sample.set(new Sample(drawn.draw(), drawn.population(), drawn.head(), rows));
                            take(page, 0, sameOr(page));
                        })
                        .otherwise(failure::set)
                        .start());
    }

    /** How many rows of the selection are newer than the page, or {@link #UNKNOWN}. */
    long above() {
        var loaded = page.get();
        var first = loaded.first();
        if (!loaded.newer() || first == null) {
            return 0;
        }
        if (total.get() != UNKNOWN && !loaded.older()) {
            return total.get() - loaded.rows().size();
        }
        // Numbers have no gaps, so in the whole list they tell the place.
        return total.get() != UNKNOWN && selection.get().equals(Selection.ALL) ? total.get() - first.number() : above;
    }

    /** Other filters, or another text: the newest of what fits. */
    void narrow(Selection wanted) {
        if (!wanted.equals(selection.get())) {
            sample.set(null);
            selection.set(wanted);
            count();
            newest();
        }
    }

    /** Other filters, and the crossing that was shown stays in sight. */
    void widen(Selection wanted) {
        var shown = current.get();
        if (!wanted.equals(selection.get())) {
            sample.set(null);
            selection.set(wanted);
            count();
            if (shown == null) {
                newest();
            } else {
                goTo(shown.number());
            }
        }
    }

    /** Reads the same place again, because there may be more. */
    void again() {
        var drawn = sample.get();
        if (drawn != null) {
            readAgain(drawn);
            return;
        }
        count();
        var loaded = page.get();
        var first = loaded.first();
        if (first == null || !loaded.newer()) {
            read(new Place.Newest(), UNKNOWN, this::sameOr);
        } else {
            read(new Place.Older(first.number() + 1), UNKNOWN, this::sameOr);
        }
    }

    private @Nullable CrossingRow sameOr(Loaded loaded) {
        var shown = current.get();
        return shown == null || loaded.rows().stream().noneMatch(row -> row.number() == shown.number())
                ? loaded.first()
                : loaded.at(shown.number());
    }

    /** To the first row of a sample, or of the whole list. */
    void top() {
        if (sample.get() == null) {
            newest();
        } else {
            current.set(page.get().first());
        }
    }

    /** To the last row of a sample, or of the whole list. */
    void bottom() {
        if (sample.get() == null) {
            oldest();
        } else {
            current.set(page.get().last());
        }
    }

    void newest() {
        read(new Place.Newest(), 0, Loaded::first);
    }

    void oldest() {
        read(new Place.Oldest(), UNKNOWN, Loaded::last);
    }

    void older() {
        var loaded = page.get();
        if (loaded.older()) {
            var gone = above();
            read(
                    new Place.Older(Objects.requireNonNull(loaded.last()).number()),
                    gone == UNKNOWN ? UNKNOWN : gone + loaded.rows().size(),
                    Loaded::first);
        }
    }

    void newer() {
        var loaded = page.get();
        if (loaded.newer()) {
            var gone = above();
            read(
                    new Place.Newer(Objects.requireNonNull(loaded.first()).number()),
                    gone == UNKNOWN ? UNKNOWN : Math.max(0, gone - Loaded.SIZE),
                    Loaded::last);
        }
    }

    /** To a crossing by its number, or to where it would be. */
    void goTo(long number) {
        read(new Place.Around(number), UNKNOWN, loaded -> loaded.at(number));
    }

    /** To the last crossing that began before this moment. */
    void goBefore(Instant moment) {
        read(new Place.Before(moment), UNKNOWN, loaded -> loaded.before(moment));
    }

    void choose(CrossingRow row) {
        current.set(row);
    }

    /** One row up or down in the page, as the look-up box walks through what it found. */
    void step(int rows) {
        var all = page.get().rows();
        var shown = current.get();
        if (shown != null && !all.isEmpty()) {
            current.set(all.get(Math.clamp(all.indexOf(shown) + (long) rows, 0, all.size() - 1)));
        }
    }

    private void read(Place place, long gone, Function<Loaded, @Nullable CrossingRow> then) {
        if (sample.get() != null) {
            sample.set(null);
            count();
        }
        var wanted = selection.get();
        logbook.asking(Words.text("crossings.reading"), (log, _) -> Loaded.read(log, wanted, place))
                .ifPresent(order -> order.latestOf(reading)
                        .then(loaded -> take(loaded, gone, then.apply(loaded)))
                        .otherwise(failure::set)
                        .start());
    }

    private void take(Loaded loaded, long gone, @Nullable CrossingRow chosen) {
        failure.set(null);
        above = gone;
        page.set(loaded);
        current.set(chosen);
    }

    private void count() {
        var wanted = selection.get();
        total.set(UNKNOWN);
        logbook.asking(Words.text("crossings.counting"), (log, _) -> log.count(wanted))
                .ifPresent(order -> order.latestOf(counting)
                        .then(total::set)
                        .otherwise(failure::set)
                        .start());
    }

    /** Another workspace: nothing of the last one may stay. */
    void forget() {
        reading.forget();
        counting.forget();
        sample.set(null);
        selection.set(Selection.ALL);
        total.set(UNKNOWN);
        take(Loaded.NONE, 0, null);
    }
}
