package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.connect.Auth;
import dev.weighhouse.connect.BaseUrl;
import dev.weighhouse.connect.Http;
import dev.weighhouse.connect.HttpSetup;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.RateBudget;
import dev.weighhouse.connect.RateGates;
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

/** QuickBooks Online. The secret of the connection is an OAuth access token. */
public final class QuickBooksProvider implements Provider {

    /** What Intuit allows: 500 requests a minute for one company, ten within a second, ten at a time. */
    public static final RateBudget BUDGET = new RateBudget(500, 10, 10);

    private final RateGates gates = new RateGates();
    private final UnaryOperator<HttpSetup> tuning;

    public QuickBooksProvider() {
        this(setup -> setup);
    }

    /** With other limits, time or chance than the usual ones. */
    public QuickBooksProvider(UnaryOperator<HttpSetup> tuning) {
        this.tuning = tuning;
    }

    @Override
    public String id() {
        return "quickbooks";
    }

    @Override
    public String title() {
        return "QuickBooks Online";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.LEDGER);
    }

    @Override
    public List<Setting> settings(Role role) {
        return role == Role.LEDGER ? QuickBooksSettings.ALL : List.of();
    }

    @Override
    public Ledger open(Connection connection, Surroundings surroundings) {
        if (connection.role() != Role.LEDGER) {
            throw new FailureException(new Failure.BadInput(
                    "QuickBooks Online can be the ledger, not a platform.", "Connect it as the ledger."));
        }
        var settings = QuickBooksSettings.of(connection);
        var setup = HttpSetup.of(
                        connection.title(),
                        BaseUrl.of("base-url", settings.root()),
                        token(connection, surroundings),
                        surroundings.clock())
                .with(BUDGET)
                .sharing(gates.of(settings.root()))
                .with(new Faults(connection.title(), surroundings.clock()));
        var http = new Http(tuning.apply(setup));
        return new QuickBooksLedger(new QuickBooksReads(http, settings, connection.title()), surroundings);
    }

    /** The browser asks for the company itself where the person may see several. */
    @Override
    public Optional<EntryPage> entryPage(Connection connection) {
        return QuickBooksSettings.pages(connection).map(site -> new EntryPage(site + "/app/journal?txnId={id}"));
    }

    private static Auth token(Connection connection, Surroundings surroundings) {
        return surroundings
                .secrets()
                .read(connection.id())
                .map(Auth::bearer)
                .orElseThrow(() -> new FailureException(
                        new Failure.SignInNeeded("No access token is kept for %s.".formatted(connection.title()))));
    }
}
