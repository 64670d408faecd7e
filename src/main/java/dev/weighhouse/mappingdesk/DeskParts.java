package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Connections;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.journal.JournalBook;
import dev.weighhouse.mapping.MappingHistory;
import dev.weighhouse.mapping.Mappings;
import dev.weighhouse.reconcile.Review;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything the work with the mapping needs at hand.
 *
 * @param quotes what the sides said
 * @param history who mapped what
 * @param connections the ledger and the platforms
 * @param reviews how the two sides compare
 * @param journals where drafts are kept
 * @param lockedUntil the last day the ledger takes nothing for, as it said when it was last asked
 * @param clock for decisions
 * @param author the person at the desk
 */
public record DeskParts(
        QuoteBook quotes,
        MappingHistory history,
        Connections connections,
        Reviews reviews,
        JournalBook journals,
        Supplier<Optional<LocalDate>> lockedUntil,
        Clock clock,
        Supplier<String> author) {

    /** Compares the two sides as they would be by other decisions than those that were made. */
    @FunctionalInterface
    public interface Reviews {
        Review review(Period month, Mappings mappings);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
