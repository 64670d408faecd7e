package dev.weighhouse.close;

import java.util.ArrayList;
import java.util.List;

/** Waivers and the materiality, as they were appended. */
public final class MemoryWaivers implements WaiverBook {
    private final List<Waiver> all = new ArrayList<>();
    private final List<Materiality> materialities = new ArrayList<>();

    @Override
    public boolean append(Waiver waiver) {
        return waiver.number() == all.size() + 1 && all.add(waiver);
    }

    @Override
    public boolean takeBack(long number, Waiver.TakenBack takenBack) {
        for (int at = 0; at < all.size(); at++) {
            var each = all.get(at);
            if (each.number() == number && each.takenBack() == null) {
                all.set(at, new Waiver(number, each.said(), takenBack));
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Waiver> all() {
        return List.copyOf(all);
    }

    @Override
    public void set(Materiality materiality) {
        materialities.add(materiality);
    }

    @Override
    public List<Materiality> materialities() {
        return List.copyOf(materialities);
    }
}
