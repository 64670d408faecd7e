package dev.weighhouse.journal;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.reconcile.Variance;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What differences will be once entries stand in the ledger: each posting moves its account's difference by itself. */
final class Predictions {
    private final List<FlightPlan.Prediction> lines = new ArrayList<>();
    private final TreeMap<String, Money> now = new TreeMap<>();
    private final TreeMap<String, Money> after = new TreeMap<>();
    private final List<Period> months;

    private Predictions(List<Period> months) {
        this.months = months;
    }

    /** @param pulled the months of which the ledger was asked before */
    static Predictions of(List<JournalEntry> entries, List<Period> pulled, Outlook outlook) {
        var predictions = new Predictions(months(entries, pulled));
        for (var month : predictions.months()) {
            outlook.review(month).variances().forEach(variance -> predictions.addOrTell(variance, entries));
        }
        return predictions;
    }

    /**
     * The months whose balances entries move: their own, and those pulled before that end later, as a balance has all that came
     * before it. In order.
     */
    static List<Period> months(List<JournalEntry> entries, List<Period> pulled) {
        var months = new TreeSet<Period>();
        entries.forEach(entry -> months.add(Period.of(YearMonth.from(entry.date()))));
        entries.stream()
                .map(JournalEntry::date)
                .min(LocalDate::compareTo)
                .ifPresent(first -> pulled.stream()
                        .filter(month -> !month.to().isBefore(first))
                        .forEach(months::add));
        return List.copyOf(months);
    }

    /** Entries that can be counted one by one may be too much for an account together. */
    private void addOrTell(Variance variance, List<JournalEntry> entries) {
        try {
            add(variance, entries);
        } catch (ArithmeticException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "%s would stand at more than can be counted after %s."
                                    .formatted(variance.label(), places(variance, entries)),
                            "Correct these amounts, or push the entries one by one."),
                    e);
        }
    }

    /** {@code J-1 (lines 1, 3) and J-2 (line 1)}, with the account's lines counted from 1. */
    private static String places(Variance variance, List<JournalEntry> entries) {
        var account = Objects.requireNonNull(variance.ledgerAccount()).id();
        var places = new ArrayList<String>();
        for (var entry : entries) {
            var lines = IntStream.range(0, entry.lines().size())
                    .filter(at -> entry.lines().get(at).account().equals(account))
                    .mapToObj(at -> String.valueOf(at + 1))
                    .toList();
            if (counts(variance, entry) && !lines.isEmpty()) {
                places.add(
                        "%s (line%s %s)".formatted(entry.id(), lines.size() > 1 ? "s" : "", String.join(", ", lines)));
            }
        }
        return places.isEmpty() ? "this push" : String.join(" and ", places);
    }

    private void add(Variance variance, List<JournalEntry> entries) {
        var account = variance.ledgerAccount();
        var difference = variance.difference();
        if (account == null || difference.isEmpty()) {
            return;
        }
        var posted = posted(account.id(), variance, entries);
        var then = difference.get().minus(posted);
        var currency = variance.currency().getCurrencyCode();
        now.merge(currency, difference.get().abs(), Money::plus);
        after.merge(currency, then.abs(), Money::plus);
        if (!posted.isZero()) {
            lines.add(new FlightPlan.Prediction(
                    account.id(), label(variance), variance.period(), difference.get(), then));
        }
    }

    private static Money posted(AccountId account, Variance variance, List<JournalEntry> entries) {
        var currency = variance.currency();
        return entries.stream()
                .filter(entry -> counts(variance, entry))
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().equals(account)
                        && line.amount().currency().equals(currency))
                .map(JournalEntry.Line::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    private String label(Variance variance) {
        return months.size() > 1 ? "%s, %s".formatted(variance.label(), variance.period()) : variance.label();
    }

    private static boolean counts(Variance variance, JournalEntry entry) {
        return variance.basis().counts(entry.date(), variance.period());
    }

    List<Period> months() {
        return months;
    }

    List<FlightPlan.Prediction> lines() {
        return List.copyOf(lines);
    }

    List<Money> differencesNow() {
        return List.copyOf(now.values());
    }

    List<Money> differencesAfter() {
        return List.copyOf(after.values());
    }
}
