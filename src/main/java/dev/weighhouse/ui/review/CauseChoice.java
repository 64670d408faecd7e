package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A cause of the differences of the month, whose accounts a person asked for.
 *
 * @param currency of the accounts
 * @param share of their differences
 */
record CauseChoice(Currency currency, DetailModel.Picked share) {

    /** Whether a difference has some of it, as far as is known by now. */
    boolean takes(Variance variance, LaterFigures later) {
        return variance.currency().equals(currency)
                && later.waterfall(variance).filter(this::isIn).isPresent();
    }

    /** The accounts whose differences have some of it, as far as is known by now. */
    Set<RowKey> accounts(Review review, LaterFigures later) {
        return review.variances().stream()
                .filter(variance -> takes(variance, later))
                .map(RowKey::of)
                .collect(Collectors.toSet());
    }

    private boolean isIn(Waterfall apart) {
        var kind = share.kind();
        return !(kind == null ? apart.unexplained() : apart.amount(kind)).isZero();
    }

    /** The cause as it is called. */
    CauseLook look() {
        return CauseLook.of(share.kind());
    }
}
