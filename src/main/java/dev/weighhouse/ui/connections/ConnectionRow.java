package dev.weighhouse.ui.connections;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One connection in the list.
 *
 * @param provider the kind of system, and which side it stands on
 * @param pulled when it was last pulled wholly
 * @param rhythm when it is read by itself
 * @param read the same in words
 * @param entry how it is let in
 * @param left what is left of what its service allows; empty where that is not counted
 * @param failure what its last pull failed with, or null
 * @param notes what its last pull noted
 */
record ConnectionRow(
        ConnectionId id,
        String title,
        String provider,
        Health health,
        String pulled,
        Rhythm rhythm,
        String read,
        Entry entry,
        String left,
        @Nullable Failure failure,
        List<String> notes) {

    /** How a connection is let in. */
    enum Entry {
        /** By a sign-in in the browser, or by something pasted. */
        SIGN_IN,
        /** By something pasted. */
        SECRET,
        /** Nobody asks. */
        FREE
    }

    /** Whether the next step is to sign in, or to give a fresh secret. */
    boolean wantsEntry() {
        return failure instanceof Failure.SignInNeeded && entry != Entry.FREE;
    }
}
