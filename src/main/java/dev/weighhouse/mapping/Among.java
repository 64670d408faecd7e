package dev.weighhouse.mapping;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Under which account of the ledger the others of a platform go, those of one kind of account each. */
final class Among {

    /** Fewer others tell nothing. */
    private static final int FEWEST = 2;

    private final ChartOfAccounts ledger;
    private final Map<Group, List<Precedent>> groups = new HashMap<>();

    private record Group(ConnectionId platform, AccountType type) {}

    Among(ChartOfAccounts ledger, Collection<Precedent> precedents) {
        this.ledger = ledger;
        for (var precedent : precedents) {
            var type = precedent.item().type();
            if (type != null && precedent.account().isPresent()) {
                groups.computeIfAbsent(new Group(precedent.item().key().connection(), type), _ -> new ArrayList<>())
                        .add(precedent);
            }
        }
    }

    /** How many of a hundred others go under the same account as a candidate would; none where there are too few. */
    int others(Item item, Expected expected, Account candidate) {
        var parent = candidate.parent();
        var type = Optional.ofNullable(item.type()).or(expected::type);
        if (parent == null || type.isEmpty()) {
            return 0;
        }
        var others = groups.getOrDefault(new Group(item.key().connection(), type.get()), List.of()).stream()
                .filter(other -> !other.item().key().equals(item.key()))
                .toList();
        if (others.size() < FEWEST) {
            return 0;
        }
        var beside = others.stream()
                .filter(other -> other.account()
                        .flatMap(ledger::find)
                        .map(Account::parent)
                        .filter(parent::equals)
                        .isPresent())
                .count();
        return (int) (100 * beside / others.size());
    }
}
