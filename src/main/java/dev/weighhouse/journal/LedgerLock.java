package dev.weighhouse.journal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** The last day on which nothing can be posted, as the ledger said when it was last asked and the workspace remembers. */
public final class LedgerLock {
    private static final String UNTIL = "journal.ledger.locked-until";

    private LedgerLock() {}

    /**
     * Empty where nothing is locked, or the ledger was never asked.
     *
     * @param settings of the workspace by key
     */
    public static Optional<LocalDate> until(Function<String, Optional<String>> settings) {
        return settings.apply(UNTIL).filter(day -> !day.isBlank()).map(LocalDate::parse);
    }

    static void remember(JournalParts.Settings settings, Optional<LocalDate> until) {
        settings.set(UNTIL, until.map(LocalDate::toString).orElse(""));
    }
}
