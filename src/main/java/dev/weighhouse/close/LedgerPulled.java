package dev.weighhouse.close;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.BooksLock;
import dev.weighhouse.crossing.Progress;
import java.util.List;
import java.util.Optional;

/** Looks after what depends on what the ledger just said. It runs as the last part of a pull that was kept, and fails no pull. */
@FunctionalInterface
public interface LedgerPulled {

    void of(List<Period> months, Progress progress);

    /**
     * The ledger was asked how far its books are closed.
     *
     * @param lock empty where it does not tell
     */
    default void told(Optional<BooksLock> lock) {}
}
