package dev.weighhouse.sync;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the workspace remembers that a plan is held against.
 *
 * @param link which companies these were so far; empty before the first run
 * @param known says of an external id that the ledger does not have now whether it ever had it here
 * @param refused tax codes that the platform does not know, so that they are not sent to it again; see {@link RefusedTaxCodes}
 */
public record ChartMemory(Optional<ChartLink> link, Predicate<String> known, Set<RefusedTaxCode> refused) {
    /** Of a workspace that has never kept a chart in step. */
    public static final ChartMemory NOTHING = new ChartMemory(Optional.empty(), _ -> false, Set.of());

    public ChartMemory {
        refused = Set.copyOf(refused);
    }

    /** A tax code that the platform refused for an account. */
    public record RefusedTaxCode(String externalId, String taxCode) {}
}
