package dev.weighhouse.crossing;

import java.time.Duration;

/**
 * The part of a platform that can be told what became of its items and what reconciling brought. It takes nothing back and changes
 * no books; what is told and when is decided elsewhere, the same for every platform.
 *
 * <p>The platform knows a request again by its key: what it took once under a key it answers the same way each time, and it refuses
 * the key with another content. Apart from {@link #endWaits}, one thread at a time uses it.
 */
public interface FeedbackPort {

    /** Who is told, by a name that no other installation of the same platform has; part of every key. Asks nobody. */
    String addressee();

    /** Whether it can be told facts of this kind. Asks nobody. */
    boolean takes(FactKind kind);

    /** How long after the last byte was sent something may still appear there. */
    Duration settleTime();

    /**
     * The exact bytes that tell it, with the short key among them. Pure: the same gives the same bytes.
     *
     * @throws FailureException with a {@code BadInput} if this platform cannot be told it
     */
    Body body(CrossingKey key, Feedback feedback);

    /** Sends once, with no retry of its own. Never throws for an end a platform or a network can bring about. */
    FeedbackAnswer send(FeedbackParcel parcel);

    /** Looks for what stands there under the key. Only reads; may retry. Never throws, as {@link #send}. */
    FeedbackLookup find(FeedbackParcel parcel);

    /** Ends, now and from now on, what waits until a request may leave; it ends as not executed. Any thread. */
    default void endWaits() {}
}
