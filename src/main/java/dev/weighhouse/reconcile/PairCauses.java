package dev.weighhouse.reconcile;

import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says why two rows that belong together differ. Rounding is at most one minor unit for each of the two, and less than a hundredth of the
 * amount. A rate is one of exchange where the rows name another currency, or where one of the accounts is kept in one; else it may be a tax
 * or a fee as well, so that it is told, and no cause.
 */
final class PairCauses {
    private static final BigInteger ROUNDING = BigInteger.TWO;
    private static final BigInteger PART = BigInteger.valueOf(100);

    private final List<Rate> rates;
    private final boolean foreign;
    private final IdentityHashMap<Row, Rate> byRow = new IdentityHashMap<>();
    private final IdentityHashMap<Rate, String> notes = new IdentityHashMap<>();
    private final Set<Rate> exchange = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param pairs all that differ on the account */
    PairCauses(Variance variance, List<Unequal> pairs) {
        foreign = isForeign(variance);
        rates = Rate.of(pairs.stream()
                .filter(pair -> !pair.opposite() && !isRounding(pair) && !isTax(pair))
                .toList());
        rates.forEach(this::judge);
        rates.forEach(rate -> rate.pairs().forEach(pair -> byRow.put(pair.platform(), rate)));
    }

    private static boolean isForeign(Variance variance) {
        return Stream.concat(
                        Stream.ofNullable(variance.ledgerAccount()),
                        variance.platformAccounts().stream().map(PlatformAccount::account))
                .anyMatch(account -> !account.currency().equals(variance.currency()));
    }

    private void judge(Rate rate) {
        var percentage = rate.percentage();
        notes.put(rate, percentage.orElse("rate " + rate.value().toPlainString()));
        if (percentage.isEmpty() && (foreign || rate.isNamed())) {
            exchange.add(rate);
        }
    }

    List<Rate> rates() {
        return rates;
    }

    void tell(Unequal pair, Telling telling) {
        var rate = byRow.get(pair.platform());
        if (pair.opposite()) {
            telling.pair(pair, Cause.Kind.SIGN, "");
        } else if (rate != null) {
            telling.pair(
                    pair,
                    exchange.contains(rate) ? Cause.Kind.FX_ROUNDING : Cause.Kind.AMOUNT_DIFFERS,
                    notes.getOrDefault(rate, ""));
        } else if (isRounding(pair)) {
            telling.pair(pair, Cause.Kind.FX_ROUNDING, "rounding");
        } else {
            telling.pair(
                    pair,
                    Cause.Kind.AMOUNT_DIFFERS,
                    Slip.of(pair).map(Slip::note).orElse(""));
        }
    }

    private static boolean isTax(Unequal pair) {
        return Slip.of(pair)
                .filter(slip -> slip.kind() == Diagnosis.Kind.TAX_INCLUDED)
                .isPresent();
    }

    private static boolean isRounding(Unequal pair) {
        return isRounding(BigInteger.valueOf(pair.platformMinor()), BigInteger.valueOf(pair.ledgerMinor()));
    }

    /** Whether two amounts of one thing differ by no more than its rounding on either side. */
    static boolean isRounding(BigInteger one, BigInteger other) {
        var left = one.subtract(other).abs();
        return left.signum() > 0
                && left.compareTo(ROUNDING) <= 0
                && left.multiply(PART).compareTo(one.abs()) <= 0;
    }
}
