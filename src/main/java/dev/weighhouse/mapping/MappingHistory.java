package dev.weighhouse.mapping;

import java.util.List;

/** Where mapping decisions are kept, for ever and unchanged. */
public interface MappingHistory {

    /** Appends all of them in one transaction, or none. */
    void append(List<Mapping> decisions);

    /** Every decision ever made, the oldest first. */
    List<Mapping> all();
}
