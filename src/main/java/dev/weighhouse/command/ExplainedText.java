package dev.weighhouse.command;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import dev.weighhouse.matching.Refusal;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.OpenRow;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one difference comes about, as lines of text in the account's natural sign. */
final class ExplainedText {
    /** What does not fit is in the CSV and JSON of the same. */
    private static final int ROWS = 20;

    /** Each takes a moment. */
    private static final int LOOKED_UP = 5;

    private final Variance variance;
    private final Accounted accounted;
    private final Side side;
    private final List<String> lines = new ArrayList<>();

    private ExplainedText(Variance variance, Accounted accounted) {
        this.variance = variance;
        this.accounted = accounted;
        this.side = ReviewTable.normalSide(variance);
    }

    static List<String> of(Variance variance, Accounted accounted) {
        var text = new ExplainedText(variance, accounted);
        accounted.waterfall().ifPresent(text::causes);
        text.rollForward("Ledger", variance.ledger());
        text.rollForward("Platform", variance.platform());
        text.rows();
        accounted.diagnoses().forEach(diagnosis -> text.lines.add(diagnosis.words()));
        text.near();
        accounted.refusals().stream().limit(LOOKED_UP).map(Refusal::words).forEach(text.lines::add);
        return List.copyOf(text.lines);
    }

    private void causes(Waterfall waterfall) {
        var cells = new ArrayList<List<String>>();
        waterfall.causes().forEach(cause -> cells.add(List.of(signed(cause.amount()), cause.words())));
        cells.add(List.of(signed(waterfall.unexplained()), "unexplained"));
        lines.addAll(new TextColumns("", "").right(0).lines(cells));
    }

    /** Opening and what moved since make the closing, where a side states them. */
    private void rollForward(String name, SideFigures figures) {
        var opening = figures.opening();
        var closing = figures.closing();
        if (opening != null && closing != null) {
            lines.add("%s: opening %s, activity %s, closing %s"
                    .formatted(name, plain(opening), signed(closing.minus(opening)), plain(closing)));
        }
    }

    private void rows() {
        if (accounted.open().isEmpty()) {
            return;
        }
        var cells = accounted.open().stream().limit(ROWS).map(this::cells).toList();
        var heads = new TextColumns("Ledger", "", "", "Platform", "", "", "Share", "Cause", "Days");
        lines.addAll(heads.right(2, 5, 6, 8).headed(cells));
        var more = accounted.open().size() - cells.size();
        if (more > 0) {
            lines.add("… and %d more open rows; --format csv has all of them".formatted(more));
        }
    }

    private List<String> cells(OpenRow open) {
        return Stream.of(
                        sideCells(open.ledger()),
                        sideCells(open.platform()),
                        List.of(signed(open.share()), cause(open), Long.toString(days(open, variance))))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> sideCells(@Nullable Row row) {
        return row == null
                ? List.of("", "", "")
                : List.of(
                        row.date().toString(), row.name(), plain(row.movement().amount()));
    }

    /** Where there is no difference, nothing of it can be unexplained. */
    private String cause(OpenRow open) {
        var cause = open.cause();
        var unknown = accounted.waterfall().isPresent() ? "unexplained" : "";
        return Stream.of(cause == null ? unknown : cause.word(), open.note())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
    }

    /** On the last day of the period. */
    static long days(OpenRow open, Variance variance) {
        return Math.max(0, open.since().until(variance.period().to(), ChronoUnit.DAYS));
    }

    /** For what has no counterpart at all, the nearest that could have been it. */
    private void near() {
        accounted.open().stream()
                .filter(open -> open.ledger() == null || open.platform() == null)
                .filter(ExplainedText::isAlone)
                .limit(LOOKED_UP)
                .forEach(open -> accounted.whyNot().apply(open.row()).stream()
                        .findFirst()
                        .ifPresent(nearest -> lines.add("Nearest to %s: %s %s"
                                .formatted(open.row().name(), nearest.words(), nearest.change()))));
    }

    private static boolean isAlone(OpenRow open) {
        return open.cause() == null
                || open.cause() == Cause.Kind.MISSING_IN_LEDGER
                || open.cause() == Cause.Kind.MISSING_ON_PLATFORM;
    }

    private String signed(Money amount) {
        return ReviewTable.shown(amount, side, true);
    }

    private String plain(Money amount) {
        return ReviewTable.shown(amount, side, false);
    }
}
