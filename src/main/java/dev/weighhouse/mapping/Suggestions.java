package dev.weighhouse.mapping;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ChartOfAccounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which ledger accounts a platform's account, category or type of transaction may belong to: by id, by number, by name, by
 * what the like of it was mapped to, and by the kind of account. A name may hold small misspellings, which are then said.
 * Only active ledger accounts are suggested. Nothing here is ever applied: a number or a name is a reason to look, not an
 * identity.
 */
public final class Suggestions {
    private static final int MOST = 3;

    /** A number that more accounts have tells nothing. */
    private static final int MOST_WITH_A_NUMBER = 400;

    private final ChartOfAccounts ledger;
    private final Map<String, List<Account>> byNumber = new HashMap<>();
    private final NameIndex<Account> byName;
    private final Precedents precedents;

    /** Without regard to what other things were mapped to. */
    public Suggestions(ChartOfAccounts ledger) {
        this(ledger, List.of());
    }

    public Suggestions(ChartOfAccounts ledger, Collection<Precedent> precedents) {
        this.ledger = ledger;
        this.precedents = new Precedents(precedents);
        var active = ledger.all().stream().filter(Account::active).toList();
        byName = new NameIndex<>(active, Account::name);
        for (var account : active) {
            var number = account.number();
            if (number != null) {
                byNumber.computeIfAbsent(number, _ -> new ArrayList<>()).add(account);
            }
        }
    }

    /** The ledger account whose stable id the platform account itself states: a match, not a suggestion. */
    public Optional<AccountId> byExternalId(Account platform) {
        return Optional.ofNullable(platform.externalId())
                .filter(id -> !id.isBlank())
                .map(AccountId::new)
                .filter(ledger::contains);
    }

    /** As {@link #of(Item, Usage)}, for an account as its platform states it. */
    public List<Suggestion> of(AccountKey key, Account platform) {
        return of(Items.account(key.connection(), platform), Usage.NONE);
    }

    /**
     * At most three, the best first; equal scores in the order of ledger ids. Of a tax code or a dimension there are none,
     * as they go to no account.
     *
     * @param usage on which side its lines usually stand; only looked at where the item has no type
     */
    public List<Suggestion> of(Item item, Usage usage) {
        return switch (item.key().kind()) {
            case TAX_CODE, DIMENSION, ANYTHING -> List.of();
            case ACCOUNT, CATEGORY, TYPE ->
                judged(item, usage).stream()
                        .filter(Judged::tells)
                        .sorted(Judged.BEST_FIRST)
                        .limit(MOST)
                        .map(Judged::suggestion)
                        .toList();
        };
    }

    private Collection<Judged> judged(Item item, Usage usage) {
        var wanted = byName.wanted(item.name(), item.key().connection().value());
        var alike = precedents.about(item);
        var judged = new HashMap<AccountId, Judged>();
        byName.alike(wanted)
                .forEach(entry -> judged.put(
                        entry.value().id(),
                        Judged.of(
                                item,
                                usage.leaning(),
                                entry.value(),
                                wanted.to(entry.words()),
                                alike.get(entry.value().id()))));
        for (var account : known(item, alike.keySet())) {
            judged.computeIfAbsent(
                    account.id(),
                    id -> Judged.of(
                            item, usage.leaning(), account, wanted.to(NameWords.of(account.name())), alike.get(id)));
        }
        return judged.values();
    }

    /** Those that something else than the name speaks for. */
    private Collection<Account> known(Item item, Collection<AccountId> precedents) {
        var known = new ArrayList<Account>();
        var number = item.number();
        if (number != null) {
            byNumber.getOrDefault(number, List.of()).stream()
                    .limit(MOST_WITH_A_NUMBER)
                    .forEach(known::add);
        }
        var stated = item.externalId();
        if (stated != null && !stated.isBlank()) {
            add(known, new AccountId(stated));
        }
        precedents.forEach(id -> add(known, id));
        return known;
    }

    private void add(Collection<Account> known, AccountId id) {
        ledger.find(id).filter(Account::active).ifPresent(known::add);
    }
}
