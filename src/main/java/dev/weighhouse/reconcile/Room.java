package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.math.BigInteger;

/**
 * How much may be left of what was waived before the month began.
 *
 * @param more of what the platform has more of; not negative
 * @param less of what the ledger has more of; not positive
 */
record Room(BigInteger more, BigInteger less) {
    static final Room NONE = new Room(BigInteger.ZERO, BigInteger.ZERO);

    /** As much of an amount as there is room for. */
    Money part(Money amount) {
        var wanted = BigInteger.valueOf(amount.minor());
        var part = wanted.signum() > 0 ? wanted.min(more) : wanted.max(less);
        return new Money(part.longValueExact(), amount.currency());
    }

    Room minus(Money taken) {
        var minor = BigInteger.valueOf(taken.minor());
        return minor.signum() > 0 ? new Room(more.subtract(minor), less) : new Room(more, less.subtract(minor));
    }

    /** With one more thing that differed already. */
    Room plus(BigInteger share) {
        return share.signum() > 0 ? new Room(more.add(share), less) : new Room(more, less.add(share));
    }
}
