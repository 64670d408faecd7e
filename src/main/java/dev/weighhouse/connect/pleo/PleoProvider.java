package dev.weighhouse.connect.pleo;

import dev.weighhouse.connect.Auth;
import dev.weighhouse.connect.BaseUrl;
import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpSetup;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.RateBudget;
import dev.weighhouse.connect.RateGates;
import dev.weighhouse.connect.Redaction;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Allowance;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Pleo. The secret of the connection is an API key of the company, made in Pleo's settings. */
public final class PleoProvider implements Provider {

    /** Pleo takes 600 requests a minute, from others too, and asks each integration to keep to 500. */
    public static final RateBudget BUDGET = new RateBudget(500, 4).sharedWithOthers();

    private final UnaryOperator<HttpSetup> tuning;
    private final RateGates gates = new RateGates();

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
        var key = Auth.basicKey(key(connection, surroundings));
        var refused = new PleoRefused(connection.title(), Redaction.of(key), surroundings.clock());
        // Nobody says whether Pleo counts by key or by company, so everything that goes to one address shares a budget.
        var http = new Http(tuning.apply(
                HttpSetup.of(connection.title(), BaseUrl.of("base-url", settings.root()), key, surroundings.clock())
                        .with(BUDGET)
                        .sharing(gates.of(counted(settings)))
                        .with(refused)));
        var reads = new PleoReads(http, connection.title());
        var company = new PleoCompany(reads, settings.company());
        var accounts = new PleoAccounts(reads, company);
        return new PleoPlatform(
                reads,
                new PleoChartReader(accounts, surroundings.home()),
                new PleoEntries(reads, company, settings, surroundings),
                new PleoChart(http, company, accounts, new PleoChartAnswers(refused)),
                new PleoExports(
                        http, reads, company, new PleoItems(settings.zone(), surroundings.currencies()), refused));
    }

    @Override
    public Optional<Allowance> allowance(Connection connection, Clock clock) {
        return Optional.of(gates.allowance(counted(PleoSettings.of(connection)), BUDGET, clock));
    }

    private static String counted(PleoSettings settings) {
        return "pleo " + settings.root();
    }

    private static String key(Connection connection, Surroundings surroundings) {
        return surroundings
                .secrets()
                .read(connection.id())
                .orElseThrow(() -> new FailureException(
                        new Failure.SignInNeeded("No API key is kept for %s.".formatted(connection.title()))));
    }
}
