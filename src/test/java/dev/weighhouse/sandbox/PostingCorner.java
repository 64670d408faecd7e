package dev.weighhouse.sandbox;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.JournalEntry.Line;
import dev.weighhouse.books.Money;
import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.connect.quickbooks.QuickBooksProvider;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Consignment;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Parcel;
import dev.weighhouse.crossing.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The corner shop at a sandbox, and the program's own provider connected to it. */
final class PostingCorner implements AutoCloseable {

    static final String TOKEN = "secret";
    static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    static final CrossingKey KEY =
            CrossingKey.of(new Fact("42", Direction.OUT, FactKind.JOURNAL, "variance 2026-10 1010", 1));

    /** The rent, approved and ready to cross. */
    static final Consignment RENT = new Consignment(
            KEY,
            rent(),
            new LogEntry.Subject(
                    Direction.OUT,
                    FactKind.JOURNAL,
                    new ConnectionId("books"),
                    "Rent of October",
                    "variance 2026-10 1010",
                    "J-1055",
                    Money.of("30.00", "GBP"),
                    DAY),
            "Mara");

    final FakeTime time = new FakeTime();
    final QuickBooksSandbox sandbox;
    final Ledger ledger;

    PostingCorner() {
        this(new Corner().entry("7", "2026-10-31", "2", "4", "10.00"));
    }

    PostingCorner(Corner corner) {
        sandbox = new QuickBooksSandbox(
                corner.books(), "Corner", "42", TOKEN, QuickBooksManners.usual().at(time));
        ledger = open();
    }

    /** Another connection to the same ledger, as a second machine would have it. */
    Ledger open() {
        var connection =
                new Connection(new ConnectionId("books"), Role.LEDGER, "quickbooks", "QuickBooks", sandbox.settings());
        var surroundings = new Surroundings(
                _ -> Optional.of(TOKEN), time, Path.of(""), Corner.GBP, Set.of(Corner.GBP, Corner.EUR));
        return new QuickBooksProvider(setup -> setup.with(time.surround())).open(connection, surroundings);
    }

    JournalPort port() {
        return ledger.journals().orElseThrow();
    }

    /** Rent of 30.00 paid out of the till. */
    static JournalEntry rent() {
        return entry(line("5", "30.00"), line("2", "-30.00"));
    }

    static JournalEntry entry(Line... lines) {
        return new JournalEntry("J-1", DAY, "J-1055", "Rent of October", List.of(lines));
    }

    static Line line(String account, String amount) {
        return line(account, amount, "GBP");
    }

    static Line line(String account, String amount, String currency) {
        return new Line(new AccountId(account), Money.of(amount, currency), "Rent", null, Map.of());
    }

    Parcel parcel(JournalEntry entry, int attempt) {
        return new Parcel(KEY, entry, port().body(entry, KEY), KEY.brief() + "-" + attempt);
    }

    Answer post() {
        return port().post(parcel(rent(), 1));
    }

    Lookup find() {
        return port().find(parcel(rent(), 1));
    }

    /** Time that passes only where somebody waits. */
    Pace pace() {
        return new Pace() {
            @Override
            public Instant now() {
                return time.instant();
            }

            @Override
            public Duration elapsed() {
                return time.waited();
            }
        };
    }

    /** How many entries with this number stand in the ledger's own books. */
    long standing() {
        return sandbox.numbers().stream().filter(KEY.brief()::equals).count();
    }

    @Override
    public void close() {
        ledger.close();
        sandbox.close();
    }
}
