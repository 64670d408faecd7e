package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.ItemKey;
import java.util.List;
import java.util.Map;

/**
 * What is known of the past of items.
 *
 * @param earliest the transaction with the earliest date of each item that has any
 * @param formerNames what platforms called items before, the oldest first; items that always had one name are not in it.
 *     Accounts only: categories, types, tax codes and dimensions are known by the words that transactions state, and no platform
 *     states an id beside them, so one that was renamed there is another item here, and waits to be mapped
 */
public record Past(Map<ItemKey, Transaction> earliest, Map<ItemKey, List<String>> formerNames) {
    public static final Past NONE = new Past(Map.of(), Map.of());

    public Past {
        earliest = Map.copyOf(earliest);
        formerNames = Map.copyOf(formerNames);
    }

    public List<String> formerNames(ItemKey item) {
        return formerNames.getOrDefault(item, List.of());
    }
}
