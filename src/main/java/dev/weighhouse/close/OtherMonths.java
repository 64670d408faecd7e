package dev.weighhouse.close;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Variance;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which days of other months may tell something of a variance: those that were quoted. */
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
     * to where they did not, or to where both sides told some of the days only. Of the month after, as much as either side told.
     *
     * @param open whether the rows of the month itself leave something open
     */
    List<Period> of(boolean open) {
        var carried = variance.basis() == Basis.CLOSING && opensApart();
        if (!open && !carried) {
            return List.of();
        }
        var days = new ArrayList<Period>();
        var earlier = month.minusMonths(1);
        for (var told = told(earlier); told.isPresent() && days.size() < MOST; told = told(earlier)) {
            days.add(told.get());
            if (!told.get().equals(Period.of(earlier)) || !carried || opensAlike(earlier)) {
                break;
            }
            earlier = earlier.minusMonths(1);
        }
        days.add(Period.of(month.plusMonths(1)));
        return days;
    }

    /** What is mapped nowhere has no side to agree with, so it is followed back to where it began. */
    private boolean opensApart() {
        var ours = variance.ledgerAccount() == null
                ? Money.zero(variance.currency())
                : variance.ledger().opening();
        var theirs = variance.platform().opening();
        return ours != null && theirs != null && !ours.equals(theirs);
    }

    /** The days of an earlier month that all sides told of: what only one of them told of would all look open. */
    private Optional<Period> told(YearMonth earlier) {
        var days = Optional.of(Period.of(earlier));
        for (var connection : compared.connections(variance)) {
            days = days.flatMap(known -> quoted.quoted(connection, earlier).flatMap(told -> common(known, told)));
        }
        return days;
    }

    private static Optional<Period> common(Period one, Period other) {
        var from = one.from().isAfter(other.from()) ? one.from() : other.from();
        var to = one.to().isBefore(other.to()) ? one.to() : other.to();
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, to));
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
