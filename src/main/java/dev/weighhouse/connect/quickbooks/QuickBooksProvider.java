package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.connect.BaseUrl;
import dev.weighhouse.connect.Credential;
import dev.weighhouse.connect.HttpSetup;
import dev.weighhouse.connect.LedgerProvider;
import dev.weighhouse.connect.RateBudget;
import dev.weighhouse.connect.RateGates;
import dev.weighhouse.connect.Redaction;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.connect.oauth.SignInPlan;
import dev.weighhouse.connect.oauth.SignIns;
import dev.weighhouse.connect.oauth.SignsIn;
import dev.weighhouse.crossing.Allowance;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.EntryPage;
import dev.weighhouse.crossing.Ledger;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** QuickBooks Online. The secret of the connection is a sign-in, or an access token that a person pasted. */
public final class QuickBooksProvider extends LedgerProvider implements SignsIn {

    /** What Intuit allows: 500 requests a minute for one company and all its programs, ten within a second, ten at a time. */
    // developer.intuit.com/app/developer/qbo/docs/learn/limits-and-throttles
    public static final RateBudget BUDGET = new RateBudget(500, 10, 10).sharedWithOthers();

    private final RateGates gates = new RateGates();
    private final SignIns signIns = new SignIns();

    public QuickBooksProvider() {
        this(setup -> setup);
    }

    /** With other limits, time or chance than the usual ones. */
    public QuickBooksProvider(UnaryOperator<HttpSetup> tuning) {
        super("quickbooks", "QuickBooks Online", QuickBooksSettings.ALL, tuning);
    }

    @Override
    protected Ledger ledger(Connection connection, Surroundings surroundings) {
        var settings = QuickBooksSettings.of(connection);
        var token = signIns.auth(
                connection,
                surroundings.secrets(),
                surroundings.clock(),
                () -> signIn(connection.settings(), surroundings.clock()));
        var setup = HttpSetup.of(
                        connection.title(), BaseUrl.of("base-url", settings.root()), token, surroundings.clock())
                .with(BUDGET)
                .sharing(gates.of(settings.root()))
                .with(new Faults(connection.title(), Redaction.of(token), surroundings.clock()));
        var http = http(setup);
        return new QuickBooksLedger(new QuickBooksReads(http, settings, connection.title()), surroundings);
    }

    @Override
    public Optional<Allowance> allowance(Connection connection, Clock clock) {
        return Optional.of(gates.allowance(QuickBooksSettings.of(connection).root(), BUDGET, clock));
    }

    @Override
    public SignInPlan signIn(Map<String, String> settings, Clock clock) {
        return QuickBooksSignIn.plan(settings);
    }

    @Override
    public Optional<Credential> credential(Map<String, String> settings) {
        return Optional.of(Credential.brief(
                "Access token", "Made in Intuit's OAuth 2.0 Playground. It lives for an hour, and is not renewed."));
    }

    @Override
    public String companySetting() {
        return QuickBooksSettings.COMPANY;
    }

    /** The browser asks for the company itself where the person may see several. */
    @Override
    public Optional<EntryPage> entryPage(Connection connection) {
        return QuickBooksSettings.pages(connection).map(site -> new EntryPage(site + "/app/journal?txnId={id}"));
    }
}
