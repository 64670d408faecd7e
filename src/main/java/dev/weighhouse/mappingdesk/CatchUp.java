package dev.weighhouse.mappingdesk;

/** What becomes of amounts of the past when a mapping changes. */
public enum CatchUp {
    /** Open months are corrected in themselves, locked ones in the first open month. */
    CATCH_UP,
    /** Only open months are corrected, each in itself; locked ones stay as they are. */
    OPEN_MONTHS_ONLY,
    /** Nothing of the past is moved. */
    FROM_NOW_ON
}
