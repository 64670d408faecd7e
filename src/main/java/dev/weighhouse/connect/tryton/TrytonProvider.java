package dev.weighhouse.connect.tryton;

import dev.weighhouse.connect.Auth;
import dev.weighhouse.connect.BaseUrl;
import dev.weighhouse.connect.Credential;
import dev.weighhouse.connect.HttpSetup;
import dev.weighhouse.connect.LedgerProvider;
import dev.weighhouse.connect.RateBudget;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Ledger;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tryton. The secret of the connection is a user and a password, with a colon between them. */
public final class TrytonProvider extends LedgerProvider {

    /** A server of one's own sets no limit. */
    private static final RateBudget BUDGET = new RateBudget(60_000, 4);

    public TrytonProvider() {
        this(setup -> setup);
    }

    /** With other limits, time or chance than the usual ones. */
    public TrytonProvider(UnaryOperator<HttpSetup> tuning) {
        super("tryton", "Tryton", TrytonSettings.ALL, tuning);
    }

    @Override
    public Optional<Credential> credential(Map<String, String> settings) {
        return Optional.of(Credential.userAndPassword("Of a user at Tryton who may see the books."));
    }

    @Override
    protected Ledger ledger(Connection connection, Surroundings surroundings) {
        var settings = TrytonSettings.of(connection);
        var secret = secret(connection, surroundings, "user and password are");
        var session = new Session(connection.title(), secret);
        var setup = HttpSetup.of(
                        connection.title(),
                        BaseUrl.of(TrytonSettings.SERVER, settings.root()),
                        // goes along with the sign-in only; it is here so that it is taken out of all words
                        Auth.basic(secret),
                        surroundings.clock())
                .with(BUDGET)
                .with(new ServerSays(connection.title()));
        var http = http(setup);
        var rpc = new Rpc(http, connection.title(), session);
        var reads = new TrytonReads(rpc);
        return new TrytonLedger(reads, new TrytonJournals(reads, rpc, settings, surroundings), settings, surroundings);
    }
}
