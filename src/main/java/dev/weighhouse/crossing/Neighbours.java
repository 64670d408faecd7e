package dev.weighhouse.crossing;

import java.util.Map;
import java.util.Optional;

/**
 * The other entries that cross from here into the same ledger, as far as one of its entries may be taken for another one's.
 *
 * @param all the keys of all of them, with what people call them
 * @param alike those that stand, by a person's word and without a key, as an entry of the same date and lines: where ids do not last,
 *     the ledger has to have one more of these than there are
 * @param standing the ledger's ids of those that stand, with what people call them; none where ids do not last
 */
public record Neighbours(Map<CrossingKey, String> all, Map<CrossingKey, String> alike, Map<String, String> standing) {
    /** Of an entry that has none. */
    public static final Neighbours NONE = new Neighbours(Map.of(), Map.of(), Map.of());

    public Neighbours {
        all = Map.copyOf(all);
        alike = Map.copyOf(alike);
        standing = Map.copyOf(standing);
    }

    /** Whose key, whole or damaged, an entry of the ledger shows; empty if it is none of theirs. */
    Optional<String> withKeyOf(Hit hit) {
        return all.entrySet().stream()
                .filter(other -> Verdict.isWhole(hit, other.getKey()) || Verdict.isDamaged(hit, other.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
    }

    /** Whether an entry of the ledger is certainly another one's. */
    boolean has(Hit hit) {
        return standing.containsKey(hit.ledgerId()) || withKeyOf(hit).isPresent();
    }
}
