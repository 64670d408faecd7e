package dev.weighhouse.crossing;

/**
 * Which rows of a selection, by the {@linkplain CrossingRow#number() number} of a row that is at hand, so that page 5,000 comes
 * as fast as the first and rows that arrive meanwhile shift nothing.
 */
public sealed interface Page {

    int size();

    /** The newest rows. */
    record Newest(int size) implements Page {}

    /** The rows just older than this number. */
    record Older(long than, int size) implements Page {}

    /** The rows just newer than this number. */
    record Newer(long than, int size) implements Page {}

    /** The oldest rows. */
    record Oldest(int size) implements Page {}
}
