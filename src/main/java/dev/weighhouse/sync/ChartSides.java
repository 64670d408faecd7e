package dev.weighhouse.sync;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.IllegalChart;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.crossing.ChartPort;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.PlatformAccount;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two sides of one sync, opened: the ledger, and the platform whose chart follows it. */
final class ChartSides implements AutoCloseable {
    private final ChartParts parts;
    private final Connection ledgerConnection;
    private final Connection platform;
    private final Ledger ledger;
    private final Platform source;
    private final ChartPort port;
    private @Nullable Quoted<ChartOfAccounts> ledgerSaid;
    private @Nullable Quoted<List<PlatformAccount>> platformSaid;

    private ChartSides(
            ChartParts parts,
            Connection ledgerConnection,
            Connection platform,
            Ledger ledger,
            Platform source,
            ChartPort port) {
        this.parts = parts;
        this.ledgerConnection = ledgerConnection;
        this.platform = platform;
        this.ledger = ledger;
        this.source = source;
        this.port = port;
    }

    static boolean keepsChart(ChartParts parts, Connection platform) {
        try (var source = (Platform) parts.opener().apply(platform)) {
            return source.chart().isPresent();
        } catch (FailureException _) {
            return true;
        }
    }

    /** @throws FailureException if there is no ledger, no such platform, or it keeps no chart */
    static ChartSides open(ChartParts parts, ConnectionId id) {
        var all = parts.connections().all();
        var ledger = all.stream()
                .filter(connection -> connection.role() == Role.LEDGER)
                .findFirst()
                .orElseThrow(() -> refused("No ledger is connected.", "Connect the ledger first."));
        var platform = all.stream()
                .filter(connection ->
                        connection.role() == Role.PLATFORM && connection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refused(
                        "There is no platform %s.".formatted(id), "Give the name of one of the connected platforms."));
        var source = (Platform) parts.opener().apply(platform);
        try {
            var port = source.chart()
                    .orElseThrow(() -> refused(
                            "%s keeps no chart of accounts of its own.".formatted(platform.title()),
                            "There is nothing to keep in step on it."));
            return new ChartSides(
                    parts, ledger, platform, (Ledger) parts.opener().apply(ledger), source, port);
        } catch (FailureException e) {
            source.close();
            throw e;
        }
    }

    Connection ledgerConnection() {
        return ledgerConnection;
    }

    Connection platform() {
        return platform;
    }

    ChartPort port() {
        return port;
    }

    String ledgerCompany(Progress progress) {
        return LedgerIdentity.of(ledgerConnection, ledger.company(progress));
    }

    /** Reads both sides to the end. */
    ChartReading read(Progress progress) {
        progress.step("Reading %s accounts".formatted(ledgerConnection.title()), 0, 2);
        var accounts = accounts(progress);
        progress.checkpoint();
        progress.step("Reading %s accounts".formatted(platform.title()), 1, 2);
        var theirs = port.accounts(progress);
        ledgerSaid = accounts;
        platformSaid = theirs;
        return new ChartReading(
                ledgerCompany(progress),
                accounts.value().all(),
                accounts.leftOut(),
                port.company(progress),
                theirs.value(),
                port.limits());
    }

    private Quoted<ChartOfAccounts> accounts(Progress progress) {
        try {
            return ledger.accounts(progress);
        } catch (IllegalChart e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "The chart of accounts of %s cannot be right: %s."
                                    .formatted(ledgerConnection.title(), e.getMessage()),
                            "Correct it in the ledger, then look again. Nothing was sent."),
                    e);
        }
    }

    /** Tells the log of what was read: a plan that is carried out rests on it. */
    void log(Instant began) {
        var ours = ledgerSaid;
        var theirs = platformSaid;
        if (ours != null && theirs != null) {
            parts.pulls().read(ledgerConnection, ours, ours.value().size(), began);
            parts.pulls().read(platform, theirs, theirs.value().size(), ours.fetchedAt());
        }
    }

    @Override
    public void close() {
        try (source) {
            ledger.close();
        }
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
