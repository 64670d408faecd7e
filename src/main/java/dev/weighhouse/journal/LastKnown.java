package dev.weighhouse.journal;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Stored;
import dev.weighhouse.crossing.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of the ledger without asking it: as it was pulled, or as it told at the last flight plan, whichever is later. */
final class LastKnown {
    private final JournalParts parts;
    private final Shelf shelf;

    LastKnown(JournalParts parts, Shelf shelf) {
        this.parts = parts;
        this.shelf = shelf;
    }

    /** What the ledger told when it was last asked, with the accounts as they were read last. */
    Preflight.Ground ground(Optional<Pushing.Told> asked) {
        var read = parts.quotes().accounts(shelf.ledger().id());
        return asked.map(
                        told -> read.filter(stored -> stored.quote().fetchedAt().isAfter(told.at()))
                                .map(stored -> told.ground().with(stored.value()))
                                .orElse(told.ground()))
                .orElseGet(() -> pulled(shelf.lockedUntil().orElse(null)));
    }

    /** What was pulled. */
    Preflight.Ground pulled(@Nullable LocalDate lockedUntil) {
        return new Preflight.Ground(
                chart(),
                lockedUntil,
                LedgerLock.known(parts.settings()::get).isPresent(),
                Standing.OpenDays.ALL,
                parts.currencies().get(),
                Optional.empty(),
                Optional.empty(),
                shelf.ledger().title());
    }

    /** An empty chart before the first pull. */
    ChartOfAccounts chart() {
        return parts.quotes().accounts(shelf.ledger().id()).map(Stored::value).orElse(ChartOfAccounts.of(List.of()));
    }
}
