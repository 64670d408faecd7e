package dev.weighhouse.ui.common;

import dev.weighhouse.crossing.ChainHead;
import dev.weighhouse.crossing.ChainReport;
import dev.weighhouse.crossing.Failure;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Checks the chain of the log, with what earlier checks of this session saw of its end. */
public final class LogCheck {
    private final Workbench bench;
    private final Latest checking = new Latest();
    private final List<ChainHead> remembered = new ArrayList<>();
    private final ReadOnlyObjectWrapper<ChainState> state = new ReadOnlyObjectWrapper<>(new ChainState.Unchecked());

    LogCheck(Workbench bench) {
        this.bench = bench;
    }

    public ReadOnlyObjectProperty<ChainState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public void check() {
        if (state.get() instanceof ChainState.Checking) {
            return;
        }
        var heads = List.copyOf(remembered);
        bench.current().ifPresent(open -> {
            var job = bench.work()
                    .desk(Words.text("crossings.chain.job"), progress -> {
                        progress.checkpoint();
                        return open.workspace().crossings().verify(heads, progress);
                    })
                    .latestOf(checking)
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
        state.set(new ChainState.Checked(report, bench.clock().instant()));
    }

    /** Stops a check; it says that it was stopped. */
    public void cancel() {
        if (state.get() instanceof ChainState.Checking(var job)) {
            job.cancel();
            checking.forget();
            state.set(new ChainState.Failed(new Failure.Cancelled(Words.text("crossings.chain.stopped"))));
        }
    }

    /** What is wrong with the log, where a check found something. */
    public ChainReport.@Nullable Breach breach() {
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
