package dev.weighhouse.connect.tryton;

import dev.weighhouse.connect.Auth;
import dev.weighhouse.connect.BaseUrl;
import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpSetup;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.RateBudget;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Role;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Tryton. The secret of the connection is a user and a password, with a colon between them. */
public final class TrytonProvider implements Provider {

    /** A server of one's own sets no limit. */
    private static final RateBudget BUDGET = new RateBudget(60_000, 4);

    private final UnaryOperator<HttpSetup> tuning;

    public TrytonProvider() {
        this(setup -> setup);
    }

    /** With other limits, time or chance than the usual ones. */
    public TrytonProvider(UnaryOperator<HttpSetup> tuning) {
        this.tuning = tuning;
    }

    @Override
    public String id() {
        return "tryton";
    }

    @Override
    public String title() {
        return "Tryton";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.LEDGER);
    }

    @Override
    public List<Setting> settings(Role role) {
        return role == Role.LEDGER ? TrytonSettings.ALL : List.of();
    }

    @Override
    public Ledger open(Connection connection, Surroundings surroundings) {
        if (connection.role() != Role.LEDGER) {
            throw new FailureException(
                    new Failure.BadInput("Tryton can be the ledger, not a platform.", "Connect it as the ledger."));
        }
        var settings = TrytonSettings.of(connection);
        var secret = surroundings
                .secrets()
                .read(connection.id())
                .orElseThrow(() -> new FailureException(new Failure.SignInNeeded(
                        "No user and password are kept for %s.".formatted(connection.title()))));
        var session = new Session(connection.title(), secret);
        var setup = HttpSetup.of(
                        connection.title(),
                        BaseUrl.of(TrytonSettings.SERVER, settings.root()),
                        // goes along with the sign-in only; it is here so that it is taken out of all words
                        Auth.basic(secret),
                        surroundings.clock())
                .with(BUDGET)
                .with(new ServerSays(connection.title()));
        var http = new Http(tuning.apply(setup));
        var rpc = new Rpc(http, connection.title(), session);
        var reads = new TrytonReads(rpc);
        return new TrytonLedger(reads, new TrytonJournals(reads, rpc, settings, surroundings), settings, surroundings);
    }
}
