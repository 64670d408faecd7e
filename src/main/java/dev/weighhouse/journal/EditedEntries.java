package dev.weighhouse.journal;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Posting;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Edited;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.Variance;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Which entries of ours stand on an account otherwise than they were sent: as the rows of the account show that carry their keys, or
 * where there are none of an entry, as the last look at the entry told.
 */
final class EditedEntries {
    private static final Comparator<Money> BY_MINOR = Comparator.comparingLong(Money::minor);

    private final List<Journal> entries;
    private final BiFunction<Journal, Variance, Optional<Cause.Kind>> toCome;

    /**
     * Over the entries of a workspace.
     *
     * @param entries in the order in which they are named
     * @param toCome why what an entry brings is not in the ledger's figure; empty where it is, or was never to be
     */
    EditedEntries(List<Journal> entries, BiFunction<Journal, Variance, Optional<Cause.Kind>> toCome) {
        this.entries = entries.stream()
                .filter(entry -> entry.state() == JournalState.POSTED)
                .toList();
        this.toCome = toCome;
    }

    /**
     * In the order of the entries.
     *
     * @param keyed which of the account's rows, of all months that were read, carry which keys
     * @param which those that count as ordinary entries
     */
    List<Edited> of(Variance variance, Around around, KeyedRows keyed, Predicate<JournalId> which) {
        if (variance.ledger().movements() == null) {
            return List.of();
        }
        return entries.stream()
                .filter(entry ->
                        which.test(entry.id()) && toCome.apply(entry, variance).isEmpty())
                .flatMap(entry -> edited(entry, variance, around, keyed.of(entry)).stream())
                .toList();
    }

    private static Optional<Edited> edited(Journal entry, Variance variance, Around around, List<Posting> shown) {
        var sent = counts(entry.draft().date(), variance)
                ? StillToCome.amounts(entry.draft(), variance).sorted(BY_MINOR).toList()
                : List.<Money>of();
        var standing = shown.stream()
                .filter(row -> counts(row.date(), variance))
                .map(Posting::amount)
                .sorted(BY_MINOR)
                .toList();
        if (sent.equals(standing) || standsTwice(shown)) {
            return Optional.empty();
        }
        if (shown.isEmpty()
                && (entry.editedSince() == null || !isRead(entry.draft().date(), variance, around))) {
            return Optional.empty();
        }
        var sum = sent.stream().reduce(Money.zero(variance.currency()), Money::plus);
        return Optional.of(new Edited(entry.id().toString(), entry.draft().date(), sum, rows(around, shown)));
    }

    private static boolean counts(LocalDate day, Variance variance) {
        return variance.basis().counts(day, variance.period());
    }

    /** That is not an entry that was changed, but one too many. */
    private static boolean standsTwice(List<Posting> shown) {
        return shown.stream()
                        .map(Posting::entry)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    /** What was not read shows nothing of it either. */
    private static boolean isRead(LocalDate day, Variance variance, Around around) {
        var month = YearMonth.from(day);
        return variance.period().contains(day)
                || around.ledger().stream()
                        .anyMatch(row -> YearMonth.from(row.date()).equals(month));
    }

    private static List<Row> rows(Around around, List<Posting> shown) {
        return around.ledger().stream()
                .filter(row -> shown.stream().anyMatch(posting -> posting.equals(row.movement())))
                .toList();
    }
}
