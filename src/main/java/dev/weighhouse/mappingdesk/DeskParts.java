package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.BooksLock;
import dev.weighhouse.crossing.Connections;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.journal.EntryDrafting;
import dev.weighhouse.mapping.Assurances;
import dev.weighhouse.mapping.Locks;
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
 * @param assurances who said that amounts stand where the mapping sends them
 * @param connections the ledger and the platforms
 * @param reviews how the two sides compare
 * @param drafting where entries become drafts
 * @param files reads and writes files
 * @param elsewhere opens other workspaces
 * @param lists the ledger's tax codes and dimensions, as it said when it was last asked
 * @param lock how far the ledger's books are closed, as it said when it was last asked; empty where nobody knows
 * @param clock for decisions
 * @param author the person at the desk
 */
public record DeskParts(
        QuoteBook quotes,
        MappingHistory history,
        Assurances assurances,
        Connections connections,
        Reviews reviews,
        EntryDrafting drafting,
        TableFiles files,
        Elsewhere.Opener elsewhere,
        Supplier<CodeLists> lists,
        Supplier<Optional<BooksLock>> lock,
        Clock clock,
        Supplier<String> author) {

    /** Compares the two sides as they would be by other decisions than those that were made. */
    @FunctionalInterface
    public interface Reviews {
        Review review(Period month, Mappings mappings);
    }

    Locks locks() {
        var said = lock.get();
        return new Locks(today(), said.map(BooksLock::until).orElse(null), said.isPresent());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
