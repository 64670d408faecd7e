package dev.weighhouse.connect;

import dev.weighhouse.crossing.Failure;

/** How the one sending of a request ended. It says what is certain and leaves open what is not. */
public sealed interface Sent {

    /** A whole reply came, with whatever status. What it means is for the provider to say. */
    record Replied(HttpReply reply) implements Sent {}

    /** Not one byte of the request left: no connection was made, or nobody wanted it any more. */
    record NotSent(Failure failure) implements Sent {}

    /**
     * The request left, wholly or in part, and no whole reply came. It may have had its effect.
     *
     * @param words what happened; without secrets
     */
    record Unknown(String words) implements Sent {}
}
