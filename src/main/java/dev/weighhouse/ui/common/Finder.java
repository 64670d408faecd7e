package dev.weighhouse.ui.common;

import java.util.List;

/**
 * One kind of thing the look-up of the window finds. Screens bring theirs ({@link Screen#finders()}); the window only
 * lists what they find, so no screen knows another.
 */
public interface Finder {
    /** So many of one kind are enough; who sees more types more. */
    int MOST = 8;

    /** What it finds, as the head over it, such as {@code Accounts}. */
    String title();

    /**
     * A job that looks for what was typed, the best first, at most {@link #MOST}. It is asked with an empty text first,
     * when the look-up opens: then it may read what it will look through, and gives what is worth offering unasked.
     *
     * <p>Called on the JavaFX thread, so whatever takes time belongs into the job.
     */
    Order<List<Found>> looking(String text);
}
