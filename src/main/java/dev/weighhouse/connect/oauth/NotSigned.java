package dev.weighhouse.connect.oauth;

import dev.weighhouse.crossing.Failure;

/**
 * Nobody is signed in, and what was kept before stays as it is.
 *
 * @param why for those who go on by it
 * @param words what happened, without secrets
 * @param nextStep what the person can do
 */
public record NotSigned(Why why, String words, String nextStep) implements SignInStart, SignInEnd {

    /** The ends there are. */
    public enum Why {
        /** The person said no. */
        DENIED,
        /** The browser's answer belongs to another sign-in; this one goes on. */
        WRONG_STATE,
        /** The service does not take the code: it was used, or is too old. */
        CODE_REFUSED,
        /** The person stopped it here. */
        CANCELLED,
        /** No answer came from the browser. */
        TIMED_OUT,
        /** Another program listens where the browser would come back. */
        PORT_TAKEN,
        /** The person signed in to another company than the connection's. */
        OTHER_COMPANY,
        /** What was pasted is no address of the end of a sign-in; this one goes on. */
        NOT_READABLE,
        /** The service could not be asked, or refused for another reason. */
        FAILED
    }

    static NotSigned of(Why why, Failure failure) {
        return new NotSigned(why, failure.words(), failure.nextStep());
    }

    /** For those who end with a failure. */
    public Failure failure() {
        return why == Why.CANCELLED ? new Failure.Cancelled(words) : new Failure.BadInput(words, nextStep);
    }
}
