package dev.weighhouse.ui.common;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.close.MatchDesk;
import dev.weighhouse.close.MemoryMatches;
import dev.weighhouse.close.MemoryWaivers;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.WaiverDesk;
import dev.weighhouse.close.WorkspaceMatchDesk;
import dev.weighhouse.close.WorkspaceWaiverDesk;
import dev.weighhouse.crossing.Allowance;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.EntryPage;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Tried;
import dev.weighhouse.export.ScriptedExportsDesk;
import dev.weighhouse.feedback.ScriptedFeedbackDesk;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.mappingdesk.MappingDesk;
import dev.weighhouse.reconcile.Tolerances;
import dev.weighhouse.schedule.MemorySchedule;
import dev.weighhouse.schedule.Schedule;
import dev.weighhouse.sync.ScriptedChartDesk;
import dev.weighhouse.ui.mappings.FakeMapping;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An open workspace in memory. */
public final class FakeWorkspace implements OpenWorkspace {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneOffset.UTC);

    public final FakeMonthEnd monthEnd;
    public final Map<String, String> settings = new HashMap<>();
    public final Map<ConnectionId, String> secrets = new HashMap<>();
    public final Set<Currency> currencies = new LinkedHashSet<>();
    public @Nullable String writtenElsewhere;
    public @Nullable Failure refusesConnections;
    public @Nullable Failure refusesRemoval;
    public @Nullable Failure refusesTrial;
    public @Nullable String leftToDo;
    public Tried trial = new Tried(List.of(new Tried.Finding(true, "48 accounts can be read, 41 of them active.")));
    public final List<ConnectionId> signedOut = new ArrayList<>();
    public final List<Connection> tried = new ArrayList<>();
    public final Map<ConnectionId, Allowance> allowances = new HashMap<>();
    public boolean closed;
    public @Nullable JournalDesk journals;
    public MappingDesk mapping = new FakeMapping(ChartOfAccounts.of(List.of()));
    public MatchDesk matches = new WorkspaceMatchDesk(new MemoryMatches(), CLOCK, () -> "Ada");
    public ScriptedChartDesk charts = new ScriptedChartDesk();
    public ScriptedFeedbackDesk feedback = new ScriptedFeedbackDesk();
    public ScriptedExportsDesk exports = new ScriptedExportsDesk();
    public WaiverDesk waivers = new WorkspaceWaiverDesk(new MemoryWaivers(), CLOCK, () -> "Ada");
    public MemorySchedule schedule = new MemorySchedule(CLOCK.instant(), ZoneOffset.UTC);
    public @Nullable CrossingArchive crossings;
    public @Nullable EntryPage entryPage;
    private final Path file;
    private final String company;
    private final Currency home;

    public FakeWorkspace(Path file, String company, Currency home) {
        this(file, company, home, new FakeMonthEnd());
    }

    public FakeWorkspace(Path file, String company, Currency home, FakeMonthEnd monthEnd) {
        this.monthEnd = monthEnd;
        this.file = file;
        this.company = company;
        this.home = home;
        currencies.add(home);
    }

    @Override
    public FakeMonthEnd monthEnd() {
        return monthEnd;
    }

    @Override
    public JournalDesk journals() {
        var desk = journals;
        return desk == null ? AccountingDesk.of(() -> monthEnd.accounting) : desk;
    }

    @Override
    public MappingDesk mapping() {
        return mapping;
    }

    @Override
    public MatchDesk matches() {
        return matches;
    }

    @Override
    public WaiverDesk waivers() {
        return waivers;
    }

    @Override
    public ScriptedFeedbackDesk feedback() {
        return feedback;
    }

    @Override
    public ScriptedExportsDesk exports() {
        return exports;
    }

    @Override
    public ScriptedChartDesk charts() {
        return charts;
    }

    @Override
    public Schedule schedule() {
        return schedule.on("this computer");
    }

    @Override
    public CrossingArchive crossings() {
        var log = crossings;
        if (log == null) {
            throw new FailureException(
                    new Failure.BadInput("This test gave its workspace no crossings.", "Give it some."));
        }
        return log;
    }

    @Override
    public Optional<EntryPage> entryPage(ConnectionId connection) {
        return Optional.ofNullable(entryPage);
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public String company() {
        return company;
    }

    @Override
    public Currency home() {
        return home;
    }

    @Override
    public Set<Currency> currencies() {
        return Set.copyOf(currencies);
    }

    @Override
    public void allow(Currency currency) {
        currencies.add(currency);
    }

    @Override
    public Tolerances tolerances() {
        return new Tolerances(
                monthEnd.tolerances.stream()
                        .collect(Collectors.toMap(Money::currency, Money::minor, (_, later) -> later)),
                Map.of());
    }

    @Override
    public Optional<String> writtenElsewhere() {
        return Optional.ofNullable(writtenElsewhere);
    }

    @Override
    public void connect(Connection connection, Optional<String> secret) {
        if (refusesConnections != null) {
            throw new FailureException(refusesConnections);
        }
        monthEnd.connections.add(connection);
        secret.ifPresent(kept -> secrets.put(connection.id(), kept));
    }

    @Override
    public void change(Connection connection) {
        if (refusesConnections != null) {
            throw new FailureException(refusesConnections);
        }
        monthEnd.connections.replaceAll(known -> known.id().equals(connection.id()) ? connection : known);
    }

    @Override
    public Optional<String> remove(ConnectionId connection) {
        if (refusesRemoval != null) {
            throw new FailureException(refusesRemoval);
        }
        monthEnd.connections.removeIf(known -> known.id().equals(connection));
        secrets.remove(connection);
        return Optional.ofNullable(leftToDo);
    }

    @Override
    public Optional<String> signOut(ConnectionId connection) {
        secrets.remove(connection);
        signedOut.add(connection);
        return Optional.ofNullable(leftToDo);
    }

    @Override
    public Tried tryOut(Connection connection, Optional<String> secret, Progress progress) {
        tried.add(connection);
        if (refusesTrial != null) {
            throw new FailureException(refusesTrial);
        }
        return trial;
    }

    @Override
    public Optional<Allowance> allowance(ConnectionId connection) {
        return Optional.ofNullable(allowances.get(connection));
    }

    @Override
    public void keepSecret(ConnectionId connection, String secret) {
        secrets.put(connection, secret);
    }

    @Override
    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    @Override
    public void set(String key, String value) {
        settings.put(key, value);
    }

    @Override
    public void close() {
        closed = true;
    }
}
