package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.Money;
import dev.weighhouse.connect.quickbooks.LedgerLine.Own;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The balances of accounts in a foreign currency, in that currency. No report of QuickBooks states one, the trial balance
 * has the home currency only. So all lines of the account from its beginning are added up, and the sum is used only if
 * the same lines give, in the home currency, exactly what the trial balance states: then none is missing.
 */
final class ForeignBalances {

    private final Currency home;
    private final Progress progress;

    ForeignBalances(Currency home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /**
     * Balances for those accounts that have one; a note for each of the others.
     *
     * @param lines of these accounts, from the beginning to the day of the trial balance
     * @param stated the trial balance in the home currency; an account that is not in it stands at nothing
     */
    List<Balance> of(List<Account> accounts, List<LedgerLine> lines, Map<AccountId, Money> stated) {
        var byAccount = lines.stream().collect(Collectors.groupingBy(LedgerLine::account));
        var balances = new ArrayList<Balance>();
        for (var account : accounts) {
            var own = byAccount.getOrDefault(account.id(), List.of());
            if (complete(own, stated.getOrDefault(account.id(), Money.zero(home)))) {
                balances.add(new Balance(account.id(), sum(account, own)));
            } else {
                progress.note(
                        "No balance of %s is quoted: QuickBooks states it in %s only, and its lines do not give it in %s."
                                .formatted(account.label(), home, account.currency()));
            }
        }
        if (!balances.isEmpty()) {
            progress.note(
                    "QuickBooks states no balance in a foreign currency. For %d accounts it was added up from all their lines and agrees with the trial balance in %s."
                            .formatted(balances.size(), home));
        }
        return balances;
    }

    private boolean complete(List<LedgerLine> lines, Money stated) {
        var inHome = lines.stream().map(LedgerLine::home).reduce(Money.zero(home), Money::plus);
        return inHome.equals(stated) && lines.stream().noneMatch(line -> line.own() instanceof Own.Unstated);
    }

    private static Money sum(Account account, List<LedgerLine> lines) {
        var sum = Money.zero(account.currency());
        for (var line : lines) {
            sum = line.own() instanceof Own.Amount(var amount) ? sum.plus(amount) : sum;
        }
        return sum;
    }
}
