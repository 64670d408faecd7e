package dev.weighhouse.ui.review;

import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opening, movements and closing of both sides, and whether they add up.
 *
 * @param lines from opening to closing; what moved is one line, or two where it is known what came and what went
 * @param verdict one sentence
 * @param brief the same in a few words
 * @param sound true: checked on both sides and adds up; false: a side is off; null: not fully checked
 */
record RollForward(
        List<Line> lines,
        String verdict,
        String brief,
        @Nullable Boolean sound) {

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
        var lines = new ArrayList<Line>();
        lines.add(line(opening(variance), ours.opening(), theirs.opening(), lens, side));
        if (isSplit(ours, theirs)) {
            var money = row.account().type() == AccountType.ASSET ? "money" : "balance";
            lines.add(line(Words.text("review.roll.up." + money), up(ours, side), up(theirs, side), lens, side));
            lines.add(line(Words.text("review.roll.down." + money), down(ours, side), down(theirs, side), lens, side));
        } else {
            lines.add(line(Words.text("review.roll.movements"), ours.movements(), theirs.movements(), lens, side));
        }
        lines.add(line(closing(variance), ours.closing(), theirs.closing(), lens, side));
        return new RollForward(
                lines, verdict(ours, theirs, lens, side), brief(ours, theirs, lens, side), sound(ours, theirs));
    }

    /** Whether every side that says how much moved also says what came and what went. */
    private static boolean isSplit(SideFigures... sides) {
        var moved = Stream.of(sides).filter(each -> each.movements() != null).toList();
        return !moved.isEmpty() && moved.stream().allMatch(each -> each.debits() != null);
    }

    /** What made the balance grow. */
    private static @Nullable Money up(SideFigures figures, Side side) {
        return side == Side.DEBIT ? figures.debits() : figures.credits().orElse(null);
    }

    private static @Nullable Money down(SideFigures figures, Side side) {
        return side == Side.DEBIT ? figures.credits().orElse(null) : figures.debits();
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
        if (neither(ours, theirs)) {
            return Words.text("review.roll.unchecked");
        }
        if (Boolean.TRUE.equals(sound(ours, theirs))) {
            return Words.text("review.roll.adds-up");
        }
        return Words.text(
                "review.roll.each",
                part("review.roll.ledger.", ours, lens, side),
                part("review.roll.platform.", theirs, lens, side));
    }

    private static boolean neither(SideFigures ours, SideFigures theirs) {
        return ours.rollForwardGap().isEmpty() && theirs.rollForwardGap().isEmpty();
    }

    private static String part(String key, SideFigures figures, SignLens lens, Side side) {
        return figures.rollForwardGap()
                .map(gap -> gap.isZero() ? Words.text(key + "adds-up") : Words.text(key + "off", said(gap, lens, side)))
                .orElseGet(() -> Words.text(key + "unchecked"));
    }

    private static String brief(SideFigures ours, SideFigures theirs, SignLens lens, Side side) {
        if (neither(ours, theirs)) {
            return Words.text("review.roll.brief.unchecked");
        }
        if (Boolean.TRUE.equals(sound(ours, theirs))) {
            return Words.text("review.roll.brief.adds-up");
        }
        var off = new ArrayList<String>();
        off(ours).ifPresent(gap -> off.add(Words.text("review.roll.brief.ledger-off", said(gap, lens, side))));
        off(theirs).ifPresent(gap -> off.add(Words.text("review.roll.brief.platform-off", said(gap, lens, side))));
        return off.isEmpty()
                ? Words.text("review.roll.brief." + (ours.rollForwardGap().isPresent() ? "ledger" : "platform"))
                : String.join(", ", off);
    }

    private static Optional<Money> off(SideFigures figures) {
        return figures.rollForwardGap().filter(gap -> !gap.isZero());
    }

    private static String said(Money gap, SignLens lens, Side side) {
        return MoneyFormat.difference(lens.shown(gap, side));
    }
}
