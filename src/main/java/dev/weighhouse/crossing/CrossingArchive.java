package dev.weighhouse.crossing;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The crossing log as people read it: one row for each crossing, look-up, timeline, proof, export. Only reads; what is
 * shown is what {@link CrossingLog} has on the disk.
 *
 * <p>Every method throws {@link FailureException} where the file cannot be read. Asked by one thread at a time, never by the
 * one that paints.
 */
public interface CrossingArchive {

    LogTotals totals();

    /**
     * How the work goes, from every crossing there is. Takes seconds for a million.
     *
     * @param zone in which a month begins and ends
     */
    LogMeasures measures(ZoneId zone, Progress progress);

    /** Who and what the filters can offer. */
    FilterChoices choices();

    /**
     * Rows of the selection, newest first, whichever way the page was asked for.
     *
     * @return at most {@link Page#size()} rows; fewer only where the selection ends
     */
    List<CrossingRow> rows(Selection selection, Page page);

    /** How many crossings the selection has. */
    long count(Selection selection);

    /** Draws a sample; the same draw always gives the same crossings as long as the selection has the same. */
    Sample draw(Draw draw, Progress progress);

    /**
     * Looks for what a person typed among everything that ever crossed: ids and numbers of either side, the short key in any
     * case and grouping, an amount, a date, words and beginnings of words. Several words must all be there.
     *
     * @param atMost how many rows are wanted
     */
    Found find(String typed, int atMost);

    /**
     * Does a part of what the first look-up would otherwise wait for. Worth it where a person may look something up, before they do;
     * in parts, so that whoever wants the workspace meanwhile need not wait for the rest.
     *
     * @param part 0 for the first
     * @return whether there is another part
     */
    default boolean makeReady(int part) {
        return false;
    }

    /** The whole story of one crossing, or empty where the log does not know it. */
    Optional<Timeline> timeline(CrossingKey key);

    /** What the log can say for the claim that something never crossed: see {@link Absence}. */
    Absence proveAbsent(String typed);

    /**
     * Checks every row: numbers without gaps, each hash over its row and the one before, the bytes that were to be sent against
     * their digests, the list on screen against the log, and the log against heads that were remembered elsewhere.
     *
     * @param remembered heads from outside the file, such as from the memo of a closing entry; none is fine
     */
    ChainReport verify(Collection<ChainHead> remembered, Progress progress);

    /**
     * The same, and besides whether crossings are found by what their events say and by nothing else: who had a hand in which, and
     * the index of words. Takes minutes for a million.
     */
    ChainReport verifyThoroughly(Collection<ChainHead> remembered, Progress progress);

    /** The last row, to be remembered elsewhere; empty while nothing has crossed. */
    Optional<ChainHead> head();

    /**
     * Which of the entries that a ledger shows with a key of ours this log never sent: a sign that the file was replaced by an
     * older copy, or that another workspace writes to the same books.
     */
    List<Hit> strangers(Collection<Hit> hits);

    /**
     * Writes the selection, newest first, and closes nothing.
     *
     * @return how many crossings were written
     * @throws IOException if {@code out} does not take it
     */
    long export(Selection selection, ExportForm form, Writer out, Progress progress) throws IOException;

    /**
     * Writes a sample, newest first, as {@link #export(Selection, ExportForm, Writer, Progress)} writes a selection. How it was
     * drawn goes along in every row, after the other columns: its seed, the population, the wanted size, the highest number
     * that took part, and the head of the chain.
     *
     * @return how many crossings were written
     * @throws IOException if {@code out} does not take it
     */
    long export(Sample sample, ExportForm form, Writer out, Progress progress) throws IOException;
}
