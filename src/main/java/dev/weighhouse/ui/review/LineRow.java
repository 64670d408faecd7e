package dev.weighhouse.ui.review;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One compared account in one currency. */
final class LineRow implements ReviewRow {
    private final Variance variance;
    private final ReviewIndex index;
    private final @Nullable GroupRow above;
    private final int depth;

    LineRow(Variance variance, ReviewIndex index, @Nullable GroupRow above) {
        this.variance = variance;
        this.index = index;
        this.above = above;
        this.depth = above == null ? 0 : above.depth() + 1;
    }

    Variance variance() {
        return variance;
    }

    /** The ledger account, or the platform account where there is none. */
    Account account() {
        var ledger = variance.ledgerAccount();
        return ledger != null ? ledger : variance.platformAccounts().getFirst().account();
    }

    @Override
    public RowKey key() {
        return RowKey.of(variance);
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public @Nullable GroupRow above() {
        return above;
    }

    @Override
    public String title() {
        return variance.label();
    }

    @Override
    public String beside() {
        return index.beside(variance).full();
    }

    @Override
    public String besideBriefly() {
        return index.beside(variance).brief();
    }

    @Override
    public Optional<Basis> basis() {
        return Optional.of(variance.basis());
    }

    @Override
    public Optional<Money> ledger() {
        return variance.ledgerAmount();
    }

    @Override
    public Optional<Money> platform() {
        return variance.platformAmount();
    }

    @Override
    public Optional<Money> difference() {
        return variance.difference();
    }

    @Override
    public Optional<Waterfall> waterfall() {
        return index.later().waterfall(variance);
    }

    @Override
    public Optional<Money> explained() {
        return waterfall().map(Waterfall::explained);
    }

    @Override
    public Optional<Money> unexplained() {
        return waterfall().map(Waterfall::unexplained);
    }

    @Override
    public Optional<Money> prior() {
        return index.later().prior(variance);
    }

    @Override
    public Side normalSide() {
        return account().normalSide();
    }

    /** How its status is painted, with what is known of the difference so far. */
    StatusLook look() {
        return StatusLook.of(variance.status(), waterfall().orElse(null));
    }

    @Override
    public String statusWords() {
        return look().word();
    }
}
