package dev.weighhouse.ui.common;

/**
 * What a screen says of itself in the rail, whether it is shown or not.
 *
 * @param waits how many things wait for a person
 * @param doubts how many of what was sent nobody knows the end of
 * @param words both in words, for the tooltip and screen readers; empty where there is nothing to say
 */
public record RailCount(int waits, int doubts, String words) {
    public static final RailCount NONE = new RailCount(0, 0, "");
}
