package dev.weighhouse.mapping;

import java.util.List;

/** Where mapping decisions are kept, for ever and unchanged. */
public interface MappingHistory {

    /**
     * Appends all of them, or none. Whether the basis still holds is looked at in the same transaction, so that between the
     * judgement and the writing nobody else can decide or pull another chart.
     *
     * @param basis what they were judged by
     * @return false where that is no longer so, and nothing is written: read again, and judge anew
     */
    boolean append(List<Mapping> decisions, Basis basis);

    /** Every decision ever made, the oldest first. */
    List<Mapping> all();
}
