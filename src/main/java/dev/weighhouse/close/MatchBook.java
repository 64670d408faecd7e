package dev.weighhouse.close;

import dev.weighhouse.books.AccountId;
import java.util.List;

/** Where decisions about matches are kept, for ever and unchanged. */
public interface MatchBook {

    /**
     * Appends a decision.
     *
     * @return false where its number is not the next one any more, and nothing is written: look again
     */
    boolean append(MatchDecision decision);

    /** Those of one ledger account, the oldest first. */
    List<MatchDecision> of(AccountId account);

    /** All of them, the oldest first. */
    List<MatchDecision> all();
}
