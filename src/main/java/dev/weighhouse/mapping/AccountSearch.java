package dev.weighhouse.mapping;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the active ledger accounts that something speaks for, the best first. */
final class AccountSearch {

    /** A number that more accounts have tells nothing. */
    private static final int MOST_WITH_A_NUMBER = 400;

    private final Map<AccountId, NameIndex.Entry<Account>> byId = new HashMap<>();
    private final Map<String, List<NameIndex.Entry<Account>>> byNumber = new HashMap<>();
    private final NameIndex<Account> byName;
    private final Precedents precedents;

    AccountSearch(ChartOfAccounts ledger, Collection<Precedent> precedents) {
        this.precedents = new Precedents(precedents);
        byName = new NameIndex<>(ledger.all().stream().filter(Account::active).toList(), Account::name);
        for (var entry : byName.all()) {
            byId.put(entry.value().id(), entry);
            var number = entry.value().number();
            if (number != null) {
                byNumber.computeIfAbsent(number, _ -> new ArrayList<>()).add(entry);
            }
        }
    }

    /** All that anything but the kind of account speaks for; equal scores in the order of ledger ids. */
    List<Judged> of(Item item, Expected expected) {
        var wanted = byName.wanted(expected.words(item), item.key().connection().value());
        var alike = precedents.about(item);
        var judged = new HashMap<AccountId, Judged>();
        for (var candidate : candidates(item, wanted, alike.keySet())) {
            var id = candidate.value().id();
            var likeness = wanted.to(candidate.words());
            judged.put(id, Judged.of(item, expected, candidate.value(), likeness, alike.get(id)));
        }
        return judged.values().stream()
                .filter(Judged::tells)
                .sorted(Judged.BEST_FIRST)
                .toList();
    }

    private Set<NameIndex.Entry<Account>> candidates(
            Item item, NameIndex.Wanted wanted, Collection<AccountId> precedents) {
        var candidates = byName.alike(wanted);
        var number = item.number();
        if (number != null) {
            byNumber.getOrDefault(number, List.of()).stream()
                    .limit(MOST_WITH_A_NUMBER)
                    .forEach(candidates::add);
        }
        var stated = item.externalId();
        if (stated != null && !stated.isBlank()) {
            Optional.ofNullable(byId.get(new AccountId(stated))).ifPresent(candidates::add);
        }
        precedents.forEach(id -> Optional.ofNullable(byId.get(id)).ifPresent(candidates::add));
        return candidates;
    }
}
