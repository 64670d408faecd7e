package dev.weighhouse.close;

import dev.weighhouse.mapping.Assurance;
import dev.weighhouse.mapping.Assurances;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.MappingHistory;
import java.util.ArrayList;
import java.util.List;

/** Words of what stands where, as they were appended. */
public final class MemoryAssurances implements Assurances {
    private final MappingHistory history;
    private final List<Assurance> all = new ArrayList<>();

    MemoryAssurances(MappingHistory history) {
        this.history = history;
    }

    @Override
    public boolean append(List<Assurance.Said> said, State state) {
        if (!State.of(new History(history.all()), all).equals(state)) {
            return false;
        }
        said.forEach(each -> all.add(new Assurance(all.size() + 1, each, null)));
        return true;
    }

    @Override
    public boolean takeBack(long number, Assurance.TakenBack takenBack) {
        for (int at = 0; at < all.size(); at++) {
            var each = all.get(at);
            if (each.number() == number && each.holds()) {
                all.set(at, new Assurance(number, each.said(), takenBack));
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Assurance> all() {
        return List.copyOf(all);
    }
}
