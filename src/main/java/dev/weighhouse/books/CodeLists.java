package dev.weighhouse.books;

import java.util.List;

/**
 * What a ledger lets one choose from besides its accounts.
 *
 * @param taxCodes those no longer in use too; empty where it tells none
 * @param dimensionValues of all its dimensions; empty where it has none or tells none
 */
public record CodeLists(List<TaxCode> taxCodes, List<DimensionValue> dimensionValues) {

    public static final CodeLists NONE = new CodeLists(List.of(), List.of());

    public CodeLists {
        taxCodes = List.copyOf(taxCodes);
        dimensionValues = List.copyOf(dimensionValues);
    }

    /** The dimensions with a value that can still be chosen, in their order. */
    public List<String> dimensions() {
        return dimensionValues.stream()
                .filter(DimensionValue::active)
                .map(DimensionValue::dimension)
                .distinct()
                .toList();
    }
}
