package dev.weighhouse.journal;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Said;
import dev.weighhouse.reconcile.Variance;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How the two sides stand, as far as journal entries need to know. */
public interface Outlook {

    /** The latest quotes of the two sides compared. */
    Review review(Period month);

    /** The rows that may tell something of the variances of a month. */
    Function<Variance, Around> around(Period month);

    /** What people said of the variances of a month, whose rows are given; their decisions are read once for all of them. */
    BiFunction<Variance, Around, Said> said(Period month);

    /** Pulls the ledger for these months, so that what was predicted can be compared with what came. */
    PullResult pullLedger(List<Period> months, Progress progress);
}
