package dev.weighhouse;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.Desk;
import dev.weighhouse.close.LedgerPulled;
import dev.weighhouse.close.MatchDesk;
import dev.weighhouse.close.MonthEnd;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.WaiverDesk;
import dev.weighhouse.close.WorkspaceMatchDesk;
import dev.weighhouse.close.WorkspaceMonthEnd;
import dev.weighhouse.close.WorkspaceWaiverDesk;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.crossing.Allowance;
import dev.weighhouse.crossing.BooksLock;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.EntryPage;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullLog;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Secrets;
import dev.weighhouse.crossing.Tried;
import dev.weighhouse.export.ExportsDesk;
import dev.weighhouse.feedback.FeedbackDesk;
import dev.weighhouse.feedback.WorkspaceFeedbackDesk;
import dev.weighhouse.journal.CsvEntries;
import dev.weighhouse.journal.EntriesNow;
import dev.weighhouse.journal.Installation;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.journal.JournalParts;
import dev.weighhouse.journal.LedgerLock;
import dev.weighhouse.journal.SameBooks;
import dev.weighhouse.journal.WorkspaceJournalDesk;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mappingdesk.DeskParts;
import dev.weighhouse.mappingdesk.LedgerLists;
import dev.weighhouse.mappingdesk.MappingDesk;
import dev.weighhouse.mappingdesk.SpreadsheetFiles;
import dev.weighhouse.mappingdesk.WorkspaceMappingDesk;
import dev.weighhouse.reconcile.Freshness;
import dev.weighhouse.reconcile.Tolerances;
import dev.weighhouse.schedule.Lease;
import dev.weighhouse.schedule.Schedule;
import dev.weighhouse.schedule.ScheduleTime;
import dev.weighhouse.store.Workspace;
import dev.weighhouse.sync.ChartDesk;
import dev.weighhouse.sync.WorkspaceChartDesk;
import dev.weighhouse.ui.common.Threads;
import dev.weighhouse.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open workspace file together with the providers and secrets its connections need. */
final class Opened implements OpenWorkspace {
    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    private final Workspace workspace;
    private final Connecting connecting;
    private final Clock clock;
    private final Runnable afterwards;
    private final WorkspaceMonthEnd monthEnd;
    private final Function<Pace, JournalDesk> desks;
    private final JournalDesk journals;
    private final WorkspaceMappingDesk mapping;
    private final MatchDesk matches;
    private final WaiverDesk waivers;
    private final CrossingArchive crossings;
    private final ChartDesk charts;
    private final Schedule schedule;
    private final FeedbackDesk feedback;
    private final ExportsDesk exports;

    /**
     * Puts the parts of one workspace together.
     *
     * @param installation what this computer knows beside the file
     * @param afterwards what ends together with the workspace, such as the servers of the sample
     */
    Opened(
            Workspace workspace,
            Vault vault,
            List<Provider> providers,
            Clock clock,
            Supplier<String> author,
            Installation installation,
            Runnable afterwards) {
        this.workspace = workspace;
        this.connecting = new Connecting(workspace, vault, providers, clock);
        this.clock = clock;
        this.afterwards = afterwards;
        var pulls = new PullLog(workspace.log(), workspace.id(), installation::machine, author, clock);
        this.monthEnd = new WorkspaceMonthEnd(
                new Desk(
                        workspace.quotes(),
                        workspace.mappings(),
                        workspace.connections(),
                        workspace.tolerances(),
                        workspace::currencies,
                        connecting::open,
                        Freshness.within(clock.getZone()),
                        clock,
                        author),
                pulls,
                new AfterLedger());
        this.matches = new WorkspaceMatchDesk(workspace.matches(), clock, author);
        this.waivers = new WorkspaceWaiverDesk(workspace.waivers(), clock, author);
        this.desks = pace -> new WorkspaceJournalDesk(journalParts(author, installation, pace));
        this.journals = journals(Pace.system(clock));
        this.mapping = mappingDesk(author);
        this.charts = new WorkspaceChartDesk(
                ChartWiring.parts(workspace, connecting, author, installation, pulls, Pace.system(clock)));
        this.schedule = new Schedule(
                workspace.schedule(),
                workspace.leases(),
                new ScheduleTime(Pace.system(clock), clock.getZone()),
                new Schedule.Here(installation::machine, installation::account, Lease.Processes.OF_THE_SYSTEM),
                author);
        this.feedback = new WorkspaceFeedbackDesk(FeedbackWiring.parts(
                workspace,
                connecting,
                journals::journals,
                new SameBooks(new WorkspaceSettings(workspace))::company,
                author,
                installation,
                Pace.system(clock)));
        this.exports = ExportWiring.desk(workspace, connecting, journals, author, installation, Pace.system(clock));
        this.crossings = new SeenArchive(workspace.archive(), () -> installation.lastSeen(workspace.id()));
    }

    /** Another desk over the same file, which knows nothing of the one people work at. */
    WorkspaceMappingDesk mappingDesk(Supplier<String> author) {
        return new WorkspaceMappingDesk(new DeskParts(
                workspace.quotes(),
                workspace.mappings(),
                workspace.assurances(),
                workspace.connections(),
                monthEnd::review,
                journals,
                new SpreadsheetFiles(),
                new OtherWorkspace(),
                () -> LedgerLists.of(workspace::setting),
                () -> LedgerLock.known(workspace::setting),
                clock,
                author));
    }

    /** What follows where the ledger was read. */
    private final class AfterLedger implements LedgerPulled {
        @Override
        public void of(List<Period> months, Progress progress) {
            readBack(months, progress);
            readLists(progress);
        }

        @Override
        public void told(Optional<BooksLock> lock) {
            LedgerLock.remember(workspace::set, lock);
        }
    }

    /** Without them there are fewer suggestions, and that is all. */
    private void readLists(Progress progress) {
        for (var connection : workspace.connections().all()) {
            if (connection.role() == Role.LEDGER) {
                try (var ledger = (Ledger) connecting.open(connection)) {
                    ledger.codeLists(progress).ifPresent(lists -> LedgerLists.remember(lists, workspace::set));
                } catch (FailureException e) {
                    LOG.info("No lists were read: {}", e.failure().words());
                    progress.note(e.failure().words());
                }
            }
        }
    }

    /** What was pulled is kept already, so a ledger that cannot be read once more fails nothing. */
    private void readBack(List<Period> months, Progress progress) {
        try {
            journals.readBack(months, progress);
        } catch (FailureException e) {
            LOG.info("Nothing was read back: {}", e.failure().words());
            progress.note(e.failure().words());
        }
    }

    /** The work with journal entries as a program does it that knows nothing yet but the file, in time of its own. */
    JournalDesk journals(Pace pace) {
        return desks.apply(pace);
    }

    private JournalParts journalParts(Supplier<String> author, Installation installation, Pace pace) {
        return new JournalParts(
                workspace.id(),
                workspace.home(),
                workspace::currencies,
                workspace.journals(),
                workspace.log(),
                workspace.archive(),
                workspace.quotes(),
                workspace.mappings(),
                this::mappingFindings,
                this::entriesNow,
                workspace.connections(),
                connection -> (Ledger) connecting.open(connection),
                new LedgerOutlook(monthEnd, matches, waivers, clock),
                new WorkspaceSettings(workspace),
                new CsvEntries(),
                installation,
                pace,
                author,
                Threads.sideBySide());
    }

    private EntriesNow entriesNow() {
        return mapping.entriesNow();
    }

    private List<MappingFinding> mappingFindings() {
        return mapping.check();
    }

    @Override
    public MonthEnd monthEnd() {
        return monthEnd;
    }

    @Override
    public JournalDesk journals() {
        return journals;
    }

    @Override
    public Schedule schedule() {
        return schedule;
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
    public ChartDesk charts() {
        return charts;
    }

    @Override
    public FeedbackDesk feedback() {
        return feedback;
    }

    @Override
    public ExportsDesk exports() {
        return exports;
    }

    @Override
    public CrossingArchive crossings() {
        return crossings;
    }

    @Override
    public Optional<EntryPage> entryPage(ConnectionId connection) {
        return connecting.entryPage(connection);
    }

    @Override
    public Path file() {
        return workspace.file();
    }

    @Override
    public String company() {
        return workspace.company();
    }

    @Override
    public Currency home() {
        return workspace.home();
    }

    @Override
    public Set<Currency> currencies() {
        return workspace.currencies();
    }

    @Override
    public void allow(Currency currency) {
        workspace.allow(currency);
    }

    @Override
    public Tolerances tolerances() {
        return workspace.tolerances().current();
    }

    @Override
    public LocalDate day(LocalDate computer) {
        var here = LocalDate.now(clock);
        return here.isAfter(computer) ? here : computer;
    }

    @Override
    public Optional<String> writtenElsewhere() {
        return workspace.writtenElsewhere();
    }

    @Override
    public void connect(Connection connection, Optional<String> secret) {
        connecting.connect(connection, secret);
        schedule.beginAfresh(connection.id());
        charts.beginAfresh(connection.id());
    }

    @Override
    public void change(Connection connection) {
        connecting.change(connection);
    }

    @Override
    public Optional<String> remove(ConnectionId connection) {
        return connecting.remove(connection);
    }

    @Override
    public Secrets secrets() {
        return connecting.secrets();
    }

    @Override
    public Optional<String> signOut(ConnectionId connection) {
        return connecting.signOut(connection);
    }

    @Override
    public Tried tryOut(Connection connection, Optional<String> secret, Progress progress) {
        return connecting.tryOut(connection, secret, progress);
    }

    @Override
    public Optional<Allowance> allowance(ConnectionId connection) {
        return connecting.allowance(connection);
    }

    @Override
    public void keepSecret(ConnectionId connection, String secret) {
        connecting.keepSecret(connection, secret);
    }

    @Override
    public Optional<String> setting(String key) {
        return workspace.setting(key);
    }

    @Override
    public void set(String key, String value) {
        workspace.set(key, value);
    }

    @Override
    public void close() {
        workspace.close();
        afterwards.run();
    }
}
