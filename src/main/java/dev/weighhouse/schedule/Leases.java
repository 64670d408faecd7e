package dev.weighhouse.schedule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a workspace keeps its one lease. */
public interface Leases {

    /** As it stands; empty where there never was one. */
    Optional<Lease> current();

    /**
     * Writes it, if what stands there is still what was seen.
     *
     * @param seen null where there was none
     * @return false where it changed meanwhile, and nothing is written
     */
    boolean replace(@Nullable Lease seen, Lease by);
}
