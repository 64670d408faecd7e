package dev.weighhouse.command;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A review as text for people: indented by the hierarchy of accounts, in each account's natural sign. */
final class ReviewTable {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d LLL yyyy", Locale.ENGLISH);

    private final PrintWriter out;
    private final String company;

    ReviewTable(PrintWriter out, String company) {
        this.out = out;
        this.company = company;
    }

    void print(Review review, Predicate<Variance> wanted) {
        out.printf("Review · %s · %s%n", MONTH.format(review.period().to()), company);
        out.println(summary(review));
        out.println();
        var shown = review.variances().stream().filter(wanted).toList();
        if (shown.isEmpty()) {
            out.println(
                    review.variances().isEmpty()
                            ? "Nothing to compare yet. Pull both sides first."
                            : "Nothing is open.");
            out.println();
            return;
        }
        new TextColumns("Account", "Basis", "Ledger", "Platform", "Difference", "Cur", "Status")
                .right(2, 3, 4)
                .print(out, lines(review.ledgerChart(), shown));
        out.println();
        findings(shown);
        out.printf(
                "As of %s. Each account in its natural sign; a difference is platform minus ledger.%n%n",
                DAY.format(review.period().to()));
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

    private static List<List<String>> lines(ChartOfAccounts chart, List<Variance> variances) {
        var lines = new ArrayList<List<String>>();
        var path = new ArrayList<Account>();
        for (var variance : variances) {
            var account = variance.ledgerAccount();
            var ancestors = account == null ? List.<Account>of() : ancestors(chart, account);
            if (account == null && !unmappedHeadIsThere(lines)) {
                lines.add(List.of(UNMAPPED));
            }
            for (int depth = 0; depth < ancestors.size(); depth++) {
                if (depth >= path.size() || !path.get(depth).equals(ancestors.get(depth))) {
                    lines.add(List.of("  ".repeat(depth) + ancestors.get(depth).label()));
                }
            }
            path.clear();
            path.addAll(ancestors);
            lines.add(line(variance, account == null ? 1 : ancestors.size()));
        }
        return lines;
    }

    private static final String UNMAPPED = "Unmapped platform accounts";

    private static boolean unmappedHeadIsThere(List<List<String>> lines) {
        return lines.stream().anyMatch(line -> line.getFirst().equals(UNMAPPED));
    }

    private static List<Account> ancestors(ChartOfAccounts chart, Account account) {
        Deque<Account> path = new ArrayDeque<>();
        var parent = Optional.ofNullable(account.parent()).flatMap(chart::find);
        while (parent.isPresent()) {
            path.addFirst(parent.get());
            parent = Optional.ofNullable(parent.get().parent()).flatMap(chart::find);
        }
        return List.copyOf(path);
    }

    private static List<String> line(Variance variance, int depth) {
        var side = normalSide(variance);
        return List.of(
                "  ".repeat(depth) + variance.label(),
                variance.basis() == Basis.CLOSING ? "closing" : "activity",
                shown(variance.ledgerAmount(), side, false),
                shown(variance.platformAmount(), side, false),
                shown(variance.difference(), side, true),
                variance.currency().getCurrencyCode(),
                variance.status().word() + (variance.findings().isEmpty() ? "" : " *"));
    }

    private static Side normalSide(Variance variance) {
        var account = variance.ledgerAccount();
        return account == null
                ? variance.platformAccounts().getFirst().account().normalSide()
                : account.normalSide();
    }

    private static String shown(Optional<Money> amount, Side side, boolean plus) {
        return amount.map(money -> side == Side.CREDIT ? money.negated() : money)
                .map(money -> "%s%,.2f".formatted(plus && money.signum() > 0 ? "+" : "", money.decimal()))
                .orElse("");
    }

    private void findings(List<Variance> shown) {
        var noted = shown.stream().filter(v -> !v.findings().isEmpty()).toList();
        for (var variance : noted) {
            variance.findings().forEach(f -> out.printf("* %s: %s%n", variance.label(), f.words()));
        }
        if (!noted.isEmpty()) {
            out.println();
        }
        var totals = new TreeMap<Currency, Money>(Comparator.comparing(Currency::getCurrencyCode));
        shown.forEach(v -> v.difference().ifPresent(d -> totals.merge(d.currency(), d, Money::plus)));
        totals.forEach((currency, sum) ->
                out.printf(Locale.ENGLISH, "Differences in %s, debit positive: %+,.2f%n", currency, sum.decimal()));
    }
}
