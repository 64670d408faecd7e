package dev.weighhouse.mapping;

/**
 * What one decision is about: an item as a whole, or those of its transactions that meet the conditions.
 *
 * @param when {@link Conditions#NONE} for the item as a whole
 */
public record Slot(ItemKey item, Conditions when) {

    public static Slot whole(ItemKey item) {
        return new Slot(item, Conditions.NONE);
    }
}
