package dev.weighhouse.command;

import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.PeriodCauses;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A review as text for people, with how each difference comes about under its line, and at the end all of them together. */
final class ExplainedReview {
    private final PrintWriter out;
    private final String company;
    private final Function<Variance, Accounted> explanations;
    private final List<Waterfall> waterfalls = new ArrayList<>();

    ExplainedReview(PrintWriter out, String company, Function<Variance, Accounted> explanations) {
        this.out = out;
        this.company = company;
        this.explanations = explanations;
    }

    void print(Review review, Predicate<Variance> wanted) {
        waterfalls.clear();
        new ReviewTable(out, company, this::beneath).print(review, wanted);
        try {
            PeriodCauses.of(waterfalls).forEach(causes -> print(review, causes));
        } catch (ArithmeticException _) {
            out.printf("The differences of %s are too large to be added.%n", review.period());
        }
    }

    /** Nothing where both sides agree: what is open there outweighs itself. */
    private List<String> beneath(Variance variance) {
        if (variance.status() == Status.AGREES) {
            return List.of();
        }
        var accounted = explanations.apply(variance);
        accounted.waterfall().ifPresent(waterfalls::add);
        return ExplainedText.of(variance, accounted);
    }

    private void print(Review review, PeriodCauses causes) {
        var code = causes.difference().currency().getCurrencyCode();
        out.printf("Causes of the differences of %s in %s, debit positive%n", review.period(), code);
        var lines = new ArrayList<List<String>>();
        for (var line : causes.lines()) {
            var kind = line.kind();
            lines.add(List.of(
                    kind == null ? "unexplained" : kind.word(),
                    Integer.toString(line.accounts()),
                    ReviewTable.grouped(line.more()),
                    ReviewTable.grouped(line.less()),
                    ReviewTable.grouped(line.net())));
        }
        lines.add(List.of("together", "", "", "", ReviewTable.grouped(causes.difference())));
        new TextColumns("Cause", "Accounts", "Platform has more", "Ledger has more", "Net")
                .right(1, 2, 3, 4)
                .print(out, lines);
        out.println();
    }
}
