package dev.weighhouse.mappingdesk;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import java.util.List;

/** How saving a change set ended. */
public sealed interface SaveResult {

    /** All of it is saved. */
    record Saved(List<Mapping> decisions) implements SaveResult {}

    /** Nothing is saved: the checks find what must not be. */
    record Refused(List<MappingFinding> findings) implements SaveResult {}

    /** Nothing is saved: somebody else decided about the same items since the person began. */
    record Overtaken(List<Meanwhile> meanwhile) implements SaveResult {}

    /** One change, and what was decided about its item meanwhile, the latest last. */
    record Meanwhile(Change mine, List<Mapping> theirs) {}
}
