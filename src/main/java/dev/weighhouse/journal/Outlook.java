package dev.weighhouse.journal;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.reconcile.Review;
import java.util.List;

/** How the two sides stand, as far as journal entries need to know. */
public interface Outlook {

    /** The latest quotes of the two sides compared. */
    Review review(Period month);

    /** Pulls the ledger for these months, so that what was predicted can be compared with what came. */
    PullResult pullLedger(List<Period> months, Progress progress);
}
