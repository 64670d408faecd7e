package dev.weighhouse.reconcile;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says why two rows that belong together differ. Rounding is at most one minor unit for each of the two, and less than a hundredth of the
 * amount.
 */
final class PairCauses {
    private static final int ROUNDING = 2;
    private static final int PART = 100;

    private final Optional<Rate> rate;
    private final Set<Row> ofRate = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param pairs all that differ on the account */
    PairCauses(List<Unequal> pairs) {
        rate = Rate.of(pairs.stream()
                .filter(pair -> !pair.opposite() && !isRounding(pair) && !isTax(pair))
                .toList());
        rate.ifPresent(known -> known.pairs().forEach(pair -> ofRate.add(pair.platform())));
    }

    Optional<Rate> rate() {
        return rate;
    }

    void tell(Unequal pair, Telling telling) {
        if (pair.opposite()) {
            telling.pair(pair, Cause.Kind.SIGN, "");
        } else if (ofRate.contains(pair.platform())) {
            telling.pair(
                    pair,
                    Cause.Kind.FX_ROUNDING,
                    "rate " + rate.orElseThrow().value().toPlainString());
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
