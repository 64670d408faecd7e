package dev.weighhouse;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Workspaces;
import dev.weighhouse.crossing.SecretPlace;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the parts together when one of them is asked for, and not while the window waits to be drawn. */
final class LateWorkspaces implements Workspaces {
    private final Supplier<Wiring> making;
    private @Nullable Wiring made;

    LateWorkspaces(Supplier<Wiring> making) {
        this.making = making;
    }

    /** Several threads may ask at once; there is one wiring. */
    synchronized Wiring wiring() {
        var there = made;
        if (there == null) {
            there = making.get();
            made = there;
        }
        return there;
    }

    @Override
    public OpenWorkspace open(Path file) {
        return wiring().open(file);
    }

    @Override
    public OpenWorkspace create(Path file, String company, Currency home, Set<Currency> others) {
        return wiring().create(file, company, home, others);
    }

    @Override
    public SecretPlace secretPlace() {
        return wiring().secretPlace();
    }

    @Override
    public OpenWorkspace sample() {
        return wiring().sample();
    }
}
