package dev.weighhouse.journal;

import dev.weighhouse.books.Quote;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.journal.JournalBook.Kept;
import dev.weighhouse.reconcile.Variance;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Our own entries that a balance does not show, or may not show: those on their way, those in doubt, and those that came to stand
 * after it was read. A difference that was worked out from such a balance is not the difference any more.
 */
final class NotYetRead {
    private final Shelf shelf;
    private final List<Kept> all;
    private final Set<JournalId> leaving;
    private final ReadOrder order;

    NotYetRead(JournalBook book, Shelf shelf, ReadOrder order) {
        this(book, shelf, order, Set.of());
    }

    /** @param leaving those that a push lets go, of which the log need not tell yet; looked at each time */
    NotYetRead(JournalBook book, Shelf shelf, ReadOrder order, Set<JournalId> leaving) {
        this.leaving = leaving;
        this.order = order;
        this.shelf = shelf;
        this.all = book.all();
    }

    /** Those for which the ledger's figure of a variance is too old; in order. */
    List<JournalId> of(Variance variance, @Nullable JournalId besides) {
        var quotes = variance.ledger().quotesBehind(variance.basis());
        return quotes.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(kept -> !kept.latest().id().equals(besides))
                        .filter(kept -> moves(kept.latest().draft(), variance) && isMissing(kept, quotes))
                        .map(kept -> kept.latest().id())
                        .sorted()
                        .toList();
    }

    /** Whether an entry is in the ledger's figure of a variance, once it stands there. */
    static boolean moves(Draft draft, Variance variance) {
        var account = Objects.requireNonNull(variance.ledgerAccount()).id();
        return variance.basis().counts(draft.date(), variance.period())
                && draft.lines().stream()
                        .filter(line -> account.equals(line.account()))
                        .map(Draft.Line::amount)
                        .anyMatch(amount -> amount != null && amount.currency().equals(variance.currency()));
    }

    private boolean isMissing(Kept kept, List<Quote> quotes) {
        if (leaving.contains(kept.latest().id())) {
            return true;
        }
        var events = shelf.key(kept).map(shelf::events).orElse(List.of());
        return switch (CrossingState.of(events).orElse(CrossingState.APPROVED)) {
            case INTENDED, IN_DOUBT, NEEDS_PERSON -> true;
            case CONFIRMED -> order.lacks(quotes, events);
            case APPROVED, REJECTED, RECEIVED, NOT_RECEIVED -> false;
        };
    }
}
