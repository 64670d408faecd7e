package dev.weighhouse.export;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says what a test puts into it, and keeps what it was asked for. */
public final class ScriptedExportsDesk implements ExportsDesk {
    public List<Connection> platforms = List.of();
    public TakenIn looked = new TakenIn(List.of(), List.of());
    public TakenIn taken = new TakenIn(List.of(), List.of());
    public @Nullable Failure refuses;
    /** Runs while platforms are opened to tell whether they hand over jobs. */
    public Runnable whileOpening = () -> {};

    public final List<String> asked = new ArrayList<>();

    private void refuse() {
        if (refuses != null) {
            throw new FailureException(refuses);
        }
    }

    @Override
    public List<Connection> platforms() {
        whileOpening.run();
        return platforms;
    }

    @Override
    public TakenIn look(Progress progress) {
        asked.add("look");
        refuse();
        return looked;
    }

    @Override
    public TakenIn take(Predicate<ConnectionId> of, Progress progress) {
        asked.add("take");
        refuse();
        return taken;
    }
}
