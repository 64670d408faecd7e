package dev.weighhouse.mapping;

import dev.weighhouse.books.ConnectionId;
import java.util.Collection;

/**
 * What of one platform decides where its transactions go, besides the mapping.
 *
 * @param keeping how it keeps its books
 * @param lineage of its accounts and categories
 */
public record PlatformBooks(ConnectionId platform, Keeping keeping, Lineage lineage) {

    /**
     * The books of a platform.
     *
     * @param items all that the platform uses
     */
    public static PlatformBooks of(ConnectionId platform, Keeping keeping, Collection<Item> items) {
        return new PlatformBooks(platform, keeping, Lineage.of(items));
    }
}
