package dev.weighhouse.connect.xero;

import dev.weighhouse.connect.Auth;
import dev.weighhouse.connect.BaseUrl;
import dev.weighhouse.connect.Credential;
import dev.weighhouse.connect.DayCounts;
import dev.weighhouse.connect.HttpSetup;
import dev.weighhouse.connect.LedgerProvider;
import dev.weighhouse.connect.RateBudget;
import dev.weighhouse.connect.RateGates;
import dev.weighhouse.connect.Redaction;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.connect.oauth.Grant;
import dev.weighhouse.connect.oauth.SignInPlan;
import dev.weighhouse.connect.oauth.SignIns;
import dev.weighhouse.connect.oauth.SignsIn;
import dev.weighhouse.crossing.Allowance;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.EntryPage;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Secrets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Xero. The secret of the connection is a sign-in, or an access token that a person pasted, which Xero lets live for half an hour. */
public final class XeroProvider extends LedgerProvider implements SignsIn {

    /**
     * What Xero allows: 60 requests a minute for one organisation, five at a time, and 5,000 in 24 hours; 1,000 on its smallest plan,
     * which its replies tell. Every copy of the program connected to the organisation counts.
     */
    // developer.xero.com/documentation/guides/oauth2/limits
    public static final RateBudget BUDGET = new RateBudget(60, 5).daily(5_000).sharedWithOthers();

    private final RateGates gates;
    private final SignIns signIns = new SignIns();

    public XeroProvider() {
        this(DayCounts.inMemory());
    }

    /** @param days where the requests of a day are counted */
    public XeroProvider(DayCounts days) {
        this(setup -> setup, days);
    }

    /** With other limits, time or chance than the usual ones. */
    public XeroProvider(UnaryOperator<HttpSetup> tuning) {
        this(tuning, DayCounts.inMemory());
    }

    XeroProvider(UnaryOperator<HttpSetup> tuning, DayCounts days) {
        super("xero", "Xero", XeroSettings.ALL, tuning);
        this.gates = new RateGates(days);
    }

    @Override
    protected Ledger ledger(Connection connection, Surroundings surroundings) {
        var settings = XeroSettings.of(connection);
        var base = BaseUrl.of("base-url", settings.root());
        var token = auth(connection, surroundings.secrets(), surroundings.clock());
        var refused = new Refused(connection.title(), Redaction.of(token), surroundings.clock());
        var setup = HttpSetup.of(connection.title(), base, token, surroundings.clock())
                .with(BUDGET)
                .sharing(gates.of(counted(settings)))
                .with(refused);
        var http = http(setup);
        var reads = new XeroReads(http, settings, connection.title());
        var books = new XeroBooks(reads, surroundings);
        var journals = new XeroJournals(reads, new XeroSends(http, settings), books, refused);
        return new XeroLedger(reads, books, journals);
    }

    @Override
    public Optional<Allowance> allowance(Connection connection, Clock clock) {
        return Optional.of(gates.allowance(counted(XeroSettings.of(connection)), BUDGET, clock));
    }

    private static String counted(XeroSettings settings) {
        return "xero " + settings.root() + " " + settings.tenant();
    }

    private Auth auth(Connection connection, Secrets secrets, Clock clock) {
        return signIns.auth(connection, secrets, clock, () -> signIn(connection.settings(), clock));
    }

    @Override
    public SignInPlan signIn(Map<String, String> settings, Clock clock) {
        return XeroSignIn.plan(settings, auth -> organisations(settings, auth, clock));
    }

    @Override
    public Optional<Credential> credential(Map<String, String> settings) {
        return Optional.of(Credential.brief(
                "Access token", "Made by an app of your firm. It lives for half an hour, and is not renewed."));
    }

    @Override
    public String companySetting() {
        return XeroSettings.TENANT;
    }

    @Override
    public Returned giveBack(Connection connection, Secrets secrets, Clock clock) {
        try {
            if (secrets.read(connection.id()).filter(Grant::isOne).isEmpty()) {
                return new Returned.Nothing();
            }
            try (var there = organisations(connection.settings(), auth(connection, secrets, clock), clock)) {
                return there.disconnect(connection.setting(XeroSettings.TENANT).orElse(""));
            }
        } catch (FailureException e) {
            return new Returned.Failed(e.failure().words(), XeroOrganisations.BY_HAND);
        }
    }

    private XeroOrganisations organisations(Map<String, String> settings, Auth auth, Clock clock) {
        var base = BaseUrl.of("base-url", XeroSettings.service(settings));
        return new XeroOrganisations(http(HttpSetup.of(title(), base, auth, clock)));
    }

    /** The page of a manual journal is the same for every organisation; another address than Xero's own has no such page. */
    @Override
    public Optional<EntryPage> entryPage(Connection connection) {
        return connection.setting("base-url").isPresent()
                ? Optional.empty()
                : Optional.of(new EntryPage("https://go.xero.com/Journal/View.aspx?invoiceID={id}"));
    }
}
