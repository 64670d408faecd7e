package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.ReviewNode;
import dev.weighhouse.reconcile.Subtotal;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import dev.weighhouse.ui.common.Words;
import java.util.Comparator;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A group and one of its subtotals. A group that holds two currencies has two rows and no sum: the first carries the
 * name, the others only the currency.
 */
final class GroupRow implements ReviewRow {
    private final ReviewNode.Group group;
    private final @Nullable GroupRow above;
    private final int depth;
    private final int at;
    private final boolean open;
    private final ReviewIndex index;

    /**
     * @param at which of the subtotals
     * @param open whether the rows below it are shown
     * @param index knows the currency of most accounts, which is not named in every row
     */
    GroupRow(ReviewNode.Group group, @Nullable GroupRow above, int at, boolean open, ReviewIndex index) {
        this.group = group;
        this.above = above;
        this.depth = above == null ? 0 : above.depth() + 1;
        this.at = at;
        this.open = open;
        this.index = index;
    }

    ReviewNode.Group group() {
        return group;
    }

    boolean open() {
        return open;
    }

    /** Whether it carries the name and opens and closes the group. */
    boolean first() {
        return at == 0;
    }

    /** The row that opens and closes this group. */
    RowKey groupKey() {
        return RowKey.of(group, 0);
    }

    /** Unrelated accounts make no sum, so what is not mapped shows none. */
    private Optional<Subtotal> subtotal() {
        return group.account() == null || at >= group.subtotals().size()
                ? Optional.empty()
                : group.subtotals().stream()
                        .sorted(Comparator.comparing(sum -> !sum.currency().equals(index.main())))
                        .skip(at)
                        .findFirst();
    }

    /** Of its subtotal; null where it has none. */
    @Nullable
    Currency currency() {
        return subtotal().map(Subtotal::currency).orElse(null);
    }

    @Override
    public RowKey key() {
        return RowKey.of(group, at);
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
        if (!first()) {
            return "";
        }
        return group.account() == null ? Words.text("review.unmapped.section") : group.label();
    }

    @Override
    public String beside() {
        return subtotal()
                .map(Subtotal::currency)
                .filter(currency -> !first() || !currency.equals(index.main()))
                .map(Currency::getCurrencyCode)
                .orElse("");
    }

    @Override
    public String besideBriefly() {
        return beside();
    }

    @Override
    public Optional<Basis> basis() {
        return group.subtotals().size() > 1 ? subtotal().map(Subtotal::basis) : Optional.empty();
    }

    @Override
    public Optional<Money> ledger() {
        return subtotal().flatMap(sum -> Optional.ofNullable(sum.ledger()));
    }

    @Override
    public Optional<Money> platform() {
        return subtotal().flatMap(sum -> Optional.ofNullable(sum.platform()));
    }

    @Override
    public Optional<Money> difference() {
        return subtotal().flatMap(sum -> Optional.ofNullable(sum.difference()));
    }

    private LaterFigures.Sums sums() {
        return subtotal().map(sum -> index.later().sums(group, sum)).orElse(LaterFigures.Sums.NONE);
    }

    @Override
    public Optional<Waterfall> waterfall() {
        return subtotal().flatMap(sum -> index.later().together(group, sum));
    }

    /**
     * The account below it that has most of one cause, whichever way; empty where none is known to have any.
     *
     * @param kind null for what is unexplained
     */
    Optional<Variance> most(Cause.@Nullable Kind kind) {
        return subtotal().flatMap(sum -> index.later().most(group, sum, kind));
    }

    @Override
    public Optional<Money> explained() {
        return sums().explained();
    }

    @Override
    public Optional<Money> unexplained() {
        return sums().unexplained();
    }

    @Override
    public Optional<Money> prior() {
        return sums().prior();
    }

    @Override
    public Side normalSide() {
        var account = group.account();
        return account == null ? Side.DEBIT : account.normalSide();
    }

    @Override
    public String statusWords() {
        if (group.account() == null) {
            return first() ? Words.text("review.group.accounts", group.lines()) : "";
        }
        var agree = first() ? Words.text("review.group.agree", group.agreeing(), group.lines()) : "";
        var notCounted = subtotal().map(Subtotal::notCounted).orElse(0);
        if (notCounted == 0) {
            return agree;
        }
        var missing = Words.text("review.group.not-counted", notCounted);
        return first() ? agree + " · " + missing : missing;
    }
}
