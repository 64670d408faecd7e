package dev.weighhouse.journal;

import dev.weighhouse.crossing.BooksLock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The last day on which nothing can be posted, as the ledger said when it was last asked and the workspace remembers. */
public final class LedgerLock {
    private static final String UNTIL = "journal.ledger.locked-until";
    private static final String ASKED = "journal.ledger.lock-asked";

    private LedgerLock() {}

    /**
     * Empty where nothing is locked, or the ledger was never asked.
     *
     * @param settings of the workspace by key
     */
    public static Optional<LocalDate> until(Function<String, Optional<String>> settings) {
        return settings.apply(UNTIL).filter(day -> !day.isBlank()).map(LocalDate::parse);
    }

    /**
     * What the ledger said, and when; empty where nobody knows, because it was never asked or does not tell.
     *
     * @param settings of the workspace by key
     */
    public static Optional<BooksLock> known(Function<String, Optional<String>> settings) {
        return settings.apply(ASKED)
                .filter(asked -> !asked.isBlank())
                .map(asked -> new BooksLock(until(settings).orElse(null), Instant.parse(asked)));
    }

    /**
     * Keeps what the ledger said.
     *
     * @param lock empty where it does not tell, so that what another ledger may have said before counts no more
     */
    public static void remember(BiConsumer<String, String> settings, Optional<BooksLock> lock) {
        // When it was asked comes last, so that where the disk is full in between no day passes for newer than it is.
        settings.accept(
                UNTIL, lock.map(BooksLock::until).map(LocalDate::toString).orElse(""));
        settings.accept(ASKED, lock.map(said -> said.asked().toString()).orElse(""));
    }
}
