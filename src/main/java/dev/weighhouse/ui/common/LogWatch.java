package dev.weighhouse.ui.common;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Fate;
import dev.weighhouse.crossing.Selection;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What all of the window knows of the log of the open workspace: what of it is in doubt, and what its last check found. */
public final class LogWatch {
    private final Workbench bench;
    private final LogCheck check;
    private final Latest counting = new Latest();
    private final Latest readying = new Latest();
    private final ReadOnlyObjectWrapper<Doubt> doubt = new ReadOnlyObjectWrapper<>(Doubt.NONE);
    private @Nullable Opening shown;
    private @Nullable OpenWorkspace ready;

    /**
     * What waits.
     *
     * @param inDoubt crossings of which nobody knows whether they stand
     * @param needPerson crossings only a person can decide
     */
    public record Doubt(long inDoubt, long needPerson) {
        static final Doubt NONE = new Doubt(0, 0);

        public long all() {
            return inDoubt + needPerson;
        }

        /** {@code 2 in doubt, 1 needs a person}; empty where nothing waits. */
        public String words() {
            var first = inDoubt == 0 ? "" : Words.text("doubt.in-doubt", inDoubt);
            var second = needPerson == 0 ? "" : Words.text("doubt.need-person", needPerson);
            return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
        }
    }

    LogWatch(Workbench bench) {
        this.bench = bench;
        this.check = new LogCheck(bench);
        bench.revisionProperty().subscribe((_, _) -> follow());
    }

    /** The check of the chain, and what it last found in this session. */
    public LogCheck check() {
        return check;
    }

    public ReadOnlyObjectProperty<Doubt> doubtProperty() {
        return doubt.getReadOnlyProperty();
    }

    private void follow() {
        var now = bench.current().orElse(null);
        var before = shown;
        shown = now;
        if (now == null || before == null || !before.workspace().equals(now.workspace())) {
            counting.forget();
            readying.forget();
            ready = null;
            check.forget();
            doubt.set(Doubt.NONE);
        }
        if (now != null) {
            bench.work()
                    .desk(Words.text("doubt.counting"), _ -> {
                        var log = now.workspace().crossings();
                        return new Doubt(
                                log.count(Selection.ALL.fate(Fate.IN_DOUBT)),
                                log.count(Selection.ALL.fate(Fate.NEEDS_PERSON)));
                    })
                    .latestOf(counting)
                    .then(counted -> {
                        doubt.set(counted);
                        makeReady(now.workspace());
                    })
                    // The screen of the crossings, which reads the same file, says what is wrong with it.
                    .otherwise(_ -> doubt.set(Doubt.NONE))
                    .start();
        }
    }

    /** The first look-up is to be as quick as every other, and comes after what is on the screen already. */
    private void makeReady(OpenWorkspace workspace) {
        if (workspace.equals(ready)) {
            return;
        }
        ready = workspace;
        makeReady(workspace, 0);
    }

    /** One part after the other: what a person asks for meanwhile has its turn between them. */
    private void makeReady(OpenWorkspace workspace, int part) {
        bench.work()
                .desk(Words.text("doubt.readying"), _ -> workspace.crossings().makeReady(part))
                .latestOf(readying)
                .then(more -> {
                    if (more) {
                        makeReady(workspace, part + 1);
                    }
                })
                // The look-up itself says what is wrong with the file.
                .otherwise(_ -> {})
                .start();
    }
}
