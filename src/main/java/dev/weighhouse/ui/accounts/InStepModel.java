package dev.weighhouse.ui.accounts;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.PassphraseAsking;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Whether the chart that is shown is kept in step by itself, and a person's word on it. */
final class InStepModel {
    private final Workbench bench;
    private final Consumer<Failure> failed;
    private final Latest reading = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable InStep> now = new ReadOnlyObjectWrapper<>();

    /** @param failed hears why it could not be read or said */
    InStepModel(Workbench bench, Consumer<Failure> failed) {
        this.bench = bench;
        this.failed = failed;
    }

    /** How it stands; null while nobody knows. */
    ReadOnlyObjectProperty<@Nullable InStep> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Whether it is done like this already, or nobody knows. */
    boolean is(boolean byItself) {
        var known = now.get();
        return known == null || known.byItself() == byItself;
    }

    void read(@Nullable OpenWorkspace workspace, @Nullable ConnectionId platform) {
        if (workspace == null || platform == null) {
            reading.forget();
            now.set(null);
            return;
        }
        bench.work()
                .desk(
                        Words.text("accounts.in-step.reading"),
                        _ -> PassphraseAsking.unasked(() -> InStep.of(workspace, platform)))
                .latestOf(reading)
                .then(now::set)
                .otherwise(failed)
                .start();
    }

    /** Says whether it is done by itself from now on. Asks both sides whose books they are, where that was never decided. */
    void say(OpenWorkspace workspace, ConnectionId platform, boolean byItself) {
        bench.work()
                .away(Words.text(byItself ? "accounts.keep.name" : "accounts.by-hand.name"), progress -> {
                    workspace.charts().keep(platform, byItself, progress);
                    return true;
                })
                .keeps()
                .then(_ -> bench.refresh())
                .otherwise(failed)
                .start();
    }
}
