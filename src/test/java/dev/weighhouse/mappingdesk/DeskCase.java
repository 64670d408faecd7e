package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.close.Desk;
import dev.weighhouse.close.MemoryWorkspace;
import dev.weighhouse.close.ScriptedSide;
import dev.weighhouse.close.WorkspaceMonthEnd;
import dev.weighhouse.crossing.BooksLock;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.journal.EntryDrafting;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalBook;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.MadeEntry;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.reconcile.Freshness;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A ledger with four accounts, and a till platform with an account of its own that has two parts; all in memory. */
abstract class DeskCase {
    static final Currency GBP = Currency.getInstance("GBP");
    static final Period SEPTEMBER = Period.month("2026-09");
    static final Period OCTOBER = Period.month("2026-10");
    static final ConnectionId SQUARE = new ConnectionId("square");

    final MemoryWorkspace workspace = new MemoryWorkspace();
    final ScriptedSide ledger = new ScriptedSide();
    final ScriptedSide square = new ScriptedSide();
    Instant now = Instant.parse("2026-11-03T10:00:00Z");

    /** Tells the time of the case, which a test may let pass. */
    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @Nullable
    LocalDate lockedUntil;

    boolean lockKnown = true;

    CodeLists lists = CodeLists.NONE;
    String author = "Ada";
    final List<JournalBook.First> drafted = new ArrayList<>();
    final Map<JournalId, JournalState> states = new HashMap<>();
    final Set<JournalId> takenBack = new HashSet<>();
    private final Map<JournalId, Instant> written = new HashMap<>();
    Elsewhere.Opener elsewhere = new NoOther();

    @TempDir
    Path folder;

    final WorkspaceMonthEnd monthEnd = new WorkspaceMonthEnd(new Desk(
            workspace.quotes,
            workspace.history,
            workspace.connections,
            workspace.tolerances,
            () -> Set.of(GBP),
            connection -> connection.role() == Role.LEDGER ? ledger.asLedger() : square.asPlatform(),
            Freshness.within(ZoneOffset.UTC),
            clock,
            () -> author));

    final MappingDesk desk = new WorkspaceMappingDesk(parts());

    DeskParts parts() {
        return new DeskParts(
                workspace.quotes,
                workspace.history,
                workspace.assurances,
                workspace.connections,
                monthEnd::review,
                drafting(),
                new SpreadsheetFiles(),
                new Elsewhere.Opener() {
                    @Override
                    public <T> T read(Path file, Function<Elsewhere, T> reading) {
                        return elsewhere.read(file, reading);
                    }
                },
                () -> lists,
                () -> lockKnown ? Optional.of(new BooksLock(lockedUntil, now)) : Optional.empty(),
                clock,
                () -> author);
    }

    /** A program without other workspaces. */
    private static final class NoOther implements Elsewhere.Opener {
        @Override
        public <T> T read(Path file, Function<Elsewhere, T> reading) {
            throw new AssertionError("nobody asked for " + file);
        }
    }

    /** Keeps each entry once, numbered in the order they came. */
    EntryDrafting drafting() {
        return new EntryDrafting() {
            @Override
            public List<Journal> draftOnce(List<JournalBook.First> entries) {
                return entries.stream().map(DeskCase.this::draftOnce).toList();
            }

            @Override
            public List<MadeEntry> madeOf(ConnectionId platform) {
                return made(platform);
            }
        };
    }

    private List<MadeEntry> made(ConnectionId platform) {
        var made = new ArrayList<MadeEntry>();
        for (var entry : drafted) {
            var id = new JournalId(drafted.indexOf(entry) + 1);
            var making = entry.making();
            var of = entry.origin() instanceof Origin.Transformed origin
                    ? origin.platform().equals(platform)
                    : entry.origin() instanceof Origin.Reclass
                            && (making == null || making.platform().equals(platform));
            if (of) {
                made.add(MadeEntry.of(
                        id,
                        entry.origin(),
                        state(id),
                        takenBack.contains(id),
                        making,
                        new MadeEntry.Writing(entry.draft(), written.getOrDefault(id, now))));
            }
        }
        return made;
    }

    private Journal draftOnce(JournalBook.First entry) {
        var number = 1;
        while (number <= drafted.size() && !drafted.get(number - 1).origin().equals(entry.origin())) {
            number++;
        }
        var id = new JournalId(number);
        if (number > drafted.size()) {
            drafted.add(entry);
            written.put(id, now);
        } else if (state(id) == JournalState.DISCARDED) {
            drafted.set(number - 1, entry);
            states.remove(id);
        }
        return journal(id, drafted.get(number - 1));
    }

    private JournalState state(JournalId id) {
        return states.getOrDefault(id, JournalState.DRAFT);
    }

    private Journal journal(JournalId id, JournalBook.First entry) {
        return new Journal(
                id,
                1,
                entry.origin(),
                entry.draft(),
                state(id),
                author,
                now,
                null,
                null,
                null,
                null,
                "",
                "",
                null,
                null);
    }

    @BeforeEach
    void quoteBothSides() {
        connect("books", Role.LEDGER, Map.of());
        connect("square", Role.PLATFORM, Map.of());
        ledger.accounts.add(
                account("L1", "Till", AccountType.ASSET).number("1110").build());
        ledger.accounts.add(
                account("L2", "Bank", AccountType.ASSET).number("1120").build());
        ledger.accounts.add(account("L3", "Gift cards", AccountType.LIABILITY)
                .number("2030")
                .taxCode("20%")
                .build());
        ledger.accounts.add(account("L4", "Old till", AccountType.ASSET)
                .number("1119")
                .active(false)
                .build());
        ledger.balances.put(OCTOBER.closing(), List.of(balance("L1", "100.00"), balance("L2", "7.00")));
        square.accounts.add(account("cash", "Cash", AccountType.ASSET).build());
        square.accounts.add(account("till", "Shop till", AccountType.ASSET)
                .number("1110")
                .parent(new AccountId("cash"))
                .build());
        square.accounts.add(account("gift", "Gift cards", AccountType.LIABILITY).build());
        square.balances.put(OCTOBER.closing(), List.of(balance("till", "130.00"), balance("gift", "-30.00")));
        square.movements.add(transaction("1", "gift", "2026-09-05", "-20.00"));
        square.movements.add(transaction("2", "gift", "2026-10-06", "-10.00"));
        square.movements.add(transaction("3", "till", "2026-10-06", "10.00"));
        pull();
    }

    void connect(String id, Role role, Map<String, String> settings) {
        workspace.connections.add(new Connection(new ConnectionId(id), role, "scripted", titled(id), settings));
    }

    private static String titled(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }

    void pull() {
        for (var result : monthEnd.pull(List.of(), List.of(SEPTEMBER, OCTOBER), Progress.NONE)) {
            if (result instanceof PullResult.Failed failed) {
                throw new AssertionError(failed.failure().words());
            }
        }
    }

    static Account.Builder account(String id, String name, AccountType type) {
        return Account.called(id, name, type, GBP);
    }

    static Balance balance(String account, String amount) {
        return new Balance(new AccountId(account), pounds(amount));
    }

    static Money pounds(String amount) {
        return Money.of(amount, "GBP");
    }

    static Transaction transaction(String id, String account, String day, String amount) {
        return new Transaction(
                id, new AccountId(account), LocalDate.parse(day), pounds(amount), "R" + id, null, null, null);
    }

    static ItemKey item(String account) {
        return new ItemKey(SQUARE, ItemKind.ACCOUNT, account);
    }

    static Slot slot(String account) {
        return Slot.whole(item(account));
    }

    static Target to(String account) {
        return Target.to(new AccountId(account));
    }

    /** A person's choice, who has seen what is decided by now. */
    Change change(Slot slot, @Nullable Target target, InForce inForce) {
        var about = new History(workspace.history.all()).about(slot.item());
        return new Change(slot, target, inForce, Mapping.Origin.PERSON, about.isEmpty() ? null : about.getLast());
    }

    SaveResult save(Change... changes) {
        return desk.save(new ChangeSet(List.of(changes), "because"));
    }

    void map(String account, String ledgerAccount) {
        var saved = save(change(slot(account), to(ledgerAccount), InForce.ALWAYS));
        if (!(saved instanceof SaveResult.Saved)) {
            throw new AssertionError(saved.toString());
        }
    }

    /** The first row about a slot. */
    MappingRow row(List<MappingRow> rows, Slot slot) {
        return rows.stream().filter(row -> row.slot().equals(slot)).findFirst().orElseThrow();
    }
}
