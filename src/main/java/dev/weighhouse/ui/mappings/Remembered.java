package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.Assurance;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the past of an item.
 *
 * @param item null for nothing
 * @param decisions about it, the oldest first
 * @param words who said that amounts of it stand where the mapping sends them, the oldest first
 * @param firstPulled when it first came in a pull
 */
record Remembered(
        @Nullable ItemKey item, List<Mapping> decisions, List<Assurance> words, Optional<Instant> firstPulled) {
    static final Remembered NOTHING = new Remembered(null, List.of(), List.of(), Optional.empty());
}
