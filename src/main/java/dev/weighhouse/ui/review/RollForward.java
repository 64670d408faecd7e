package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opening, movements and closing of both sides, and whether they add up.
 *
 * @param lines three
 * @param verdict one sentence
 * @param sound true: checked on both sides and adds up; false: a side is off; null: not fully checked
 */
record RollForward(
        List<Line> lines, String verdict, @Nullable Boolean sound) {

    /** A part a side does not state is an empty cell, which is not zero. */
    record Line(String name, Amount ledger, Amount platform, Amount difference) {}

    RollForward {
        lines = List.copyOf(lines);
    }

    static RollForward of(LineRow row, SignLens lens) {
        var variance = row.variance();
        var ours = variance.ledger();
        var theirs = variance.platform();
        var side = row.normalSide();
        var lines = List.of(
                line(opening(variance), ours.opening(), theirs.opening(), lens, side),
                line(Words.text("review.roll.movements"), ours.movements(), theirs.movements(), lens, side),
                line(closing(variance), ours.closing(), theirs.closing(), lens, side));
        return new RollForward(lines, verdict(ours, theirs, lens, side), sound(ours, theirs));
    }

    private static String opening(Variance variance) {
        return Words.text("review.roll.opening", Times.day(variance.period().from()));
    }

    private static String closing(Variance variance) {
        return Words.text("review.roll.closing", Times.day(variance.period().to()));
    }

    private static Line line(String name, @Nullable Money ours, @Nullable Money theirs, SignLens lens, Side side) {
        var difference =
                ours == null || theirs == null ? Amount.NONE : Amount.difference(lens.shown(theirs.minus(ours), side));
        return new Line(name, balance(ours, lens, side), balance(theirs, lens, side), difference);
    }

    private static Amount balance(@Nullable Money money, SignLens lens, Side side) {
        return money == null ? Amount.NONE : Amount.balance(lens.shown(money, side));
    }

    private static @Nullable Boolean sound(SideFigures ours, SideFigures theirs) {
        var gaps = List.of(ours.rollForwardGap(), theirs.rollForwardGap());
        if (gaps.stream().flatMap(Optional::stream).anyMatch(gap -> !gap.isZero())) {
            return false;
        }
        return gaps.stream().allMatch(Optional::isPresent) ? true : null;
    }

    private static String verdict(SideFigures ours, SideFigures theirs, SignLens lens, Side side) {
        var ledger = ours.rollForwardGap();
        var platform = theirs.rollForwardGap();
        if (ledger.isEmpty() && platform.isEmpty()) {
            return Words.text("review.roll.unchecked");
        }
        if (ledger.isPresent()
                && platform.isPresent()
                && ledger.get().isZero()
                && platform.get().isZero()) {
            return Words.text("review.roll.adds-up");
        }
        return Words.text(
                "review.roll.each",
                part("review.roll.ledger.", ledger, lens, side),
                part("review.roll.platform.", platform, lens, side));
    }

    private static String part(String key, Optional<Money> gap, SignLens lens, Side side) {
        if (gap.isEmpty()) {
            return Words.text(key + "unchecked");
        }
        return gap.get().isZero()
                ? Words.text(key + "adds-up")
                : Words.text(key + "off", MoneyFormat.difference(lens.shown(gap.get(), side)));
    }
}
