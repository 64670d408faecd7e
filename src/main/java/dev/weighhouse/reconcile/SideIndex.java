package dev.weighhouse.reconcile;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Quote;
import dev.weighhouse.books.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One connection's quotes of one period, by account and currency. */
final class SideIndex {
    static final Comparator<Currency> BY_CODE = Comparator.comparing(Currency::getCurrencyCode);

    private static final Amounts NOT_STATED = new Amounts();

    /** A side that was never asked. */
    static final SideIndex NOTHING = new SideIndex(null, null, null, Set.of(), Set.of());

    private final @Nullable Quote opening;
    private final @Nullable Quote movements;
    private final @Nullable Quote closing;
    private final Set<AccountId> leftOut;
    private final Set<AccountId> gone;
    private final Map<AccountId, Map<Currency, Amounts>> amounts = new HashMap<>();

    /** What is stated of one account in one currency, as it is collected. */
    private static final class Amounts {
        private @Nullable Money opening;
        private @Nullable Money movements;
        private @Nullable Money debits;
        private @Nullable Money closing;

        private void moved(Money by) {
            movements = sum(movements, by);
            if (by.signum() > 0) {
                debits = sum(debits, by);
            }
        }

        private boolean allZero() {
            return zero(opening) && zero(movements) && zero(closing);
        }

        private static boolean zero(@Nullable Money money) {
            return money == null || money.isZero();
        }
    }

    private SideIndex(
            @Nullable Quote opening,
            @Nullable Quote movements,
            @Nullable Quote closing,
            Set<AccountId> leftOut,
            Set<AccountId> gone) {
        this.opening = opening;
        this.movements = movements;
        this.closing = closing;
        this.leftOut = leftOut;
        this.gone = gone;
    }

    static SideIndex of(SideQuotes quotes) {
        var leftOut = quotes.movements().map(Stored::leftOut).orElse(Set.of());
        var gone = quotes.gone().stream().map(Account::id).collect(Collectors.toSet());
        var index = new SideIndex(
                quote(quotes.opening()), quote(quotes.movements()), quote(quotes.closing()), leftOut, gone);
        for (var balance : rows(quotes.opening())) {
            var at = index.at(balance.account(), balance.amount());
            at.opening = sum(at.opening, balance.amount());
        }
        for (var movement : rows(quotes.movements())) {
            index.at(movement.account(), movement.amount()).moved(movement.amount());
        }
        for (var balance : rows(quotes.closing())) {
            var at = index.at(balance.account(), balance.amount());
            at.closing = sum(at.closing, balance.amount());
        }
        return index;
    }

    private static @Nullable Quote quote(Optional<? extends Stored<?>> stored) {
        return stored.map(Stored::quote).orElse(null);
    }

    private static <T> List<T> rows(Optional<Stored<List<T>>> stored) {
        return stored.map(Stored::value).orElse(List.of());
    }

    private Amounts at(AccountId account, Money amount) {
        return amounts.computeIfAbsent(account, _ -> new TreeMap<>(BY_CODE))
                .computeIfAbsent(amount.currency(), _ -> new Amounts());
    }

    private static Money sum(@Nullable Money one, Money other) {
        return one == null ? other : one.plus(other);
    }

    /** Whether the account is no longer in the latest chart. */
    boolean gone(AccountId account) {
        return gone.contains(account);
    }

    /** Whether any figure is stated for the account itself. */
    boolean quotes(AccountId account) {
        return amounts.containsKey(account);
    }

    /** Whether every figure stated for the account is zero; true where none is, but not where some had to be left out. */
    boolean allZero(AccountId account) {
        return !leftOut.contains(account) && stated(account).values().stream().allMatch(Amounts::allZero);
    }

    boolean allZero(AccountId account, Currency currency) {
        return stated(account).getOrDefault(currency, NOT_STATED).allZero();
    }

    /** The currencies the account is quoted in; the one it is kept in, where it is not quoted at all. */
    Set<Currency> currencies(Account account) {
        var stated = stated(account.id());
        return stated.isEmpty() ? Set.of(account.currency()) : stated.keySet();
    }

    private Map<Currency, Amounts> stated(AccountId account) {
        return amounts.getOrDefault(account, Map.of());
    }

    /**
     * What is stated of the account in the currency. Where movements were quoted, an account without one did not move; but
     * that says nothing of an account whose movements were left out, or of a currency the account is not quoted in.
     */
    SideFigures figures(Account account, Currency currency) {
        if (!currencies(account).contains(currency)) {
            return SideFigures.none();
        }
        var at = stated(account.id()).getOrDefault(currency, NOT_STATED);
        var moved = moved(account, currency, at.movements);
        var debits = moved(account, currency, at.debits);
        var sources = new ArrayList<Quote>(3);
        note(sources, at.opening, opening);
        note(sources, moved, movements);
        note(sources, at.closing, closing);
        return new SideFigures(at.opening, moved, debits, at.closing, sources);
    }

    private @Nullable Money moved(Account account, Currency currency, @Nullable Money stated) {
        if (movements == null || leftOut.contains(account.id())) {
            return null;
        }
        return stated == null ? Money.zero(currency) : stated;
    }

    private static void note(List<Quote> sources, @Nullable Money part, @Nullable Quote quote) {
        if (part != null && quote != null) {
            sources.add(quote);
        }
    }
}
