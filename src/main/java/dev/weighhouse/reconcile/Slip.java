package dev.weighhouse.reconcile;

import dev.weighhouse.books.Transaction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A slip that leaves its mark in two amounts of one thing.
 *
 * @param note briefly, for the cause column
 * @param words as the end of a sentence
 */
record Slip(Diagnosis.Kind kind, String note, String words) {
    private static final int PLACES = 3;

    /** The one slip that explains the two amounts to the minor unit; none where none or two do. */
    static Optional<Slip> of(Unequal pair) {
        if (pair.opposite()) {
            return Optional.of(new Slip(Diagnosis.Kind.SIGN_FLIPPED, "sign", "the sign is the other way round"));
        }
        var tax = tax(pair);
        if (tax.isPresent()) {
            return tax;
        }
        long ledger = pair.ledgerMinor();
        long platform = pair.platformMinor();
        if (swapped(ledger, platform)) {
            return Optional.of(
                    new Slip(Diagnosis.Kind.DIGITS_TRANSPOSED, "digits swapped", "two digits changed places"));
        }
        return shifted(ledger, platform)
                ? Optional.of(
                        new Slip(Diagnosis.Kind.DECIMAL_SHIFTED, "decimal point", "the decimal point is elsewhere"))
                : Optional.empty();
    }

    /** Two digits that are not the same changed places, and nothing else. */
    static boolean swapped(long one, long other) {
        if (Long.signum(one) != Long.signum(other)) {
            return false;
        }
        var first = BigInteger.valueOf(one).abs().toString();
        var second = BigInteger.valueOf(other).abs().toString();
        if (first.length() != second.length()) {
            return false;
        }
        var apart = IntStream.range(0, first.length())
                .filter(at -> first.charAt(at) != second.charAt(at))
                .toArray();
        return apart.length == 2
                && first.charAt(apart[0]) == second.charAt(apart[1])
                && first.charAt(apart[1]) == second.charAt(apart[0]);
    }

    /** The one is the other with the point up to three places further. */
    static boolean shifted(long one, long other) {
        var smaller =
                BigInteger.valueOf(one).abs().min(BigInteger.valueOf(other).abs());
        var larger = BigInteger.valueOf(one).abs().max(BigInteger.valueOf(other).abs());
        if (Long.signum(one) != Long.signum(other) || one == other) {
            return false;
        }
        for (int places = 1; places <= PLACES; places++) {
            smaller = smaller.multiply(BigInteger.TEN);
            if (smaller.equals(larger)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Slip> tax(Unequal pair) {
        if (!(pair.platform().movement() instanceof Transaction transaction)) {
            return Optional.empty();
        }
        var tax = transaction.traits().tax();
        if (tax == null || tax.isZero()) {
            return Optional.empty();
        }
        var theirs = BigInteger.valueOf(pair.platformMinor());
        var ours = BigInteger.valueOf(pair.ledgerMinor());
        var part = BigInteger.valueOf(tax.minor());
        var rate = rate(part, theirs.subtract(part));
        if (ours.equals(theirs.subtract(part))) {
            return Optional.of(new Slip(
                    Diagnosis.Kind.TAX_INCLUDED,
                    "without tax" + rate,
                    "the ledger has it without the tax%s of %s".formatted(rate, tax)));
        }
        return ours.equals(theirs.add(part))
                ? Optional.of(new Slip(
                        Diagnosis.Kind.TAX_INCLUDED,
                        "with tax" + rate(part, theirs),
                        "the ledger has the tax of %s on top".formatted(tax)))
                : Optional.empty();
    }

    /** {@code " of 20 %"}, where the tax is a whole percentage of the net amount to the minor unit. */
    private static String rate(BigInteger tax, BigInteger net) {
        if (net.signum() == 0) {
            return "";
        }
        var percent = new BigDecimal(tax).movePointRight(2).divide(new BigDecimal(net), 0, RoundingMode.HALF_EVEN);
        var back = new BigDecimal(net).multiply(percent).movePointLeft(2).setScale(0, RoundingMode.HALF_UP);
        return back.toBigInteger().equals(tax) ? " of %s %%".formatted(percent.toPlainString()) : "";
    }
}
