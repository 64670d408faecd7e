package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.ChainHead;
import dev.weighhouse.crossing.ChainReport;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Checks the chain of the log, with what earlier checks of this session saw of its end. */
final class Chain {
    private final Logbook logbook;
    private final Latest checking = new Latest();
    private final List<ChainHead> remembered = new ArrayList<>();
    private final ReadOnlyObjectWrapper<ChainState> state = new ReadOnlyObjectWrapper<>(new ChainState.Unchecked());

    Chain(Logbook logbook) {
        this.logbook = logbook;
    }

    ReadOnlyObjectProperty<ChainState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void check() {
        if (state.get() instanceof ChainState.Checking) {
            return;
        }
        var heads = List.copyOf(remembered);
        logbook.asking(Words.text("crossings.chain.job"), (log, progress) -> log.verify(heads, progress))
                .ifPresent(order -> {
                    var job = order.latestOf(checking)
                            .shown()
                            .then(this::checked)
                            .otherwise(failure -> state.set(new ChainState.Failed(failure)))
                            .start();
                    if (job.runningProperty().get()) {
                        state.set(new ChainState.Checking(job));
                    }
                });
    }

    private void checked(ChainReport report) {
        var head = report.head();
        if (report.ok() && head != null && !remembered.contains(head)) {
            remembered.add(head);
        }
        state.set(new ChainState.Checked(report, logbook.clock().instant()));
    }

    /** Stops a check; it says that it was stopped. */
    void cancel() {
        if (state.get() instanceof ChainState.Checking(var job)) {
            job.cancel();
            checking.forget();
            state.set(new ChainState.Failed(new Failure.Cancelled(Words.text("crossings.chain.stopped"))));
        }
    }

    /** What is wrong with the log, where a check found something. */
    ChainReport.@Nullable Breach breach() {
        return state.get() instanceof ChainState.Checked(var report, var _)
                ? report.firstBad().orElse(null)
                : null;
    }

    void forget() {
        checking.forget();
        remembered.clear();
        state.set(new ChainState.Unchecked());
    }
}
