package dev.weighhouse.connect.hledger;

import dev.weighhouse.connect.Auth;
import dev.weighhouse.connect.BaseUrl;
import dev.weighhouse.connect.Credential;
import dev.weighhouse.connect.HttpSetup;
import dev.weighhouse.connect.LedgerProvider;
import dev.weighhouse.connect.RateBudget;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.EntryPage;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Ledger;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** hledger-web. It asks nobody for a password; a server in front of it may. */
public final class HledgerProvider extends LedgerProvider {

    /** A server of one's own sets no limit; but it answers one request after another. */
    private static final RateBudget BUDGET = new RateBudget(60_000, 1);

    public HledgerProvider() {
        this(setup -> setup);
    }

    /** With other limits, time or chance than the usual ones. */
    public HledgerProvider(UnaryOperator<HttpSetup> tuning) {
        super("hledger", "hledger-web", HledgerSettings.ALL, tuning);
    }

    @Override
    public Optional<Credential> credential(Map<String, String> settings) {
        return switch (settings.getOrDefault(HledgerSettings.AUTH, "").strip()) {
            case "basic" -> Optional.of(Credential.userAndPassword("As the server in front of hledger-web knows you."));
            case "bearer" -> Optional.of(Credential.key("Token", "As the server in front of hledger-web gave it."));
            default -> Optional.empty();
        };
    }

    @Override
    protected Ledger ledger(Connection connection, Surroundings surroundings) {
        var settings = HledgerSettings.of(connection);
        var setup = HttpSetup.of(
                        connection.title(),
                        BaseUrl.of(HledgerSettings.BASE, settings.base()),
                        auth(settings, connection, surroundings),
                        surroundings.clock())
                .with(BUDGET)
                .with(new ServerSays(connection.title()));
        var http = http(setup);
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
