package dev.weighhouse.journal;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Underway;
import dev.weighhouse.reconcile.Variance;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What our own entries would bring to an account and its quote does not show: approved, on their way, in doubt, refused. */
final class StillToCome {
    private final Shelf shelf;
    private final ReadOrder order;
    private final List<Journal> entries;

    /** @param entries as they stand now, in the order in which they are named */
    StillToCome(Shelf shelf, ReadOrder order, List<Journal> entries) {
        this.shelf = shelf;
        this.order = order;
        this.entries = entries;
    }

    /**
     * In the order of the entries. What the rows of the quote show has arrived, whatever is known of it here.
     *
     * @param keyed which of those rows carry which keys
     * @param which those that count as ordinary entries
     */
    List<Underway> of(Variance variance, KeyedRows keyed, Predicate<JournalId> which) {
        return entries.stream()
                .filter(entry -> which.test(entry.id()) && counts(entry, variance))
                .flatMap(entry -> kind(entry, variance)
                        .filter(_ -> !keyed.show(
                                entry, amounts(entry.draft(), variance).toList()))
                        .map(kind -> new Underway(
                                entry.id().toString(),
                                kind,
                                entry.draft().date(),
                                amount(entry.draft(), variance),
                                false))
                        .stream())
                .filter(line -> !line.amount().isZero())
                .toList();
    }

    private static boolean counts(Journal entry, Variance variance) {
        return variance.basis().counts(entry.draft().date(), variance.period());
    }

    /** Why what an entry brings is not in the ledger's figure; empty where it is, or was never to be. */
    Optional<Cause.Kind> kind(Journal entry, Variance variance) {
        return switch (entry.state()) {
            case APPROVED, CROSSING -> Optional.of(Cause.Kind.IN_FLIGHT);
            case IN_DOUBT, NEEDS_PERSON -> Optional.of(Cause.Kind.IN_DOUBT);
            case REJECTED -> Optional.of(Cause.Kind.REJECTED);
            case POSTED -> cameAfter(entry, variance) ? Optional.of(Cause.Kind.IN_FLIGHT) : Optional.empty();
            // What a person gave up, or said stands nowhere, is nothing that the ledger lacks.
            case DRAFT, SENT_BACK, WAITING, OUT_OF_DATE, GIVEN_UP, DISCARDED -> Optional.empty();
        };
    }

    private boolean cameAfter(Journal entry, Variance variance) {
        var quotes = variance.ledger().quotesBehind(variance.basis());
        return Optional.ofNullable(entry.key())
                .filter(key -> order.lacks(quotes, shelf.events(key)))
                .isPresent();
    }

    /** What an entry moves the ledger account of a variance by. */
    static Money amount(Draft draft, Variance variance) {
        return amounts(draft, variance).reduce(Money.zero(variance.currency()), Money::plus);
    }

    /** Its lines there. */
    static Stream<Money> amounts(Draft draft, Variance variance) {
        var account = Objects.requireNonNull(variance.ledgerAccount()).id();
        return draft.lines().stream()
                .filter(line -> account.equals(line.account()))
                .flatMap(line -> Optional.ofNullable(line.amount()).stream())
                .filter(amount -> amount.currency().equals(variance.currency()));
    }
}
