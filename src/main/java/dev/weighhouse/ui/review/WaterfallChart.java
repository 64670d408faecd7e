package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.PeriodCauses;
import dev.weighhouse.reconcile.Waterfall;
import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A difference taken apart, as it is drawn: each bar begins where the one before ends.
 *
 * @param lines one for each cause, then what is unexplained, and last the difference itself
 * @param zero where nothing lies between the lowest end of a bar, 0, and the highest, 1
 */
record WaterfallChart(List<Line> lines, double zero) {

    /**
     * One bar.
     *
     * @param picked what it is the share of; null for the difference itself
     * @param brief what it consists of, in short
     * @param full the same in full, for the tooltip and who listens
     * @param from where it begins, between 0 and 1
     * @param to where it ends
     */
    record Line(
            CauseLook look,
            DetailModel.@Nullable Picked picked,
            String brief,
            String full,
            Amount amount,
            double from,
            double to) {

        boolean total() {
            return picked == null;
        }

        /** All that is drawn, in words. */
        String accessible() {
            return look.word() + " " + amount.text() + (full.isEmpty() ? "" : ", " + full);
        }
    }

    WaterfallChart {
        lines = List.copyOf(lines);
    }

    /** What is known of one share before it has its place. */
    private record Share(CauseLook look, DetailModel.Picked picked, String brief, String full, Money amount) {}

    /** @param shown the amount as the lens shows it */
    static WaterfallChart of(Waterfall apart, UnaryOperator<Money> shown) {
        var shares = new ArrayList<Share>();
        for (var cause : apart.causes()) {
            shares.add(share(cause.kind(), cause.evidence(), shown.apply(cause.amount())));
        }
        shares.add(share(null, List.of(), shown.apply(apart.unexplained())));
        return laid(shares, shown.apply(apart.difference()));
    }

    /**
     * All differences of a month in one currency. The shares of one account may be outweighed by those of another, so both
     * directions are told.
     *
     * @param shown the amount as the lens shows it
     */
    static WaterfallChart of(PeriodCauses together, UnaryOperator<Money> shown) {
        var shares = new ArrayList<Share>();
        var nothing = Money.zero(together.difference().currency());
        for (var line : together.lines()) {
            var words = accounts(line, shown);
            shares.add(share(line.kind(), words, words, shown.apply(line.net())));
        }
        if (together.lines().stream().allMatch(line -> line.kind() != null)) {
            shares.add(share(null, "", "", nothing));
        }
        return laid(shares, shown.apply(together.difference()));
    }

    private static String accounts(PeriodCauses.Line line, UnaryOperator<Money> shown) {
        return line.more().isZero() || line.less().isZero()
                ? Words.text("review.month.accounts", line.accounts())
                : Words.text(
                        "review.month.both-ways",
                        line.accounts(),
                        MoneyFormat.difference(shown.apply(line.more())),
                        MoneyFormat.difference(shown.apply(line.less())));
    }

    private static Share share(Cause.@Nullable Kind kind, List<String> evidence, Money amount) {
        return share(kind, brief(evidence), String.join(", ", evidence), amount);
    }

    private static Share share(Cause.@Nullable Kind kind, String brief, String full, Money amount) {
        var look = CauseLook.of(kind);
        // What is nothing asks nobody to do anything.
        return new Share(amount.isZero() ? look.calm() : look, new DetailModel.Picked(kind), brief, full, amount);
    }

    /** Places on the screen and not money: so they may be rounded, and cannot overflow. */
    private static WaterfallChart laid(List<Share> shares, Money difference) {
        double low = Math.min(0, difference.minor());
        double high = Math.max(0, difference.minor());
        double at = 0;
        for (var share : shares) {
            at += share.amount().minor();
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        var span = high > low ? high - low : 1;
        var lines = new ArrayList<Line>();
        double from = -low / span;
        for (var share : shares) {
            var to = from + share.amount().minor() / span;
            lines.add(new Line(
                    share.look(),
                    share.picked(),
                    share.brief(),
                    share.full(),
                    Amount.difference(share.amount()),
                    from,
                    to));
            from = to;
        }
        var whole = new CauseLook(CauseLook.of(null).icon(), Words.text("review.waterfall.difference"), "", "total");
        lines.add(new Line(
                whole,
                null,
                Words.text("review.waterfall.sum"),
                "",
                Amount.difference(difference),
                -low / span,
                (difference.minor() - low) / span));
        return new WaterfallChart(lines, -low / span);
    }

    private static String brief(List<String> evidence) {
        return switch (evidence.size()) {
            case 0 -> "";
            case 1, 2 -> String.join(", ", evidence);
            default -> Words.text("review.waterfall.more", evidence.getFirst(), evidence.size() - 1);
        };
    }
}
