package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.PeriodCauses;
import dev.weighhouse.reconcile.Waterfall;
import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
     * @param picked what it is the share of; null for the difference itself and for several causes in one
     * @param others how many small causes are in it; 0 for a bar of its own
     * @param brief what it consists of, in short
     * @param full the same in full, for the tooltip and who listens
     * @param from where it begins, between 0 and 1
     * @param to where it ends
     */
    record Line(
            CauseLook look,
            DetailModel.@Nullable Picked picked,
            int others,
            String brief,
            String full,
            Amount amount,
            double from,
            double to) {

        boolean total() {
            return picked == null && others == 0;
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
    private record Share(
            CauseLook look, DetailModel.@Nullable Picked picked, int others, String brief, String full, Money amount) {

        boolean unexplained() {
            return picked != null && picked.kind() == null;
        }

        /** What is in doubt asks for somebody, so it never goes unseen among others. */
        boolean mayJoin() {
            return picked == null || picked.kind() != Cause.Kind.IN_DOUBT;
        }
    }

    /** @param shown the amount as the lens shows it */
    static WaterfallChart of(Waterfall apart, UnaryOperator<Money> shown) {
        return of(apart, shown, Integer.MAX_VALUE);
    }

    /**
     * The same in so many bars of causes at most: where there are more causes, the smallest are one bar. What is unexplained and the
     * difference have theirs besides.
     *
     * @param most at least 1
     */
    static WaterfallChart of(Waterfall apart, UnaryOperator<Money> shown, int most) {
        var shares = new ArrayList<Share>();
        for (var cause : apart.causes()) {
            shares.add(share(cause.kind(), cause.evidence(), shown.apply(cause.amount())));
        }
        shares.add(share(null, List.of(), shown.apply(apart.unexplained())));
        return laid(joined(shares, most), shown.apply(apart.difference()));
    }

    /**
     * All differences of a month in one currency. The shares of one account may be outweighed by those of another, so both
     * directions are told.
     *
     * @param shown the amount as the lens shows it
     * @param most how many bars of causes there are at most
     */
    static WaterfallChart of(PeriodCauses together, UnaryOperator<Money> shown, int most) {
        var shares = new ArrayList<Share>();
        var nothing = Money.zero(together.difference().currency());
        for (var line : together.lines()) {
            var words = accounts(line, shown);
            shares.add(share(line.kind(), words, words, shown.apply(line.net())));
        }
        if (together.lines().stream().allMatch(line -> line.kind() != null)) {
            shares.add(share(null, "", "", nothing));
        }
        return laid(joined(shares, most), shown.apply(together.difference()));
    }

    /** The larger ones stay in their order, and after them the smallest are one; what is unexplained or in doubt is never among those. */
    private static List<Share> joined(List<Share> shares, int most) {
        var causes = shares.stream().filter(share -> !share.unexplained()).toList();
        if (causes.size() <= most) {
            return shares;
        }
        var small = causes.stream()
                .filter(Share::mayJoin)
                .sorted(Comparator.comparing(share -> share.amount().decimal().abs()))
                .limit(causes.size() - most + 1L)
                .collect(Collectors.toSet());
        Money sum;
        try {
            sum = small.stream().map(Share::amount).reduce(Money::plus).orElseThrow();
        } catch (ArithmeticException e) {
            return shares;
        }
        var joined = new ArrayList<>(
                causes.stream().filter(share -> !small.contains(share)).toList());
        var inOrder = causes.stream()
                .filter(small::contains)
                .map(share -> share.look().word() + " "
                        + Amount.difference(share.amount()).text())
                .collect(Collectors.joining(", "));
        var word = Words.text("review.waterfall.others", small.size());
        joined.add(new Share(
                new CauseLook(Icons.EXPLAINED, word, word, ""),
                null,
                small.size(),
                Words.text("review.waterfall.others.brief"),
                inOrder,
                sum));
        shares.stream().filter(Share::unexplained).forEach(joined::add);
        return joined;
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
        return new Share(amount.isZero() ? look.calm() : look, new DetailModel.Picked(kind), 0, brief, full, amount);
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
                    share.others(),
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
                0,
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
