package dev.weighhouse.connect.pleo;

import dev.weighhouse.connect.Auth;
import dev.weighhouse.connect.BaseUrl;
import dev.weighhouse.connect.Credential;
import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpSetup;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.RateBudget;
import dev.weighhouse.connect.RateGates;
import dev.weighhouse.connect.Redaction;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.connect.oauth.SignInPlan;
import dev.weighhouse.connect.oauth.SignIns;
import dev.weighhouse.connect.oauth.SignsIn;
import dev.weighhouse.crossing.Allowance;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Pleo. The secret of the connection is a sign-in, or an API key of the company, made in Pleo's settings. */
public final class PleoProvider implements Provider, SignsIn {

    /** Pleo takes 600 requests a minute, from others too, and asks each integration to keep to 500. */
    public static final RateBudget BUDGET = new RateBudget(500, 4).sharedWithOthers();

    private final UnaryOperator<HttpSetup> tuning;
    private final RateGates gates = new RateGates();
    private final SignIns signIns = new SignIns();

    public PleoProvider() {
        this(setup -> setup);
    }

    /** With other limits, time or chance than the usual ones. */
    public PleoProvider(UnaryOperator<HttpSetup> tuning) {
        this.tuning = tuning;
    }

    @Override
    public String id() {
        return "pleo";
    }

    @Override
    public String title() {
        return "Pleo";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PLATFORM);
    }

    @Override
    public List<Setting> settings(Role role) {
        return role == Role.PLATFORM ? PleoSettings.ALL : List.of();
    }

    @Override
    public Platform open(Connection connection, Surroundings surroundings) {
        if (connection.role() != Role.PLATFORM) {
            throw new FailureException(
                    new Failure.BadInput("Pleo is a platform, not a ledger.", "Connect it as a platform."));
        }
        var settings = PleoSettings.of(connection);
        var clock = surroundings.clock();
        var auth = signIns.auth(
                connection, surroundings.secrets(), clock, () -> signIn(connection.settings(), clock), Auth::basicKey);
        var access = PleoAccess.of(auth);
        var refused = new PleoRefused(connection.title(), access, Redaction.of(auth), clock);
        var http = http(connection.title(), settings.root(), auth, refused, clock);
        var reads = new PleoReads(http, connection.title());
        var company = new PleoCompany(reads, access, settings.company());
        var accounts = new PleoAccounts(reads, company);
        var exports = new PleoExports(
                http,
                reads,
                company,
                new PleoItems(settings.zone(), settings.sign(), surroundings.currencies()),
                refused);
        return new PleoPlatform(
                reads,
                new PleoChartReader(accounts, surroundings.home()),
                new PleoEntries(reads, company, settings, surroundings),
                new PleoChart(http, company, accounts, new PleoTaxCodes(reads, company), new PleoChartAnswers(refused)),
                exports,
                new PleoFeedback(http, exports, settings.company().orElseGet(() -> "pleo " + connection.id())));
    }

    /** Nobody says whether Pleo counts by key or by company, so everything that goes to one address shares a budget. */
    private Http http(String title, String root, Auth auth, PleoRefused refused, Clock clock) {
        return new Http(tuning.apply(HttpSetup.of(title, BaseUrl.of("base-url", root), auth, clock)
                .with(BUDGET)
                .sharing(gates.of(counted(root)))
                .with(refused)));
    }

    @Override
    public SignInPlan signIn(Map<String, String> settings, Clock clock) {
        return PleoSignIn.plan(settings, auth -> {
            var refused = new PleoRefused(title(), PleoAccess.SIGN_IN, Redaction.of(auth), clock);
            return new PleoReads(http(title(), PleoSettings.service(settings), auth, refused, clock), title());
        });
    }

    @Override
    public Optional<Credential> credential(Map<String, String> settings) {
        return Optional.of(
                Credential.key("API key", "Made in Pleo by an admin or a bookkeeper, under Settings and API keys."));
    }

    @Override
    public String companySetting() {
        return PleoSettings.COMPANY;
    }

    @Override
    public Optional<Allowance> allowance(Connection connection, Clock clock) {
        return Optional.of(gates.allowance(counted(PleoSettings.of(connection).root()), BUDGET, clock));
    }

    private static String counted(String root) {
        return "pleo " + root;
    }
}
