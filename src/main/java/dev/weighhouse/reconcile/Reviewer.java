package dev.weighhouse.reconcile;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Mappings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the quotes of the two sides against each other. The order of accounts, balances and movements in the quotes makes
 * no difference to the result.
 */
public final class Reviewer {
    private static final ChartOfAccounts NO_CHART = ChartOfAccounts.of(List.of());

    private final Mappings mappings;
    private final Tolerances tolerances;
    private final Freshness freshness;

    public Reviewer(Mappings mappings, Tolerances tolerances, Freshness freshness) {
        this.mappings = mappings;
        this.tolerances = tolerances;
        this.freshness = freshness;
    }

    /** One account of one platform with the index of that platform's quotes. */
    private record Placed(PlatformAccount account, SideIndex index) {}

    /**
     * The review of one period.
     *
     * @param ledger empty before the ledger's first pull: then nothing can be mapped to anything
     * @param platforms the platforms that were pulled
     */
    public Review review(Period period, Optional<SideQuotes> ledger, List<SideQuotes> platforms) {
        var chart = ledger.map(side -> side.accounts().value()).orElse(NO_CHART);
        var ledgerIndex = ledger.map(SideIndex::new);
        Map<AccountId, List<Placed>> groups = new HashMap<>();
        List<Placed> unmapped = new ArrayList<>();
        for (var platform : platforms) {
            var index = new SideIndex(platform);
            for (var account : platform.accounts().value().all()) {
                place(chart, platform.connection(), account, index, groups, unmapped);
            }
        }
        var variances = new ArrayList<Variance>();
        for (var account : hierarchy(chart)) {
            var group = groups.get(account.id());
            if (group != null && ledgerIndex.isPresent()) {
                variances.addAll(weigh(period, account, ledgerIndex.get(), group));
            }
        }
        unmapped.sort(Comparator.comparing(placed -> placed.account().key()));
        unmapped.forEach(placed -> variances.addAll(unmapped(period, placed)));
        return new Review(period, chart, variances);
    }

    private void place(
            ChartOfAccounts chart,
            ConnectionId connection,
            Account account,
            SideIndex index,
            Map<AccountId, List<Placed>> groups,
            List<Placed> unmapped) {
        var key = new AccountKey(connection, account.id());
        var placed = new Placed(new PlatformAccount(key, account), index);
        var target = mappings.ledgerOf(key).filter(chart::contains);
        if (target.isPresent()) {
            groups.computeIfAbsent(target.get(), _ -> new ArrayList<>()).add(placed);
        } else {
            unmapped.add(placed);
        }
    }

    private static List<Account> hierarchy(ChartOfAccounts chart) {
        var accounts = new ArrayList<Account>(chart.size());
        chart.roots().forEach(root -> walk(chart, root, accounts));
        return accounts;
    }

    private static void walk(ChartOfAccounts chart, Account account, List<Account> into) {
        into.add(account);
        chart.parts(account.id()).forEach(part -> walk(chart, part, into));
    }

    private List<Variance> weigh(Period period, Account account, SideIndex ledger, List<Placed> group) {
        var currencies = new TreeSet<>(SideIndex.BY_CODE);
        currencies.addAll(ledger.currencies(account.id()));
        group.forEach(placed -> currencies.addAll(quoted(placed)));
        group.sort(Comparator.comparing(placed -> placed.account().key()));
        var variances = new ArrayList<Variance>();
        for (var currency : currencies) {
            var taking = group.stream()
                    .filter(placed -> placed.index().takesPart(placed.account().account(), currency))
                    .toList();
            var ours = ledger.takesPart(account, currency) ? ledger.figures(account, currency) : SideFigures.none();
            var theirs = together(taking, currency);
            var oneSided = taking.isEmpty() || !ledger.takesPart(account, currency);
            if (oneSided && nothing(taking.isEmpty() ? ours : theirs)) {
                continue;
            }
            var accounts = (taking.isEmpty() ? group : taking)
                    .stream().map(Placed::account).toList();
            variances.add(variance(period, account, accounts, currency, ours, theirs));
        }
        return variances;
    }

    private static Set<Currency> quoted(Placed placed) {
        var currencies = new TreeSet<>(SideIndex.BY_CODE);
        currencies.addAll(placed.index().currencies(placed.account().account().id()));
        currencies.add(placed.account().account().currency());
        return currencies;
    }

    private static SideFigures together(List<Placed> group, Currency currency) {
        SideFigures sum = null;
        for (var placed : group) {
            var figures = placed.index().figures(placed.account().account(), currency);
            sum = sum == null ? figures : SideIndex.plus(sum, figures);
        }
        return sum == null ? SideFigures.none() : sum;
    }

    private static boolean nothing(SideFigures figures) {
        return zeroOrNull(figures.opening()) && zeroOrNull(figures.movements()) && zeroOrNull(figures.closing());
    }

    private static boolean zeroOrNull(@Nullable Money amount) {
        return amount == null || amount.isZero();
    }

    private Variance variance(
            Period period,
            Account account,
            List<PlatformAccount> accounts,
            Currency currency,
            SideFigures ours,
            SideFigures theirs) {
        var basis = theirs.closing() != null || theirs.activity().isEmpty() ? Basis.CLOSING : Basis.ACTIVITY;
        var tolerance = tolerances.of(account.id(), currency);
        var difference =
                theirs.amount(basis).flatMap(amount -> ours.amount(basis).map(amount::minus));
        var status = difference
                .map(d -> freshness.stale(period.to(), ours, theirs) ? Status.STALE_QUOTE : judged(d, tolerance))
                .orElse(Status.NO_QUOTE);
        return new Variance(
                account,
                accounts,
                currency,
                period,
                basis,
                ours,
                theirs,
                tolerance,
                status,
                Findings.of(account, accounts, currency, ours, theirs));
    }

    private static Status judged(Money difference, Money tolerance) {
        if (difference.isZero()) {
            return Status.AGREES;
        }
        return difference.abs().minor() <= tolerance.minor() ? Status.WITHIN_TOLERANCE : Status.DIFFERS;
    }

    private List<Variance> unmapped(Period period, Placed placed) {
        var account = placed.account().account();
        var variances = new TreeMap<Currency, Variance>(SideIndex.BY_CODE);
        for (var currency : quoted(placed)) {
            var theirs = placed.index().figures(account, currency);
            if (nothing(theirs) && (!account.active() || !currency.equals(account.currency()))) {
                continue;
            }
            var basis = theirs.closing() != null || theirs.activity().isEmpty() ? Basis.CLOSING : Basis.ACTIVITY;
            variances.put(
                    currency,
                    new Variance(
                            null,
                            List.of(placed.account()),
                            currency,
                            period,
                            basis,
                            SideFigures.none(),
                            theirs,
                            Money.zero(currency),
                            Status.UNMAPPED,
                            Findings.ofUnmapped(placed.account(), mappings, theirs)));
        }
        return List.copyOf(variances.values());
    }
}
