package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where something else was mapped to, as a reason to think that the like of it belongs there too.
 *
 * @param platform the title of its connection, for people
 * @param item what was mapped
 * @param target where it goes: an account, a tax code or a dimension value
 */
public record Precedent(String platform, Item item, Target target) {

    /** One that goes to an account. */
    public Precedent(String platform, Item item, AccountId ledger) {
        this(platform, item, Target.to(ledger));
    }

    /** The account it goes to, if it goes to one. */
    Optional<AccountId> account() {
        return target instanceof Target.To to ? Optional.of(to.account()) : Optional.empty();
    }

    /**
     * All that can be learnt from what holds: items that as a whole go somewhere. Of a pair only the account that is not the
     * platform's own teaches anything.
     *
     * @param items what a key stands for; what is not known any more teaches nothing
     * @param title of the connection of an item
     */
    public static List<Precedent> in(
            Collection<Mapping> holding, Function<ItemKey, Optional<Item>> items, Function<ItemKey, String> title) {
        var own = new HashMap<ConnectionId, Set<AccountId>>();
        holding.stream()
                .filter(mapping -> mapping.item().kind() == ItemKind.ACCOUNT)
                .forEach(mapping -> mapping.ledger()
                        .ifPresent(ledger -> own.computeIfAbsent(mapping.item().connection(), _ -> new HashSet<>())
                                .add(ledger)));
        return holding.stream()
                .filter(mapping -> mapping.slot().when().isNone())
                .flatMap(mapping -> Stream.ofNullable(taught(mapping, own))
                        .flatMap(target -> items.apply(mapping.item()).stream()
                                .map(item -> new Precedent(title.apply(item.key()), item, target))))
                .toList();
    }

    private static @Nullable Target taught(Mapping mapping, Map<ConnectionId, Set<AccountId>> own) {
        return switch (mapping.target()) {
            case null -> null;
            case Target.Held _ -> null;
            case Target.Pair pair -> otherThan(own.getOrDefault(mapping.item().connection(), Set.of()), pair);
            case Target.To to -> Target.to(to.account());
            case Target.Tax tax -> tax;
            case Target.Dimension dimension -> dimension;
        };
    }

    private static @Nullable Target otherThan(Set<AccountId> own, Target.Pair pair) {
        if (own.contains(pair.debit()) == own.contains(pair.credit())) {
            return null;
        }
        return Target.to(own.contains(pair.debit()) ? pair.credit() : pair.debit());
    }
}
