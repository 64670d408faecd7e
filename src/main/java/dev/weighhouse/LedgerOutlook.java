package dev.weighhouse;

import dev.weighhouse.books.Period;
import dev.weighhouse.close.MatchDesk;
import dev.weighhouse.close.MonthEnd;
import dev.weighhouse.close.PeriodSaid;
import dev.weighhouse.close.WaiverDesk;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.journal.Outlook;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Said;
import dev.weighhouse.reconcile.Variance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the review says, for those who draft and push. */
record LedgerOutlook(MonthEnd monthEnd, MatchDesk matches, WaiverDesk waivers, Clock clock) implements Outlook {
    @Override
    public Review review(Period month) {
        return monthEnd.review(month);
    }

    @Override
    public Function<Variance, Around> around(Period month) {
        return monthEnd.around(month);
    }

    @Override
    public BiFunction<Variance, Around, Said> said(Period month) {
        return new PeriodSaid(matches, waivers, month, LocalDate.now(clock))::of;
    }

    @Override
    public PullResult pullLedger(List<Period> months, Progress progress) {
        var ledger = monthEnd.connections().getFirst();
        return monthEnd.pull(List.of(ledger.id()), months, progress).getFirst();
    }
}
