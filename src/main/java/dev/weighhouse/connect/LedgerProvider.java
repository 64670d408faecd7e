package dev.weighhouse.connect;

import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Role;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A provider whose system keeps books over HTTP, so that it can be the ledger and nothing else. */
public abstract class LedgerProvider implements Provider {
    private final String id;
    private final String title;
    private final List<Setting> settings;
    private final UnaryOperator<HttpSetup> tuning;

    /** @param tuning changes limits, time or chance, which are the usual ones otherwise */
    protected LedgerProvider(String id, String title, List<Setting> settings, UnaryOperator<HttpSetup> tuning) {
        this.id = id;
        this.title = title;
        this.settings = List.copyOf(settings);
        this.tuning = tuning;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final Set<Role> roles() {
        return Set.of(Role.LEDGER);
    }

    @Override
    public final List<Setting> settings(Role role) {
        return role == Role.LEDGER ? settings : List.of();
    }

    @Override
    public final Ledger open(Connection connection, Surroundings surroundings) {
        if (connection.role() != Role.LEDGER) {
            throw new FailureException(
                    new Failure.BadInput(title + " can be the ledger, not a platform.", "Connect it as the ledger."));
        }
        return ledger(connection, surroundings);
    }

    /** Opens a connection that is the ledger, as {@link #open} says. */
    protected abstract Ledger ledger(Connection connection, Surroundings surroundings);

    protected final Http http(HttpSetup setup) {
        return new Http(tuning.apply(setup));
    }

    /**
     * The secret kept for a connection.
     *
     * @param what it is, such as {@code access token is}
     */
    protected static String secret(Connection connection, Surroundings surroundings, String what) {
        return surroundings
                .secrets()
                .read(connection.id())
                .orElseThrow(() -> new FailureException(
                        new Failure.SignInNeeded("No %s kept for %s.".formatted(what, connection.title()))));
    }
}
