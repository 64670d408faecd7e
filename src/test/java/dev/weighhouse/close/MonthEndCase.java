package dev.weighhouse.close;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Source;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Mapping.Origin;
import dev.weighhouse.reconcile.Freshness;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A ledger with two accounts and a till platform, all in memory. */
abstract class MonthEndCase {
    static final Currency GBP = Currency.getInstance("GBP");
    static final Period OCTOBER = Period.month("2026-10");
    static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");
    static final AccountKey TILL = AccountKey.of("square", "till");

    final MemoryWorkspace workspace = new MemoryWorkspace();
    final Map<ConnectionId, ScriptedSide> sides = new HashMap<>();
    final ScriptedSide ledger = side("books", Role.LEDGER);
    final ScriptedSide square = side("square", Role.PLATFORM);
    final MonthEnd work = new WorkspaceMonthEnd(new Desk(
            workspace.quotes,
            workspace.history,
            workspace.connections,
            workspace.tolerances,
            () -> Set.of(GBP),
            this::open,
            Freshness.within(ZoneId.of("Europe/London")),
            Clock.fixed(NOW, ZoneOffset.UTC),
            () -> "Ada"));

    ScriptedSide side(String id, Role role) {
        var side = new ScriptedSide();
        sides.put(new ConnectionId(id), side);
        workspace.connections.add(new Connection(new ConnectionId(id), role, "scripted", id, Map.of()));
        return side;
    }

    private Source open(Connection connection) {
        var side = sides.get(connection.id());
        if (side == null) {
            throw new FailureException(new Failure.BadInput("no such side", "make one"));
        }
        return connection.role() == Role.LEDGER ? side.asLedger() : side.asPlatform();
    }

    static Account.Builder account(String id, String name) {
        return Account.called(id, name, AccountType.ASSET, GBP);
    }

    static Money pounds(String amount) {
        return Money.of(amount, "GBP");
    }

    static Balance balance(String account, String amount) {
        return new Balance(new AccountId(account), pounds(amount));
    }

    static Posting posting(String id, String account, String amount, String reference) {
        return new Posting(
                id, null, new AccountId(account), LocalDate.of(2026, 10, 7), pounds(amount), reference, null);
    }

    static Transaction transaction(String id, String account, String amount, @Nullable String reference) {
        return new Transaction(
                id, new AccountId(account), LocalDate.of(2026, 10, 6), pounds(amount), reference, null, null, null);
    }

    @BeforeEach
    void quoteBothSides() {
        ledger.accounts.add(account("L1", "Till").number("1110").build());
        ledger.accounts.add(account("L2", "Bank").number("1120").build());
        ledger.balances.put(OCTOBER.closing(), List.of(balance("L1", "100.00"), balance("L2", "7.00")));
        square.accounts.add(account("till", "Shop till").number("1110").build());
        square.balances.put(OCTOBER.closing(), List.of(balance("till", "130.00")));
    }

    List<PullResult> pull() {
        return work.pull(List.of(), List.of(OCTOBER), Progress.NONE);
    }

    void map(AccountKey platform, String ledgerAccount) {
        workspace.history.append(
                List.of(Mapping.of(platform, new AccountId(ledgerAccount), Origin.PERSON, "chosen", "Ada", NOW)));
    }
}
