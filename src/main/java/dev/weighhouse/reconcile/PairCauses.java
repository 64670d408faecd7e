package dev.weighhouse.reconcile;

import java.util.IdentityHashMap;
import java.util.List;

/**
 * Says why two rows that belong together differ. Rounding is at most one minor unit for each of the two, and less than a hundredth of the
 * amount.
 */
final class PairCauses {
    private static final int ROUNDING = 2;
    private static final int PART = 100;

    private final List<Rate> rates;
    private final IdentityHashMap<Row, Rate> byRow = new IdentityHashMap<>();
    /** What is gross on the one side and net on the other has nothing to do with a currency. */
    private final IdentityHashMap<Rate, String> percentages = new IdentityHashMap<>();

    /** @param pairs all that differ on the account */
    PairCauses(List<Unequal> pairs) {
        rates = Rate.of(pairs.stream()
                .filter(pair -> !pair.opposite() && !isRounding(pair) && !isTax(pair))
                .toList());
        rates.forEach(rate -> rate.percentage().ifPresent(words -> percentages.put(rate, words)));
        rates.forEach(rate -> rate.pairs().forEach(pair -> byRow.put(pair.platform(), rate)));
    }

    List<Rate> rates() {
        return rates;
    }

    void tell(Unequal pair, Telling telling) {
        var rate = byRow.get(pair.platform());
        if (pair.opposite()) {
            telling.pair(pair, Cause.Kind.SIGN, "");
        } else if (rate != null) {
            var percentage = percentages.get(rate);
            if (percentage == null) {
                telling.pair(
                        pair, Cause.Kind.FX_ROUNDING, "rate " + rate.value().toPlainString());
            } else {
                telling.pair(pair, Cause.Kind.AMOUNT_DIFFERS, percentage);
            }
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
        long left = Math.abs(pair.platformMinor() - pair.ledgerMinor());
        return left <= ROUNDING && left <= Math.abs(pair.platformMinor()) / PART;
    }
}
