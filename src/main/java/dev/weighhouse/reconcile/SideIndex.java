package dev.weighhouse.reconcile;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Balance;
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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One side's quotes, ready to be looked up by account and currency. */
final class SideIndex {
    static final Comparator<Currency> BY_CODE = Comparator.comparing(Currency::getCurrencyCode);

    private final Map<AccountId, Map<Currency, Money>> opening;
    private final Map<AccountId, Map<Currency, Money>> closing;
    private final Map<AccountId, Map<Currency, Money>> movements = new HashMap<>();
    private final boolean quotesMovements;
    private final List<Quote> quotes = new ArrayList<>();

    SideIndex(SideQuotes side) {
        opening = byAccount(side.opening());
        closing = byAccount(side.closing());
        quotesMovements = side.movements().isPresent();
        side.movements().ifPresent(stored -> {
            quotes.add(stored.quote());
            for (var movement : stored.value()) {
                movements
                        .computeIfAbsent(movement.account(), _ -> HashMap.newHashMap(2))
                        .merge(movement.amount().currency(), movement.amount(), Money::plus);
            }
        });
    }

    private Map<AccountId, Map<Currency, Money>> byAccount(Optional<Stored<List<Balance>>> balances) {
        var index = new HashMap<AccountId, Map<Currency, Money>>();
        balances.ifPresent(stored -> {
            quotes.add(stored.quote());
            for (var balance : stored.value()) {
                index.computeIfAbsent(balance.account(), _ -> HashMap.newHashMap(2))
                        .merge(balance.amount().currency(), balance.amount(), Money::plus);
            }
        });
        return index;
    }

    /** The currencies in which anything is quoted for the account. */
    Set<Currency> currencies(AccountId account) {
        var currencies = new TreeSet<>(BY_CODE);
        currencies.addAll(opening.getOrDefault(account, Map.of()).keySet());
        currencies.addAll(closing.getOrDefault(account, Map.of()).keySet());
        currencies.addAll(movements.getOrDefault(account, Map.of()).keySet());
        return currencies;
    }

    /** Whether the account is kept in the currency or has anything quoted in it. */
    boolean takesPart(Account account, Currency currency) {
        return account.currency().equals(currency) || currencies(account.id()).contains(currency);
    }

    SideFigures figures(Account account, Currency currency) {
        return new SideFigures(
                amount(opening, account, currency),
                movements(account, currency),
                amount(closing, account, currency),
                quotes);
    }

    /** The figures of two accounts together; a part that one of them does not state is not stated. */
    static SideFigures plus(SideFigures one, SideFigures other) {
        var quotes = new ArrayList<>(one.quotes());
        other.quotes().stream().filter(quote -> !quotes.contains(quote)).forEach(quotes::add);
        return new SideFigures(
                plus(one.opening(), other.opening()),
                plus(one.movements(), other.movements()),
                plus(one.closing(), other.closing()),
                quotes);
    }

    private static @Nullable Money plus(@Nullable Money one, @Nullable Money other) {
        return one == null || other == null ? null : one.plus(other);
    }

    private static @Nullable Money amount(
            Map<AccountId, Map<Currency, Money>> index, Account account, Currency currency) {
        return index.getOrDefault(account.id(), Map.of()).get(currency);
    }

    /** Where movements are quoted and the account has none, it moved by nothing. */
    private @Nullable Money movements(Account account, Currency currency) {
        if (!quotesMovements) {
            return null;
        }
        return movements.getOrDefault(account.id(), Map.of()).getOrDefault(currency, Money.zero(currency));
    }
}
