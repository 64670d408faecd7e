package dev.weighhouse.command;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Side;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.ReviewNode;
import dev.weighhouse.reconcile.ReviewTree;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A review as text for people: indented by the hierarchy of accounts, in each account's natural sign. */
final class ReviewTable {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d LLL yyyy", Locale.ENGLISH);

    private final PrintWriter out;
    private final String company;
    private final Function<Variance, List<String>> beneath;

    ReviewTable(PrintWriter out, String company) {
        this(out, company, _ -> List.of());
    }

    /** @param beneath what to say under the line of an account */
    ReviewTable(PrintWriter out, String company, Function<Variance, List<String>> beneath) {
        this.out = out;
        this.company = company;
        this.beneath = beneath;
    }

    void print(Review review, Predicate<Variance> wanted) {
        out.printf("Review · %s · %s%n", name(review.period()), company);
        if (review.variances().isEmpty()) {
            out.printf("Nothing to compare yet. Pull both sides first.%n%n");
            return;
        }
        out.println(summary(review));
        out.println();
        var lines = new ArrayList<List<String>>();
        ReviewTree.of(review, wanted).roots().forEach(node -> add(lines, node, 0));
        if (lines.isEmpty()) {
            out.printf("Nothing is open.%n%n");
            return;
        }
        new TextColumns("Account", "Basis", "Ledger", "Platform", "Difference", "Cur", "Status")
                .right(2, 3, 4)
                .print(out, lines);
        out.println();
        review.variances().stream().filter(wanted).forEach(this::findings);
        out.printf(
                "As of %s. Each account in its natural sign; a difference is platform minus ledger.%n%n",
                DAY.format(review.period().to()));
    }

    /** The month, with the days of it where it is not the whole one. */
    private static String name(Period period) {
        var month = MONTH.format(period.to());
        return period.equals(Period.of(YearMonth.from(period.from())))
                ? month
                : "%d–%d %s"
                        .formatted(period.from().getDayOfMonth(), period.to().getDayOfMonth(), month);
    }

    private static String summary(Review review) {
        var parts = new ArrayList<String>();
        parts.add(
                "%d of %d agree".formatted(review.agreeing(), review.variances().size()));
        for (var status : Status.values()) {
            var count = review.count(status);
            if (count > 0 && status.open()) {
                parts.add("%d %s".formatted(count, status == Status.DIFFERS ? "differ" : status.word()));
            }
        }
        return String.join(" · ", parts);
    }

    private void add(List<List<String>> lines, ReviewNode node, int depth) {
        switch (node) {
            case ReviewNode.Line line -> {
                lines.add(line(line.variance(), depth));
                beneath.apply(line.variance()).forEach(text -> lines.add(List.of("  ".repeat(depth + 2) + text)));
            }
            case ReviewNode.Group group -> {
                addGroup(lines, group, depth);
                group.children().forEach(child -> add(lines, child, depth + 1));
            }
        }
    }

    /** A group with a line for each of its sums; unrelated accounts make no sum, so what is not mapped has none. */
    private static void addGroup(List<List<String>> lines, ReviewNode.Group group, int depth) {
        var label = "  ".repeat(depth) + group.label();
        var account = group.account();
        if (account == null || group.subtotals().isEmpty()) {
            lines.add(List.of(label));
            return;
        }
        var agree = "%d of %d agree".formatted(group.agreeing(), group.lines());
        for (var sum : group.subtotals()) {
            var first = sum.equals(group.subtotals().getFirst());
            lines.add(List.of(
                    first ? label : "",
                    basis(sum.basis()),
                    shown(Optional.ofNullable(sum.ledger()), account.normalSide(), false),
                    shown(Optional.ofNullable(sum.platform()), account.normalSide(), false),
                    shown(Optional.ofNullable(sum.difference()), account.normalSide(), true),
                    sum.currency().getCurrencyCode(),
                    counted(first ? agree : "", sum.notCounted())));
        }
    }

    private static String counted(String agree, int notCounted) {
        if (notCounted == 0) {
            return agree;
        }
        return (agree.isEmpty() ? "" : agree + ", ") + notCounted + " not counted";
    }

    private static String basis(Basis basis) {
        return basis == Basis.CLOSING ? "closing" : "activity";
    }

    private static List<String> line(Variance variance, int depth) {
        var side = normalSide(variance);
        return List.of(
                "  ".repeat(depth) + variance.label(),
                basis(variance.basis()),
                shown(variance.ledgerAmount(), side, false),
                shown(variance.platformAmount(), side, false),
                shown(variance.difference(), side, true),
                variance.currency().getCurrencyCode(),
                variance.status().word() + (variance.findings().isEmpty() ? "" : " *"));
    }

    static Side normalSide(Variance variance) {
        var account = variance.ledgerAccount();
        return account == null
                ? variance.platformAccounts().getFirst().account().normalSide()
                : account.normalSide();
    }

    private static String shown(Optional<Money> amount, Side side, boolean plus) {
        return amount.map(money -> shown(money, side, plus)).orElse("");
    }

    /** @param plus whether to say so of what is above zero */
    static String shown(Money amount, Side side, boolean plus) {
        var money = side == Side.CREDIT ? amount.negated() : amount;
        return (plus && money.signum() > 0 ? "+" : "") + grouped(money);
    }

    static String grouped(Money money) {
        var digits = money.currency().getDefaultFractionDigits();
        return String.format(Locale.ENGLISH, "%,." + digits + "f", money.decimal());
    }

    private void findings(Variance variance) {
        variance.findings().forEach(finding -> out.printf("* %s: %s%n", variance.label(), finding.words()));
    }
}
