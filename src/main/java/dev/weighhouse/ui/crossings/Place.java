package dev.weighhouse.ui.crossings;

import java.time.Instant;

/** Where in the list a page is wanted. */
sealed interface Place {

    record Newest() implements Place {}

    record Oldest() implements Place {}

    /** The page just older than the crossing with this number. */
    record Older(long than) implements Place {}

    record Newer(long than) implements Place {}

    /** A page with this crossing, or the place where it would be, in its middle. */
    record Around(long number) implements Place {}

    /** A page around the last crossing that began before this moment. */
    record Before(Instant moment) implements Place {}
}
