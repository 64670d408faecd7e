package dev.weighhouse.close;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import java.util.List;

/** Looks after what depends on what the ledger just said. It runs as the last part of a pull that was kept, and fails no pull. */
@FunctionalInterface
public interface LedgerPulled {

    void of(List<Period> months, Progress progress);
}
