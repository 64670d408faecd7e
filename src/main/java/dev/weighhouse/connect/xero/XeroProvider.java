package dev.weighhouse.connect.xero;

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

/** Xero. The secret of the connection is an OAuth access token, which Xero lets live for half an hour. */
public final class XeroProvider implements Provider {

    /** What Xero allows: 60 requests a minute for one organisation, five at a time. */
    public static final RateBudget BUDGET = new RateBudget(60, 5);

    private final RateGates gates = new RateGates();
    private final UnaryOperator<HttpSetup> tuning;

    public XeroProvider() {
        this(setup -> setup);
    }

    /** With other limits, time or chance than the usual ones. */
    public XeroProvider(UnaryOperator<HttpSetup> tuning) {
        this.tuning = tuning;
    }

    @Override
    public String id() {
        return "xero";
    }

    @Override
    public String title() {
        return "Xero";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.LEDGER);
    }

    @Override
    public List<Setting> settings(Role role) {
        return role == Role.LEDGER ? XeroSettings.ALL : List.of();
    }

    @Override
    public Ledger open(Connection connection, Surroundings surroundings) {
        if (connection.role() != Role.LEDGER) {
            throw new FailureException(
                    new Failure.BadInput("Xero can be the ledger, not a platform.", "Connect it as the ledger."));
        }
        var settings = XeroSettings.of(connection);
        var base = BaseUrl.of("base-url", settings.root());
        var token = token(connection, surroundings);
        var refused = new Refused(connection.title(), Redaction.of(token), surroundings.clock());
        var setup = HttpSetup.of(connection.title(), base, token, surroundings.clock())
                .with(BUDGET)
                .sharing(gates.of(settings.root() + " " + settings.tenant()))
                .with(refused);
        var http = new Http(tuning.apply(setup));
        var reads = new XeroReads(http, settings, connection.title());
        var books = new XeroBooks(reads, surroundings);
        var journals = new XeroJournals(reads, new XeroSends(http, settings), books, refused, surroundings.clock());
        return new XeroLedger(reads, books, journals);
    }

    /** The page of a manual journal is the same for every organisation; another address than Xero's own has no such page. */
    @Override
    public Optional<EntryPage> entryPage(Connection connection) {
        return connection.setting("base-url").isPresent()
                ? Optional.empty()
                : Optional.of(new EntryPage("https://go.xero.com/Journal/View.aspx?invoiceID={id}"));
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
