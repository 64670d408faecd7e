package dev.weighhouse.close;

import dev.weighhouse.books.AccountId;
import java.util.ArrayList;
import java.util.List;

/** Decisions about matches, as they were appended. */
public final class MemoryMatches implements MatchBook {
    private final List<MatchDecision> all = new ArrayList<>();

    @Override
    public boolean append(MatchDecision decision) {
        return decision.number() == all.size() + 1 && all.add(decision);
    }

    @Override
    public List<MatchDecision> of(AccountId account) {
        return all.stream()
                .filter(decision -> decision.about().account().equals(account))
                .toList();
    }

    @Override
    public List<MatchDecision> all() {
        return List.copyOf(all);
    }
}
