package dev.weighhouse.journal;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Quote;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Underway;
import dev.weighhouse.reconcile.Variance;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What our own entries would bring to an account and its quote does not show: approved, on their way, in doubt, refused. */
final class StillToCome {
    private final Shelf shelf;
    private final List<Journal> entries;

    /** As the entries stand now. */
    StillToCome(Shelf shelf) {
        this.shelf = shelf;
        this.entries =
                shelf.all().stream().sorted(Comparator.comparing(Journal::id)).toList();
    }

    /**
     * In the order of the entries' numbers.
     *
     * @param besides an entry that does not count, as the question is about it
     */
    List<Underway> of(Variance variance, @Nullable JournalId besides) {
        var account = variance.ledgerAccount();
        if (account == null) {
            return List.of();
        }
        var read = variance.ledger().quotesBehind(variance.basis()).stream()
                .map(Quote::fetchedAt)
                .min(Instant::compareTo);
        return entries.stream()
                .filter(entry -> !entry.id().equals(besides) && counts(entry, variance))
                .flatMap(entry -> kind(entry, read)
                        .map(kind -> new Underway(
                                entry.id().toString(), kind, entry.draft().date(), amount(entry.draft(), variance)))
                        .stream())
                .filter(line -> !line.amount().isZero())
                .toList();
    }

    private static boolean counts(Journal entry, Variance variance) {
        return variance.basis().counts(entry.draft().date(), variance.period());
    }

    private Optional<Cause.Kind> kind(Journal entry, Optional<Instant> read) {
        return switch (entry.state()) {
            case APPROVED, CROSSING -> Optional.of(Cause.Kind.IN_FLIGHT);
            case IN_DOUBT, NEEDS_PERSON -> Optional.of(Cause.Kind.IN_DOUBT);
            case REJECTED -> Optional.of(Cause.Kind.REJECTED);
            case POSTED -> read.filter(at -> cameAfter(entry, at)).map(_ -> Cause.Kind.IN_FLIGHT);
            case DRAFT, SENT_BACK, WAITING, OUT_OF_DATE, DISCARDED -> Optional.empty();
        };
    }

    private boolean cameAfter(Journal entry, Instant read) {
        return Optional.ofNullable(entry.key())
                .flatMap(key -> Shelf.last(shelf.events(key), Step.CONFIRMED))
                .filter(confirmed -> confirmed.at().isAfter(read))
                .isPresent();
    }

    /** What an entry moves the ledger account of a variance by. */
    static Money amount(Draft draft, Variance variance) {
        var account = Objects.requireNonNull(variance.ledgerAccount()).id();
        return draft.lines().stream()
                .filter(line -> account.equals(line.account()))
                .flatMap(line -> Optional.ofNullable(line.amount()).stream())
                .filter(amount -> amount.currency().equals(variance.currency()))
                .reduce(Money.zero(variance.currency()), Money::plus);
    }
}
