package dev.weighhouse.journal;

import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;

/** Why nothing can be posted at all. */
final class PostingRefused {

    private PostingRefused() {}

    static FailureException byReadOnlyLedger(Connection ledger) {
        return new FailureException(new Failure.BadInput(
                "%s can only be read, so nothing can be posted to it.".formatted(ledger.title()),
                "Post the entries there by hand, or connect a ledger that takes entries."));
    }

    static FailureException bySomebodyElse(Connection ledger) {
        return new FailureException(new Failure.Rejected(
                "Another Weighhouse on this computer is posting to %s now.".formatted(ledger.title()),
                "Wait until it is done, then try again."));
    }
}
