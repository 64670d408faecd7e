package dev.weighhouse.feedback;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Connections;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.FeedbackPort;
import dev.weighhouse.crossing.MemoryLog;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Source;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.EditedSince;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.sync.FakeSides;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A posted entry made of a platform's transaction, a platform, and a log in memory, with time that passes only when told. */
final class FeedbackBench implements Pace {
    static final ConnectionId POS = new ConnectionId("pos");
    static final JournalId J1 = new JournalId(1);
    static final Period OCTOBER = Period.month("2026-10");

    final FakeFeedback platform;
    final CrossingLog log;
    Origin origin = new Origin.Transformed(POS, "transaction:till:tx-7");

    @Nullable
    EditedSince edited;

    String machine = "here";
    boolean takenElsewhere;

    /** Whether anything was posted before, so that the workspace knows the ledger's own id of the company. */
    boolean posted = true;

    boolean hasLedger;
    boolean ledgerAnswers = true;

    FeedbackDesk desk;
    private Duration elapsed = Duration.ZERO;

    FeedbackBench() {
        this(new MemoryLog());
    }

    FeedbackBench(CrossingLog log) {
        this(log, new FakeFeedback());
    }

    FeedbackBench(CrossingLog log, FakeFeedback platform) {
        this.log = log;
        this.platform = platform;
        this.desk = restarted();
    }

    /** The desk of a program that was ended and started again. */
    FeedbackDesk restarted() {
        desk = new WorkspaceFeedbackDesk(new FeedbackParts(
                new Sides(),
                this::open,
                () -> List.of(entry()),
                entry -> Optional.of(URI.create("https://books.example/entry/" + entry.ledgerId())),
                () -> posted ? Optional.of("books") : Optional.empty(),
                () -> "Larkfield Coffee",
                log,
                this,
                () -> machine,
                () -> "Asha",
                _ -> takenElsewhere ? Optional.empty() : Optional.of(() -> {})));
        return desk;
    }

    private Source open(Connection connection) {
        if (connection.role() == Role.PLATFORM) {
            return new Pos();
        }
        if (!ledgerAnswers) {
            throw new FailureException(new Failure.Offline("The ledger does not answer."));
        }
        return new FakeSides(null).ledger();
    }

    /** Somebody changed the entry in the ledger, and it was read again. */
    void edit(String words) {
        edited = new EditedSince(Reperformed.Finding.DIFFERS, words, now());
    }

    void remove() {
        edited = new EditedSince(Reperformed.Finding.GONE, "No entry carries the key.", now());
    }

    Correction only() {
        var all = desk.corrections();
        if (all.size() != 1) {
            throw new AssertionError(all);
        }
        return all.getFirst();
    }

    Correction approve() {
        return desk.approve(J1, only().fingerprint(), "Priya Nair");
    }

    List<Told> send() {
        return desk.send(Progress.NONE);
    }

    static SortedMap<String, ?> row(String account, String difference) {
        return new TreeMap<>(Map.of("account", account, "difference", difference));
    }

    Told results(String difference) {
        return desk.sendResults(POS, OCTOBER, List.of(row("1000", difference)), "Priya Nair", Progress.NONE);
    }

    private Journal entry() {
        var key = CrossingKey.of(new Fact("books", Direction.OUT, FactKind.JOURNAL, origin.source(), 1));
        return new Journal(
                J1,
                1,
                origin,
                new Draft(LocalDate.of(2026, 10, 5), "Takings", null, List.of(), null),
                JournalState.POSTED,
                "Maya Okafor",
                now(),
                null,
                key,
                "184",
                "184",
                "",
                "",
                null,
                edited);
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-11-22T09:00:00Z").plus(elapsed);
    }

    @Override
    public Duration elapsed() {
        return elapsed;
    }

    void pass(Duration time) {
        elapsed = elapsed.plus(time);
        platform.arrive();
    }

    private final class Sides implements Connections {
        @Override
        public List<Connection> all() {
            var pos = new Connection(POS, Role.PLATFORM, "rest", "POS", Map.of());
            var books = new Connection(new ConnectionId("books"), Role.LEDGER, "quickbooks", "Books", Map.of());
            return hasLedger ? List.of(books, pos) : List.of(pos);
        }

        @Override
        public void add(Connection connection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void replace(Connection connection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(ConnectionId connection) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Pos implements Platform {
        @Override
        public Quoted<ChartOfAccounts> accounts(Progress progress) {
            return new Quoted<>(ChartOfAccounts.of(List.of()), now(), Digest.of(new byte[0]));
        }

        @Override
        public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
            return Optional.empty();
        }

        @Override
        public Optional<Quoted<List<Transaction>>> movements(Period period, Progress progress) {
            return Optional.empty();
        }

        @Override
        public Optional<FeedbackPort> feedback() {
            return Optional.of(platform);
        }
    }
}
