package dev.weighhouse.ui.common;

/**
 * Something that came about while a person was doing something else: a pull that ended, a failure.
 *
 * @param topic what it is about, as screens know it by {@link Screen#tells()}
 * @param words one sentence or two, with the next step where there is one
 */
public record Notice(String topic, Kind kind, String words) {

    /** How much it wants of a person. */
    public enum Kind {
        /** Nothing: it went well. */
        DONE,
        /** To be read. */
        NOTE,
        /** Something did not work. */
        FAILED
    }
}
