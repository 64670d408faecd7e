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
import org.jspecify.annotations.Nullable;

/** Under which account of the ledger the others of a platform go, those of one kind of account each. */
final class Among {

    /** Fewer others tell nothing. */
    private static final int FEWEST = 2;

    private final ChartOfAccounts ledger;
    private final Map<Group, List<Precedent>> groups = new HashMap<>();

    /** @param type null for the accounts of which the platform does not tell it */
    private record Group(ConnectionId platform, @Nullable AccountType type) {}

    Among(ChartOfAccounts ledger, Collection<Precedent> precedents) {
        this.ledger = ledger;
        for (var precedent : precedents) {
            if (isAccount(precedent.item()) && precedent.account().isPresent()) {
                groups.computeIfAbsent(
                                new Group(
                                        precedent.item().key().connection(),
                                        precedent.item().type()),
                                _ -> new ArrayList<>())
                        .add(precedent);
            }
        }
    }

    /** How many of a hundred others go under the same account as a candidate would; none where there are too few. */
    int others(Item item, Expected expected, Account candidate) {
        var parent = candidate.parent();
        var type = isAccount(item) ? item.type() : expected.type().orElse(null);
        if (parent == null || (type == null && !isAccount(item))) {
            return 0;
        }
        var others = groups.getOrDefault(new Group(item.key().connection(), type), List.of()).stream()
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

    private static boolean isAccount(Item item) {
        return item.key().kind() == ItemKind.ACCOUNT;
    }
}
