package dev.weighhouse.close;

import dev.weighhouse.books.AccountId;
import java.util.List;

/**
 * What people decide about matches, the same from the window and from the command line. Nothing is ever changed: each step is kept,
 * and another takes it back. Reads and writes the workspace: call none of it on the JavaFX thread. Every deed throws
 * {@link dev.weighhouse.crossing.FailureException} with a {@code BadInput} where it makes no sense, and where a decision that counts
 * says otherwise of one of the rows.
 */
public interface MatchDesk {

    /** These rows of both sides belong together. Where they do not come to zero, they belong together and differ. */
    MatchDecision match(MatchDecision.About about, List<Chosen> rows, String note);

    /** The match of these rows that a rule suggested is right. They come to zero. */
    MatchDecision confirm(MatchDecision.About about, List<Chosen> rows, String note);

    /**
     * None of the one rows belongs to any of the other; no rule puts them together again. It takes the place of a person's match of
     * exactly these rows.
     */
    MatchDecision apart(MatchDecision.About about, List<Chosen> one, List<Chosen> other, String note);

    /**
     * Takes rows out of a match, of a rule or of a person. What is left of it stays together by hand where it is of both sides, also if
     * it then differs.
     *
     * @param match all rows of it
     * @param out some of them, not all
     */
    MatchDecision split(MatchDecision.About about, List<Chosen> match, List<Chosen> out, String note);

    /**
     * A decision does not count any more (undo), and with it what it took the place of counts again. Taking back a taking back is redo.
     */
    MatchDecision takeBack(long number);

    /** Every decision about an account, the oldest first. */
    List<MatchDecision> history(AccountId account);

    /** Every decision about any account, the oldest first. */
    List<MatchDecision> history();
}
