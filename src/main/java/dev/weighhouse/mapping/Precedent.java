package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where something else was mapped to, as a reason to think that the like of it belongs there too.
 *
 * @param platform the title of its connection, for people
 * @param item what was mapped
 * @param ledger where it goes
 */
public record Precedent(String platform, Item item, AccountId ledger) {

    /**
     * All that can be learnt from what holds: items that as a whole go to one account.
     *
     * @param items what a key stands for; what is not known any more teaches nothing
     * @param title of the connection of an item
     */
    public static List<Precedent> in(
            Collection<Mapping> holding, Function<ItemKey, Optional<Item>> items, Function<ItemKey, String> title) {
        return holding.stream()
                .filter(mapping -> mapping.slot().when().isNone())
                .flatMap(mapping -> mapping.ledger().stream()
                        .flatMap(ledger -> items.apply(mapping.item()).stream()
                                .map(item -> new Precedent(title.apply(item.key()), item, ledger))))
                .toList();
    }
}
