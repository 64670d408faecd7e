package dev.weighhouse.ui.review;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.reconcile.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where the selection goes when the account it was on is no longer in the review, because it was mapped or unmapped. It
 * stays near: to the next account that is unmapped too, else to where the account went, else to the next one there is.
 */
final class Succession {
    private final List<RowKey> after;
    private final Review now;
    private final Set<RowKey> still;

    /**
     * A succession for a row that is gone.
     *
     * @param before the rows as they were, in order
     */
    private Succession(RowKey lost, List<ReviewRow> before, Review now) {
        this.after = onwards(lost, before);
        this.now = now;
        this.still = now.variances().stream().map(RowKey::of).collect(Collectors.toSet());
    }

    /** The row to go to, where the wanted one was an account and is gone; else the wanted one. */
    static RowKey of(RowKey wanted, List<ReviewRow> before, Review now) {
        return wanted instanceof RowKey.OfLine line ? new Succession(wanted, before, now).next(line) : wanted;
    }

    private RowKey next(RowKey.OfLine wanted) {
        if (still.contains(wanted)) {
            return wanted;
        }
        var platform = wanted.platform();
        return (platform == null
                        ? Optional.<RowKey>empty()
                        : first(Succession::unmapped).or(() -> holder(platform)))
                .or(() -> first(_ -> true))
                .orElse(wanted);
    }

    /** Those below first, from near to far; then those above, from near to far. */
    private static List<RowKey> onwards(RowKey lost, List<ReviewRow> before) {
        var keys = before.stream()
                .filter(LineRow.class::isInstance)
                .map(ReviewRow::key)
                .toList();
        var at = keys.indexOf(lost);
        var order = new ArrayList<>(keys.subList(at + 1, keys.size()));
        order.addAll(keys.subList(0, Math.max(0, at)).reversed());
        return order;
    }

    private Optional<RowKey> first(Predicate<RowKey> fitting) {
        return after.stream().filter(still::contains).filter(fitting).findFirst();
    }

    private static boolean unmapped(RowKey key) {
        return key instanceof RowKey.OfLine line && line.ledger() == null;
    }

    private Optional<RowKey> holder(AccountKey platform) {
        return now.variances().stream()
                .filter(variance -> variance.platformAccounts().stream()
                        .anyMatch(account -> account.key().equals(platform)))
                .findFirst()
                .map(RowKey::of);
    }
}
