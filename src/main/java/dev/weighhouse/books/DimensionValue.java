package dev.weighhouse.books;

import org.jspecify.annotations.Nullable;

/**
 * One value of one dimension of a ledger: a class, a department, an option of a tracking category.
 *
 * @param dimension the ledger's name of the dimension, as lines of entries carry it
 * @param value what such a line carries: an id where the ledger goes by ids, else the name
 * @param name as a person knows it
 * @param code where the ledger has codes beside names
 * @param active false for one that takes nothing new
 */
public record DimensionValue(
        String dimension,
        String value,
        String name,
        @Nullable String code,
        boolean active) {}
