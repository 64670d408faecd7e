package dev.weighhouse.reconcile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * One rate, of exchange or else, that makes the ledger's amounts the platform's, each to within the rounding of a minor unit.
 *
 * @param value with as few decimals as all the pairs leave room for
 * @param pairs at least three
 */
record Rate(BigDecimal value, List<Unequal> pairs) {
    private static final int LEAST = 3;
    private static final int DECIMALS = 12;
    /** One account has few currencies. */
    private static final int MOST = 8;

    private static final int WHOLE = 100_000;
    private static final int TENTH_PER_CENT = 100;
    /** Small amounts fit many rates: where one so near fits as well, that it is a tenth of a per cent is chance. */
    private static final int DOUBT = 3;
    /** Taxes and fees are up to about so much. */
    private static final int MOST_PER_CENT = 30;

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

    /**
     * Briefly, where a whole percentage makes the one side the other to the minor unit, or one with a decimal of which the amounts leave no
     * doubt: taxes and fees are such, rates of exchange as a rule are not.
     */
    Optional<String> percentage() {
        return IntStream.concat(
                        IntStream.rangeClosed(1, MOST_PER_CENT).map(percent -> 10 * percent),
                        IntStream.rangeClosed(1, 10 * MOST_PER_CENT).filter(tenths -> tenths % 10 != 0))
                .boxed()
                .flatMap(tenths -> percentage(tenths).stream())
                .findFirst();
    }

    private Optional<String> percentage(int tenths) {
        var percent = BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
        if (is(tenths, Unequal::ledgerMinor, Unequal::platformMinor)) {
            return Optional.of(percent + " % on top on the platform");
        }
        if (is(tenths, Unequal::platformMinor, Unequal::ledgerMinor)) {
            return Optional.of(percent + " % on top in the ledger");
        }
        if (is(-tenths, Unequal::ledgerMinor, Unequal::platformMinor)) {
            return Optional.of(percent + " % less on the platform");
        }
        return is(-tenths, Unequal::platformMinor, Unequal::ledgerMinor)
                ? Optional.of(percent + " % less in the ledger")
                : Optional.empty();
    }

    private boolean is(int tenths, ToLongFunction<Unequal> from, ToLongFunction<Unequal> to) {
        int rate = WHOLE + tenths * TENTH_PER_CENT;
        return all(rate, from, to)
                && (tenths % 10 == 0 || !(all(rate - DOUBT, from, to) || all(rate + DOUBT, from, to)));
    }

    private boolean all(int rate, ToLongFunction<Unequal> from, ToLongFunction<Unequal> to) {
        return pairs.stream().allMatch(pair -> makes(from.applyAsLong(pair), rate, to.applyAsLong(pair)));
    }

    private static boolean makes(long net, int rate, long gross) {
        var whole = BigInteger.valueOf(WHOLE);
        var left = BigInteger.valueOf(net)
                .multiply(BigInteger.valueOf(rate))
                .subtract(BigInteger.valueOf(gross).multiply(whole));
        return left.abs().shiftLeft(1).compareTo(whole) <= 0;
    }

    /** Whether more than half of the pairs name another currency. */
    boolean isNamed() {
        return pairs.stream().filter(ForeignCurrency::isNamed).count() * 2 > pairs.size();
    }

    /** The rates that at least three pairs share, the most common first; a mere shift of the decimal point is none. */
    static List<Rate> of(List<Unequal> pairs) {
        var ranges = new ArrayList<>(
                pairs.stream().flatMap(pair -> Range.of(pair).stream()).toList());
        var rates = new ArrayList<Rate>();
        for (var rate = common(ranges); rate.isPresent() && rates.size() < MOST; rate = common(ranges)) {
            var known = rate.get();
            var taken = new HashSet<>(known.pairs());
            ranges.removeIf(range -> taken.contains(range.pair()));
            if (known.isOfSeveralAmounts()
                    && known.value().stripTrailingZeros().unscaledValue().compareTo(BigInteger.ONE) > 0) {
                rates.add(known);
            }
        }
        return rates;
    }

    private static Optional<Rate> common(List<Range> ranges) {
        var best = meeting(ranges);
        return best.size() < LEAST
                ? Optional.empty()
                : value(best)
                        .map(value -> new Rate(value, sharers(ranges, value)))
                        .filter(rate -> rate.pairs().size() >= LEAST);
    }

    /** What is done to one amount again and again, such as a fixed fee, is no rate. */
    private boolean isOfSeveralAmounts() {
        return pairs.stream()
                        .mapToLong(pair -> Math.abs(pair.ledgerMinor()))
                        .distinct()
                        .count()
                > 1;
    }

    /** Where most ranges meet, one of them starts. */
    private static List<Range> meeting(List<Range> ranges) {
        var order = ranges.stream().sorted(Comparator.comparing(Range::from)).toList();
        var reaching = new PriorityQueue<Range>(Comparator.comparing(Range::to));
        List<Range> best = List.of();
        for (var range : order) {
            while (!reaching.isEmpty() && reaching.element().to().compareTo(range.from()) < 0) {
                reaching.remove();
            }
            reaching.add(range);
            if (reaching.size() > best.size()) {
                best = List.copyOf(reaching);
            }
        }
        return best;
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
