package dev.weighhouse.ui.journals;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.export.ExportsDesk;
import dev.weighhouse.export.TakenIn;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Order;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The jobs that platforms hand over: looked at first, and taken in where a person says so. */
final class JobsModel {
    private final Workbench bench;
    private final Runnable drafted;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable TakenIn> jobs = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** @param drafted after the jobs were taken in, so that what is listed is read again */
    JobsModel(Workbench bench, Runnable drafted) {
        this.bench = bench;
        this.drafted = drafted;
    }

    /** What there is, or what was made of it; null until that is known. */
    ReadOnlyObjectProperty<@Nullable TakenIn> jobsProperty() {
        return jobs.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the jobs cannot be taken in now; empty where they can. */
    String whyNotTake() {
        var open = bench.current();
        if (open.isEmpty() || open.get().writtenElsewhere().isPresent()) {
            return Words.text("journals.read-only");
        }
        var now = jobs.get();
        return now == null || now.jobs().isEmpty() ? Words.text("journals.jobs.none") : "";
    }

    /** Asks the platforms; writes nothing and tells nobody. */
    void look() {
        order(Words.text("journals.jobs.looking"), ExportsDesk::look).ifPresent(order -> start(order, () -> {}));
    }

    /** Drafts what came and tells the platforms. A look that is under way is left. */
    void take() {
        order(Words.text("journals.jobs.taking"), ExportsDesk::take)
                .ifPresent(order -> start(order.toItsEnd(), drafted));
    }

    private Optional<Order<TakenIn>> order(String name, BiFunction<ExportsDesk, Progress, TakenIn> work) {
        return bench.current()
                .map(open -> bench.work()
                        .<TakenIn>away(
                                name, progress -> work.apply(open.workspace().exports(), progress)));
    }

    private void start(Order<TakenIn> order, Runnable then) {
        busy.set(true);
        failure.set(null);
        order.shown()
                .latestOf(latest)
                .then(found -> {
                    busy.set(false);
                    jobs.set(found);
                    then.run();
                })
                .otherwise(why -> {
                    busy.set(false);
                    failure.set(why);
                    then.run();
                })
                .start();
    }

    /** Nobody looks any more; what is being taken in goes on to its end. */
    void leave() {
        if (!busy.get()) {
            latest.forget();
        }
    }
}
