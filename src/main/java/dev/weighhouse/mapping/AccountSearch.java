package dev.weighhouse.mapping;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the active ledger accounts that something speaks for, the best first. */
final class AccountSearch {

    /** A number that more accounts have tells nothing. */
    private static final int MOST_WITH_A_NUMBER = 400;

    private final Map<AccountId, NameIndex.Entry<Account>> byId = new HashMap<>();
    private final Map<String, List<NameIndex.Entry<Account>>> byNumber = new HashMap<>();
    private final NameIndex<Account> byName;
    private final Set<AccountId> hasParts = new HashSet<>();
    private final Precedents precedents;
    private final Among among;

    AccountSearch(ChartOfAccounts ledger, Collection<Precedent> precedents) {
        this.precedents = new Precedents(precedents, ledger);
        this.among = new Among(ledger, precedents);
        byName = new NameIndex<>(ledger.all().stream().filter(Account::active).toList(), Account::name);
        for (var entry : byName.all()) {
            byId.put(entry.value().id(), entry);
            var parent = entry.value().parent();
            if (parent != null) {
                hasParts.add(parent);
            }
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
            var surroundings = new Judged.Surroundings(
                    alike.get(id),
                    among.others(item, expected, candidate.value()),
                    TaxUse.alike(wanted.words(), candidate.words()),
                    hasParts.contains(id));
            judged.put(id, Judged.of(item, expected, candidate.value(), likeness(wanted, candidate), surroundings));
        }
        var telling = judged.values().stream().filter(Judged::tells).toList();
        var exact = telling.stream().filter(Judged::isExact).toList();
        return telling.stream()
                .map(each -> exact.equals(List.of(each)) ? each.theOnlyOne() : each)
                .sorted(Judged.BEST_FIRST)
                .toList();
    }

    /** The words of what an account is a part of go without saying, and so does its currency; whichever way is more alike. */
    private Likeness likeness(NameIndex.Wanted wanted, NameIndex.Entry<Account> candidate) {
        var plain = wanted.to(candidate.words());
        var currency = candidate.value().currency().getCurrencyCode().toLowerCase(Locale.ROOT);
        var above = above(candidate.value());
        if (above.isEmpty()
                && !candidate.words().contains(currency)
                && !wanted.words().contains(currency)) {
            return plain;
        }
        var asked = new TreeSet<>(wanted.words());
        asked.removeIf(word -> word.equals(currency) || (!candidate.words().contains(word) && isIn(word, above)));
        var named = new TreeSet<>(candidate.words());
        named.removeIf(word -> word.equals(currency) || (!wanted.words().contains(word) && above.contains(word)));
        if (asked.isEmpty() || named.isEmpty()) {
            return plain;
        }
        var inPlace = new NameIndex.Wanted(asked, wanted.near(), wanted.platform()).to(named);
        return inPlace.points() > plain.points() ? inPlace.inPlace() : plain;
    }

    private static boolean isIn(String word, Set<String> above) {
        return above.contains(word) || Synonyms.of(word).stream().anyMatch(above::contains);
    }

    private Set<String> above(Account account) {
        var parent = account.parent();
        var entry = parent == null ? null : byId.get(parent);
        return entry == null ? Set.of() : entry.words();
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
