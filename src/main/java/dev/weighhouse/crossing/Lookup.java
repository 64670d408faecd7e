package dev.weighhouse.crossing;

import java.util.List;

/** What a look for a key in the ledger's own books brought. */
public sealed interface Lookup {

    /**
     * The ledger was read to the end.
     *
     * @param hits every entry that carries the key, or a key cut, padded or re-cased; none means it is not there now
     * @param evidence what was asked and read
     */
    record Answered(List<Hit> hits, Evidence evidence) implements Lookup {
        public Answered {
            hits = List.copyOf(hits);
        }
    }

    /**
     * The ledger could not be read to the end, or what it shows cannot be trusted. It proves nothing.
     *
     * @param evidence how far it came
     */
    record Unanswered(Failure failure, Evidence evidence) implements Lookup {}
}
