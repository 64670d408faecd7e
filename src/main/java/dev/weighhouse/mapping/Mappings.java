package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The decisions that hold now: at most one ledger account for a platform account. */
public final class Mappings {
    private final Map<AccountKey, Mapping> holding = new TreeMap<>();

    private Mappings() {}

    /** What holds after these decisions, given the oldest first. */
    public static Mappings after(List<Mapping> history) {
        var mappings = new Mappings();
        for (var decision : history) {
            if (decision.ledger() == null) {
                mappings.holding.remove(decision.platform());
            } else {
                mappings.holding.put(decision.platform(), decision);
            }
        }
        return mappings;
    }

    public Optional<AccountId> ledgerOf(AccountKey platform) {
        return of(platform).map(Mapping::ledger);
    }

    public Optional<Mapping> of(AccountKey platform) {
        return Optional.ofNullable(holding.get(platform));
    }

    /** All that hold, in the order of their platform accounts. */
    public Collection<Mapping> all() {
        return List.copyOf(holding.values());
    }
}
