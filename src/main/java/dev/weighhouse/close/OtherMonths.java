package dev.weighhouse.close;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Variance;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which months beside its own may tell something of a variance, as far as they were quoted. */
final class OtherMonths {
    private static final int MOST = 12;

    private final QuotedMonths quoted;
    private final Compared compared;
    private final Variance variance;
    private final YearMonth month;

    OtherMonths(QuotedMonths quoted, Compared compared, Variance variance) {
        this.quoted = quoted;
        this.compared = compared;
        this.variance = variance;
        this.month = YearMonth.from(variance.period().from());
    }

    /**
     * The month before and the month after, and where balances are compared that differed already when the month began, those back
     * to where they did not.
     *
     * @param open whether the rows of the month itself leave something open
     */
    List<YearMonth> of(boolean open) {
        var carried = variance.basis() == Basis.CLOSING && opensApart();
        if (!open && !carried) {
            return List.of();
        }
        var months = new ArrayList<YearMonth>();
        for (var earlier = month.minusMonths(1);
                months.size() < MOST && isQuoted(earlier);
                earlier = earlier.minusMonths(1)) {
            months.add(earlier);
            if (!carried || opensAlike(earlier)) {
                break;
            }
        }
        months.add(month.plusMonths(1));
        return months;
    }

    /** What is mapped nowhere has no side to agree with, so it is followed back to where it began. */
    private boolean opensApart() {
        var ours = variance.ledgerAccount() == null
                ? Money.zero(variance.currency())
                : variance.ledger().opening();
        var theirs = variance.platform().opening();
        return ours != null && theirs != null && !ours.equals(theirs);
    }

    /** What only one side told of an earlier month would all look open; so would what it told of some of its days only. */
    private boolean isQuoted(YearMonth earlier) {
        return compared.connections(variance).stream()
                .allMatch(connection -> quoted.quoted(connection, earlier)
                        .filter(period -> period.to().equals(earlier.atEndOfMonth()))
                        .isPresent());
    }

    private boolean opensAlike(YearMonth earlier) {
        var ours = opening(compared.ours(variance), earlier);
        return ours.isPresent() && ours.equals(opening(compared.theirs(variance), earlier));
    }

    private Optional<Money> opening(List<AccountKey> accounts, YearMonth earlier) {
        var sum = Money.zero(variance.currency());
        for (var account : accounts) {
            var part = quoted.balance(account, AsOf.openingOf(earlier.atDay(1)), variance.currency());
            if (part.isEmpty()) {
                return part;
            }
            sum = sum.plus(part.get());
        }
        return Optional.of(sum);
    }
}
