package dev.weighhouse.reconcile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One rate that makes the ledger's amounts the platform's, each to within the rounding of a minor unit.
 *
 * @param value with as few decimals as all the pairs leave room for
 * @param pairs at least three
 */
record Rate(BigDecimal value, List<Unequal> pairs) {
    private static final int LEAST = 3;
    private static final int DECIMALS = 12;

    Rate {
        pairs = List.copyOf(pairs);
    }

    /** A fraction with a positive denominator. */
    private record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
        static Fraction of(long over, long under) {
            return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
        }

        @Override
        public int compareTo(Fraction other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }

        BigDecimal decimal(int digits, RoundingMode mode) {
            return new BigDecimal(over).divide(new BigDecimal(under), digits, mode);
        }
    }

    /** The rates that one pair allows. */
    private record Range(Unequal pair, Fraction from, Fraction to) {
        static Optional<Range> of(Unequal pair) {
            long ledger = Math.absExact(pair.ledgerMinor());
            long platform = Math.absExact(pair.platformMinor());
            boolean usable = Long.signum(pair.ledgerMinor()) == Long.signum(pair.platformMinor())
                    && Math.min(ledger, platform) > 0
                    && Math.max(ledger, platform) < Long.MAX_VALUE / 4;
            return usable
                    ? Optional.of(new Range(
                            pair,
                            Fraction.of(2 * platform - 1, 2 * ledger + 1),
                            Fraction.of(2 * platform + 1, 2 * ledger - 1)))
                    : Optional.empty();
        }

        boolean holds(Fraction rate) {
            return from.compareTo(rate) <= 0 && rate.compareTo(to) <= 0;
        }
    }

    /** The rate that most pairs share, at least three and half of them; a mere shift of the decimal point is none. */
    static Optional<Rate> of(List<Unequal> pairs) {
        var ranges = pairs.stream().flatMap(pair -> Range.of(pair).stream()).toList();
        List<Range> best = List.of();
        for (var start : starts(ranges)) {
            var sharing = ranges.stream().filter(range -> range.holds(start)).toList();
            if (sharing.size() > best.size()) {
                best = sharing;
            }
        }
        if (best.size() < LEAST || best.size() * 2 < pairs.size()) {
            return Optional.empty();
        }
        return value(best)
                .map(value -> new Rate(value, sharers(ranges, value)))
                .filter(rate -> rate.pairs().size() >= LEAST
                        && rate.value()
                                        .stripTrailingZeros()
                                        .unscaledValue()
                                        .abs()
                                        .compareTo(BigInteger.ONE)
                                > 0);
    }

    /** Where most ranges meet, one of them starts. Of very many pairs some will do. */
    private static List<Fraction> starts(List<Range> ranges) {
        return ranges.stream().map(Range::from).sorted().distinct().limit(500).toList();
    }

    private static List<Unequal> sharers(List<Range> ranges, BigDecimal value) {
        var exact = new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
        var pairs = new ArrayList<Unequal>();
        for (var range : ranges) {
            if (range.holds(exact)) {
                pairs.add(range.pair());
            }
        }
        return pairs;
    }

    private static Optional<BigDecimal> value(List<Range> ranges) {
        var from =
                ranges.stream().map(Range::from).max(Comparator.naturalOrder()).orElseThrow();
        var to = ranges.stream().map(Range::to).min(Comparator.naturalOrder()).orElseThrow();
        for (int digits = 0; digits <= DECIMALS; digits++) {
            var value = from.decimal(digits, RoundingMode.CEILING);
            if (value.compareTo(to.decimal(digits, RoundingMode.FLOOR)) <= 0) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
