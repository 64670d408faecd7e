package dev.weighhouse.sandbox;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.close.Months;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.Basis;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.vault.SessionVault;
import dev.weighhouse.vault.Vault;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Larkfield Coffee, running: its ledger, its three platforms, and a fresh workspace that is connected to them. Its secrets
 * are random and end with it.
 */
public final class SampleCompany implements AutoCloseable {
    public static final String NAME = "Larkfield Coffee";

    private static final Instant MONTH_END = Instant.parse("2026-11-04T09:00:00Z");

    private static final Instant BEFORE_IT_WAS_ARCHIVED = Instant.parse("2026-07-06T08:30:00Z");

    private final SessionVault vault = new SessionVault();
    private final QuickBooksSandbox ledger;
    private final RestSandbox square;
    private final RestSandbox stripe;
    private final RestSandbox pleo;
    private final Workspace workspace;

    private SampleCompany(Path folder, Clock clock) {
        ledger = new QuickBooksSandbox(
                SampleFiles.ledger(),
                NAME,
                "4620816365",
                secret("quickbooks"),
                QuickBooksManners.usual().at(clock));
        square = new RestSandbox(SampleFiles.platform("square"), RestSandbox.Dialect.CURSOR, secret("square"));
        stripe = new RestSandbox(SampleFiles.platform("stripe"), RestSandbox.Dialect.PAGES, secret("stripe"));
        pleo = new RestSandbox(SampleFiles.platform("pleo"), RestSandbox.Dialect.TRANSACTIONS_ONLY, secret("pleo"));
        workspace = Workspace.create(
                folder.resolve(NAME + ".weighhouse"),
                NAME,
                Currency.getInstance("GBP"),
                Set.of(Currency.getInstance("EUR")),
                clock);
        connect("quickbooks", Role.LEDGER, "quickbooks", "QuickBooks", ledger.settings());
        connect("square", Role.PLATFORM, "rest", "Square", square.settings());
        connect("stripe", Role.PLATFORM, "rest", "Stripe", stripe.settings());
        connect("pleo", Role.PLATFORM, "rest", "Pleo", pleo.settings());
        var agency = Mapping.of(
                AccountKey.of("pleo", "agency"),
                new AccountId("280"),
                Mapping.Origin.EXTERNAL_ID,
                "states the ledger's id 280",
                "Tom Reyes",
                BEFORE_IT_WAS_ARCHIVED);
        workspace.mappings().append(List.of(agency), Basis.of(new History(List.of())));
        workspace.set(Months.CURRENT, "2026-10");
        workspace.set(Months.FIRST, "2026-08");
    }

    /**
     * The time at Larkfield: that of this computer, but never before the month-end of October that the sample is about.
     * What is said of a month that is not over counts as stale, so a computer that stands earlier runs ahead.
     */
    public static Clock clock(Clock computer) {
        var early = Duration.between(computer.instant(), MONTH_END);
        return early.isPositive() ? Clock.offset(computer, early) : computer;
    }

    /** Starts the servers and makes the workspace file in this folder. */
    public static SampleCompany start(Path folder, Clock clock) {
        return new SampleCompany(folder, clock);
    }

    private void connect(String id, Role role, String provider, String title, Map<String, String> settings) {
        workspace.connections().add(new Connection(new ConnectionId(id), role, provider, title, settings));
    }

    private String secret(String connection) {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        vault.keep(new ConnectionId(connection), secret);
        return secret;
    }

    public Workspace workspace() {
        return workspace;
    }

    public Vault vault() {
        return vault;
    }

    public QuickBooksSandbox ledger() {
        return ledger;
    }

    public RestSandbox square() {
        return square;
    }

    /** Stops the servers. Whoever works with the workspace closes it. */
    @Override
    public void close() {
        ledger.close();
        square.close();
        stripe.close();
        pleo.close();
    }
}
