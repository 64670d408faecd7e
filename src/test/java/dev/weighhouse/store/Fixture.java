package dev.weighhouse.store;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.QuoteBook.Pulled;
import dev.weighhouse.crossing.QuoteBook.PulledBalances;
import dev.weighhouse.crossing.QuoteBook.PulledMovements;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.Basis;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Mapping;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A workspace of one ledger and one platform, and what they say. */
final class Fixture {
    static final Currency GBP = Currency.getInstance("GBP");
    static final Currency EUR = Currency.getInstance("EUR");
    static final Instant NOW = Instant.parse("2026-11-03T09:15:00.250Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Period OCTOBER = Period.month("2026-10");
    static final ConnectionId LEDGER = new ConnectionId("quickbooks");
    static final ConnectionId PLATFORM = new ConnectionId("square");

    private Fixture() {}

    static Workspace create(Path file) {
        return Workspace.create(file, "Larkfield Coffee", GBP, Set.of(EUR), CLOCK);
    }

    static Workspace connected(Path file) {
        var workspace = create(file);
        workspace.connections().add(connection(LEDGER, Role.LEDGER));
        workspace.connections().add(connection(PLATFORM, Role.PLATFORM));
        return workspace;
    }

    /** Decisions by somebody who has seen all that was decided before. */
    static boolean decide(Workspace workspace, Mapping... decisions) {
        var mappings = workspace.mappings();
        return mappings.append(List.of(decisions), Basis.of(new History(mappings.all())));
    }

    static Connection connection(ConnectionId id, Role role) {
        return new Connection(id, role, "file", "The " + id, Map.of("folder", "/books/" + id));
    }

    static Account account(String id) {
        return Account.called(id, "Account " + id, AccountType.ASSET, GBP).build();
    }

    static Balance balance(String account, String amount) {
        return new Balance(new AccountId(account), Money.of(amount, "GBP"));
    }

    static <T> Quoted<T> said(T value) {
        return new Quoted<>(value, NOW, Digest.of(value.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static Quoted<ChartOfAccounts> chart(Account... accounts) {
        return said(Arrays.asList(accounts)).map(ChartOfAccounts::of);
    }

    static PulledBalances closing(Balance... balances) {
        return balances(OCTOBER.closing(), balances);
    }

    static PulledBalances balances(AsOf asOf, Balance... balances) {
        return new PulledBalances(asOf, said(List.of(balances)));
    }

    static PulledMovements october(Movement... movements) {
        return new PulledMovements(OCTOBER, said(List.of(movements)));
    }

    /** A pull of the platform with one account and its balance at the end of October. */
    static Pulled pulled(String amount) {
        return new Pulled(PLATFORM, chart(account("cash")), List.of(closing(balance("cash", amount))), List.of());
    }
}
