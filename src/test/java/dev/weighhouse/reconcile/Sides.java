package dev.weighhouse.reconcile;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.books.Stored;
import dev.weighhouse.books.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What one side says of October 2026, put together row by row. Amounts are written as {@code "12.34"} or {@code "12.34 EUR"}. */
public final class Sides {
    public static final Period OCTOBER = Period.month("2026-10");
    public static final Instant AFTER_CLOSE = Instant.parse("2026-11-03T09:00:00Z");

    private final ConnectionId connection;
    private final List<Account> accounts = new ArrayList<>();
    private final List<Account> gone = new ArrayList<>();
    private final List<Movement> movements = new ArrayList<>();
    private final List<Balance> opening = new ArrayList<>();
    private final List<Balance> closing = new ArrayList<>();
    private final Set<AccountId> leftOut = new HashSet<>();
    private boolean quotesOpening;
    private boolean quotesClosing;
    private boolean quotesMovements;
    private Instant fetchedAt = AFTER_CLOSE;
    private Instant openingFetchedAt = AFTER_CLOSE;

    private Sides(String connection) {
        this.connection = new ConnectionId(connection);
    }

    public static Sides of(String connection) {
        return new Sides(connection);
    }

    public static Account.Builder asset(String id) {
        return Account.called(id, "Account " + id, AccountType.ASSET, Currency.getInstance("GBP"))
                .number(id);
    }

    public static Money money(String text) {
        var blank = text.indexOf(' ');
        return blank < 0 ? Money.of(text, "GBP") : Money.of(text.substring(0, blank), text.substring(blank + 1));
    }

    /** Adds plain active accounts kept in pounds. */
    public Sides accounts(String... ids) {
        for (var id : ids) {
            accounts.add(asset(id).build());
        }
        return this;
    }

    public Sides account(Account.Builder account) {
        accounts.add(account.build());
        return this;
    }

    /** An account that was there when the figures were quoted, and is no longer. */
    public Sides gone(Account.Builder account) {
        gone.add(account.build());
        return this;
    }

    public Sides opening(String account, String amount) {
        quotesOpening = true;
        opening.add(new Balance(new AccountId(account), money(amount)));
        return this;
    }

    public Sides closing(String account, String amount) {
        quotesClosing = true;
        closing.add(new Balance(new AccountId(account), money(amount)));
        return this;
    }

    /** From now on a balance that is not there is one that was not stated. */
    public Sides quotesOpening() {
        quotesOpening = true;
        return this;
    }

    public Sides quotesClosing() {
        quotesClosing = true;
        return this;
    }

    public Sides quotesMovements() {
        quotesMovements = true;
        return this;
    }

    /** Movements are quoted, but those of this account could not be taken up. */
    public Sides leavesOutMovementsOf(String account) {
        quotesMovements = true;
        leftOut.add(new AccountId(account));
        return this;
    }

    public Sides movement(String account, String amount) {
        quotesMovements = true;
        var id = "t" + movements.size();
        movements.add(new Transaction(
                id, new AccountId(account), LocalDate.of(2026, 10, 5), money(amount), null, null, null, null));
        return this;
    }

    /** When everything but the opening balances was read. */
    public Sides fetchedAt(String instant) {
        fetchedAt = Instant.parse(instant);
        return this;
    }

    public Sides openingFetchedAt(String instant) {
        openingFetchedAt = Instant.parse(instant);
        return this;
    }

    public Sides shuffled(Random random) {
        Collections.shuffle(accounts, random);
        Collections.shuffle(movements, random);
        Collections.shuffle(opening, random);
        Collections.shuffle(closing, random);
        return this;
    }

    public SideQuotes quotes() {
        return new SideQuotes(
                connection,
                stored(1, new Quote.Subject.Accounts(), ChartOfAccounts.of(accounts), fetchedAt),
                stored(quotesOpening, 2, new Quote.Subject.Balances(OCTOBER.opening()), opening, openingFetchedAt),
                stored(quotesClosing, 3, new Quote.Subject.Balances(OCTOBER.closing()), closing, fetchedAt),
                stored(quotesMovements, 4, new Quote.Subject.Movements(OCTOBER), movements, fetchedAt)
                        .map(said -> new Stored<>(said.quote(), said.value(), leftOut)),
                gone);
    }

    private <T> Optional<Stored<List<T>>> stored(
            boolean quoted, int number, Quote.Subject subject, List<T> rows, Instant at) {
        return quoted ? Optional.of(stored(number, subject, List.copyOf(rows), at)) : Optional.empty();
    }

    private <T> Stored<T> stored(int number, Quote.Subject subject, T value, Instant at) {
        var id = Math.floorMod(connection.value().hashCode(), 100_000) * 10L + number;
        var digest = Digest.of((connection + "/" + subject).getBytes(StandardCharsets.UTF_8));
        return new Stored<>(new Quote(id, connection, subject, at, digest, 1), value);
    }
}
