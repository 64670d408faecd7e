package dev.weighhouse.crossing;

/** Anything that crosses from the workspace to a side, as the log knows it. */
interface Freight {

    /** The key of its fact. */
    CrossingKey key();

    /** How people look for it; the same in every event. */
    LogEntry.Subject subject();

    /** Who sends it. */
    String by();
}
