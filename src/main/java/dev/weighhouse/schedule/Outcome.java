package dev.weighhouse.schedule;

import java.util.Locale;

/** How a step ended. The names are stable: they stand in workspaces and in what programs read. */
public enum Outcome {
    /** Done, and nothing to look at. */
    DONE,
    /** Done, and a person should look. */
    LOOK,
    /** Not done; it is tried again later. */
    FAILED,
    /** Stopped by a person, or to give way to one. */
    STOPPED,
    /** It was begun and never came to an end: the computer or the program stopped. */
    INTERRUPTED;

    /** Whether its time is served by it. */
    public boolean isDone() {
        return this == DONE || this == LOOK;
    }

    /** As programs read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
