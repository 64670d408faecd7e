package dev.weighhouse.mappingdesk;

import dev.weighhouse.mapping.ItemKey;
import java.util.Set;

/**
 * Some of what was left behind.
 *
 * @param items whose amounts
 * @param reason why it is brought over, or how somebody knows that it stands there already
 */
public record Chosen(Set<ItemKey> items, String reason) {
    public Chosen {
        items = Set.copyOf(items);
    }
}
