package dev.weighhouse.journal;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.reconcile.Variance;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differences will be once entries stand in the ledger: each posting moves its account's difference by itself. */
final class Predictions {
    private final List<FlightPlan.Prediction> lines = new ArrayList<>();
    private final TreeMap<String, Money> now = new TreeMap<>();
    private final TreeMap<String, Money> after = new TreeMap<>();
    private final List<Period> months;

    private Predictions(List<Period> months) {
        this.months = months;
    }

    static Predictions of(List<JournalEntry> entries, Outlook outlook) {
        var months = new TreeSet<Period>();
        entries.forEach(entry -> months.add(Period.of(YearMonth.from(entry.date()))));
        var predictions = new Predictions(List.copyOf(months));
        for (var month : months) {
            outlook.review(month).variances().forEach(variance -> predictions.add(variance, month, entries));
        }
        return predictions;
    }

    private void add(Variance variance, Period month, List<JournalEntry> entries) {
        var account = variance.ledgerAccount();
        var difference = variance.difference();
        if (account == null || difference.isEmpty()) {
            return;
        }
        var posted = posted(account.id(), variance.currency(), month, entries);
        var then = difference.get().minus(posted);
        var currency = variance.currency().getCurrencyCode();
        now.merge(currency, difference.get().abs(), Money::plus);
        after.merge(currency, then.abs(), Money::plus);
        if (!posted.isZero()) {
            lines.add(new FlightPlan.Prediction(account.id(), variance.label(), difference.get(), then));
        }
    }

    private static Money posted(AccountId account, Currency currency, Period month, List<JournalEntry> entries) {
        return entries.stream()
                .filter(entry -> month.contains(entry.date()))
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().equals(account)
                        && line.amount().currency().equals(currency))
                .map(JournalEntry.Line::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    List<Period> months() {
        return months;
    }

    List<FlightPlan.Prediction> lines() {
        return List.copyOf(lines);
    }

    List<Money> unexplainedNow() {
        return List.copyOf(now.values());
    }

    List<Money> unexplainedAfter() {
        return List.copyOf(after.values());
    }
}
