package dev.weighhouse.journal;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Hit;
import java.util.List;

/**
 * What the ledger's own entries say of this log. An older copy of a file agrees with itself; the ledger knows better.
 *
 * @param months which were read
 * @param entries how many entries the ledger has there
 * @param keyed how many of them carry a key as this program makes them
 * @param expected how many entries the log has there under their keys
 * @param strangers those of the keyed that this log never sent: the file was replaced by an older copy, or another workspace
 *     writes to the same books
 */
public record Witness(List<Period> months, int entries, int keyed, int expected, List<Hit> strangers) {
    public Witness {
        months = List.copyOf(months);
        strangers = List.copyOf(strangers);
    }

    /** Whether it proves nothing, because the ledger's list of postings does not show the keys that certainly are there. */
    public boolean isSilent() {
        return keyed == 0 && expected > 0;
    }
}
