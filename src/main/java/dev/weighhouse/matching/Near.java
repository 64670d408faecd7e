package dev.weighhouse.matching;

import java.util.List;
import java.util.stream.Stream;

/**
 * A row that an open one nearly belongs to, alone or together with others.
 *
 * @param candidate on the other side
 * @param together further open rows without which the amounts do not cancel out, by date: of the other side where several are this
 *     amount, of the same side where this row is one of several; empty as a rule
 * @param criterion the one that failed
 * @param by how much, in the measure of the criterion; 0 where it has none
 * @param words what failed and by how much, as a sentence
 * @param change which change of the rules would match them, as a sentence; or that none would
 * @param others how many other rows that change would match as well
 */
public record Near(
        OpenItem candidate,
        List<OpenItem> together,
        Criterion criterion,
        long by,
        String words,
        String change,
        int others) {

    public Near {
        together = List.copyOf(together);
    }

    /** A row that it nearly belongs to alone. */
    public Near(OpenItem candidate, Criterion criterion, long by, String words, String change, int others) {
        this(candidate, List.of(), criterion, by, words, change, others);
    }

    /** All rows that a match by hand would hold besides the open one: the candidate first. */
    public List<OpenItem> rows() {
        return Stream.concat(Stream.of(candidate), together.stream()).toList();
    }
}
