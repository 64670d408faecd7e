package dev.weighhouse.connect.xero;

import dev.weighhouse.connect.BaseUrl;
import dev.weighhouse.connect.HttpSetup;
import dev.weighhouse.connect.LedgerProvider;
import dev.weighhouse.connect.RateBudget;
import dev.weighhouse.connect.RateGates;
import dev.weighhouse.connect.Redaction;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.EntryPage;
import dev.weighhouse.crossing.Ledger;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Xero. The secret of the connection is an OAuth access token, which Xero lets live for half an hour. */
public final class XeroProvider extends LedgerProvider {

    /** What Xero allows: 60 requests a minute for one organisation, five at a time. */
    public static final RateBudget BUDGET = new RateBudget(60, 5);

    private final RateGates gates = new RateGates();

    public XeroProvider() {
        this(setup -> setup);
    }

    /** With other limits, time or chance than the usual ones. */
    public XeroProvider(UnaryOperator<HttpSetup> tuning) {
        super("xero", "Xero", XeroSettings.ALL, tuning);
    }

    @Override
    protected Ledger ledger(Connection connection, Surroundings surroundings) {
        var settings = XeroSettings.of(connection);
        var base = BaseUrl.of("base-url", settings.root());
        var token = accessToken(connection, surroundings);
        var refused = new Refused(connection.title(), Redaction.of(token), surroundings.clock());
        var setup = HttpSetup.of(connection.title(), base, token, surroundings.clock())
                .with(BUDGET)
                .sharing(gates.of(settings.root() + " " + settings.tenant()))
                .with(refused);
        var http = http(setup);
        var reads = new XeroReads(http, settings, connection.title());
        var books = new XeroBooks(reads, surroundings);
        var journals = new XeroJournals(reads, new XeroSends(http, settings), books, refused);
        return new XeroLedger(reads, books, journals);
    }

    /** The page of a manual journal is the same for every organisation; another address than Xero's own has no such page. */
    @Override
    public Optional<EntryPage> entryPage(Connection connection) {
        return connection.setting("base-url").isPresent()
                ? Optional.empty()
                : Optional.of(new EntryPage("https://go.xero.com/Journal/View.aspx?invoiceID={id}"));
    }
}
