package dev.weighhouse.mapping;

import java.util.List;

/** Blast radii of which nobody needs to know the transactions. */
public final class Radii {
    private Radii() {}

    /** Of transactions that have one side only. */
    public static BlastRadius of(List<Moved> moved) {
        return new BlastRadius(moved, moved, List.of());
    }
}
