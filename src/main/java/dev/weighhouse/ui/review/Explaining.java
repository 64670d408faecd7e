package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what all differences of a month consist of and what the ledger had the month before, after the month is shown. It
 * goes on in steps, so that what a person asks for meanwhile has its turn on the desk.
 */
final class Explaining {
    private static final long STEP_NANOS = Duration.ofMillis(250).toNanos();

    private final Workbench bench;
    private final Latest latest = new Latest();
    private final ReadOnlyLongWrapper told = new ReadOnlyLongWrapper();
    private @Nullable Failure unfinished;
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    Explaining(Workbench bench) {
        this.bench = bench;
    }

    /** What there is to do for one reading; its steps run on the desk one after the other. */
    private static final class Steps {
        private final Loaded loaded;
        private final List<Variance> differing;
        private @Nullable Function<Variance, Accounted> explain;
        private int done;

        Steps(Loaded loaded) {
            this.loaded = loaded;
            this.differing = loaded.review().variances().stream()
                    .filter(LaterFigures::differs)
                    .toList();
        }

        private Found next(Progress progress) {
            var until = System.nanoTime() + STEP_NANOS;
            var found = new HashMap<RowKey, Waterfall>();
            if (done < differing.size()) {
                apart(progress, until, found);
            }
            var inTime = found.isEmpty() || System.nanoTime() < until;
            return new Found(found, done == differing.size() && inTime ? prior() : null);
        }

        private void apart(Progress progress, long until, Map<RowKey, Waterfall> found) {
            var each = explain == null ? loaded.opening().workspace().journals().explanations() : explain;
            explain = each;
            do {
                progress.checkpoint();
                progress.step(Words.text("review.explaining-step", done, differing.size()), done, differing.size());
                var variance = differing.get(done++);
                each.apply(variance).waterfall().ifPresent(known -> found.put(RowKey.of(variance), known));
            } while (done < differing.size() && System.nanoTime() < until);
        }

        private Map<RowKey, Money> prior() {
            var month = monthBefore(loaded.review().period());
            var prior = new HashMap<RowKey, Money>();
            if (loaded.opening().months().contains(month)) {
                loaded.opening()
                        .monthEnd()
                        .review(month)
                        .variances()
                        .forEach(variance ->
                                variance.ledgerAmount().ifPresent(amount -> prior.put(RowKey.of(variance), amount)));
            }
            return prior;
        }
    }

    /** @param prior comes last, when there is nothing left to take apart; null before */
    private record Found(
            Map<RowKey, Waterfall> waterfalls, @Nullable Map<RowKey, Money> prior) {}

    /** The month before a period. */
    static Period monthBefore(Period period) {
        return Period.of(YearMonth.from(period.from()).minusMonths(1));
    }

    /** Goes up whenever more is known. */
    ReadOnlyLongProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Why not all could be found out, or that somebody stopped it; empty while it goes on, and when it is done. */
    Optional<Failure> unfinished() {
        return Optional.ofNullable(unfinished);
    }

    /** Takes over what was found out of one difference by itself. */
    void take(Loaded loaded, Variance variance, Waterfall apart) {
        if (!loaded.later().waterfall(variance).equals(Optional.of(apart))) {
            loaded.later().take(Map.of(RowKey.of(variance), apart));
            told.set(told.get() + 1);
        }
    }

    /** Why it could not be found out; null while all is well. */
    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Begins with what was just read; whatever was under way for an earlier reading is dropped. */
    void begin(Loaded loaded) {
        failure.set(null);
        unfinished = null;
        told.set(told.get() + 1);
        next(new Steps(loaded));
    }

    void stop() {
        latest.forget();
    }

    private void next(Steps steps) {
        var order = bench.work()
                .desk(Words.text("review.explaining-all"), steps::next)
                .latestOf(latest)
                .then(found -> take(steps, found))
                .otherwise(this::fail);
        // What is done within the first step is done before anybody could read its line in the status bar.
        (steps.done == 0 ? order : order.shown()).start();
    }

    private void take(Steps steps, Found found) {
        var later = steps.loaded.later();
        later.take(found.waterfalls());
        var prior = found.prior();
        if (prior != null) {
            later.takePrior(prior);
        }
        told.set(told.get() + 1);
        if (prior == null) {
            next(steps);
        }
    }

    /** Who stopped it knows that it was stopped. */
    private void fail(Failure why) {
        unfinished = why;
        told.set(told.get() + 1);
        if (!(why instanceof Failure.Cancelled)) {
            failure.set(why);
        }
    }
}
