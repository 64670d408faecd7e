package dev.weighhouse.mapping;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.mapping.MappingFinding.Kind;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds accounts kept in one currency to which amounts in another go. What is no balance of money, such as an expense, is kept in
 * the currency of the books whatever was spent, and takes all.
 */
final class CurrencyChecks {
    private final ChartOfAccounts ledger;
    private final Map<ItemKey, Item> items;
    private final Optional<Currency> home;

    CurrencyChecks(ChartOfAccounts ledger, Map<ItemKey, Item> items) {
        this.ledger = ledger;
        this.items = items;
        this.home = ledger.all().stream()
                .filter(account -> account.startsAnew())
                .map(Account::currency)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Currency, Long>comparingByValue()
                        .thenComparing(each -> each.getKey().getCurrencyCode()))
                .map(Map.Entry::getKey);
    }

    List<MappingFinding> of(Stopped stopped) {
        return stopped.landed().stream()
                .flatMap(landed -> ledger
                        .find(landed.account())
                        .filter(account -> isOdd(account, landed.currency()))
                        .map(account -> finding(landed, account))
                        .stream())
                .sorted(Comparator.comparing(MappingFinding::words))
                .toList();
    }

    private boolean isOdd(Account account, Currency currency) {
        var takesAll =
                account.startsAnew() && home.filter(account.currency()::equals).isPresent();
        return !takesAll && !account.currency().equals(currency);
    }

    private MappingFinding finding(Stopped.Landed landed, Account account) {
        var slot = landed.decision().slot();
        return new MappingFinding(
                landed.item(),
                slot.when().isNone() || !slot.item().equals(landed.item()) ? null : slot,
                Kind.OTHER_CURRENCY,
                "%s goes to %s, which is kept in %s, with amounts in %s."
                        .formatted(
                                TargetChecks.name(items, landed.item()),
                                account.label(),
                                account.currency().getCurrencyCode(),
                                landed.currency().getCurrencyCode()),
                "Give amounts in %s a rule of their own, or leave it so if the ledger takes them."
                        .formatted(landed.currency().getCurrencyCode()),
                landed.decision().target());
    }
}
