package dev.weighhouse.connect.hledger;

import dev.weighhouse.connect.Auth;
import dev.weighhouse.connect.BaseUrl;
import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpSetup;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.RateBudget;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.EntryPage;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** hledger-web. It asks nobody for a password; a server in front of it may. */
public final class HledgerProvider implements Provider {

    /** A server of one's own sets no limit; but it answers one request after another. */
    private static final RateBudget BUDGET = new RateBudget(60_000, 1);

    private final UnaryOperator<HttpSetup> tuning;

    public HledgerProvider() {
        this(setup -> setup);
    }

    /** With other limits, time or chance than the usual ones. */
    public HledgerProvider(UnaryOperator<HttpSetup> tuning) {
        this.tuning = tuning;
    }

    @Override
    public String id() {
        return "hledger";
    }

    @Override
    public String title() {
        return "hledger-web";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.LEDGER);
    }

    @Override
    public List<Setting> settings(Role role) {
        return role == Role.LEDGER ? HledgerSettings.ALL : List.of();
    }

    @Override
    public Ledger open(Connection connection, Surroundings surroundings) {
        if (connection.role() != Role.LEDGER) {
            throw new FailureException(new Failure.BadInput(
                    "hledger-web can be the ledger, not a platform.", "Connect it as the ledger."));
        }
        var settings = HledgerSettings.of(connection);
        var setup = HttpSetup.of(
                        connection.title(),
                        BaseUrl.of(HledgerSettings.BASE, settings.base()),
                        auth(settings, connection, surroundings),
                        surroundings.clock())
                .with(BUDGET)
                .with(new ServerSays(connection.title()));
        var http = new Http(tuning.apply(setup));
        return new HledgerLedger(new HledgerReads(http, connection.title()), settings, surroundings);
    }

    /** hledger-web shows what a query finds; the key is the code of the entry. */
    @Override
    public Optional<EntryPage> entryPage(Connection connection) {
        return connection
                .setting(HledgerSettings.BASE)
                .map(base -> new EntryPage(base.strip().replaceAll("/+$", "") + "/journal?q=code:{key}"));
    }

    private static Auth auth(HledgerSettings settings, Connection connection, Surroundings surroundings) {
        if (settings.signIn() == HledgerSettings.SignIn.NONE) {
            return Auth.none();
        }
        var secret = surroundings
                .secrets()
                .read(connection.id())
                .orElseThrow(() -> new FailureException(
                        new Failure.SignInNeeded("%s has no token or password yet.".formatted(connection.title()))));
        return settings.signIn() == HledgerSettings.SignIn.BASIC ? Auth.basic(secret) : Auth.bearer(secret);
    }
}
