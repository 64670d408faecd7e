package dev.weighhouse.connect;

import dev.weighhouse.crossing.FailureException;

/** Gives a connection another token after one was refused, where its sign-in has one to give. */
final class Renewal {
    private final Auth auth;
    private final Redaction redaction;

    Renewal(Auth auth, Redaction redaction) {
        this.auth = auth;
        this.redaction = redaction;
    }

    /**
     * Whether there is another token now than the refused one.
     *
     * @throws FailureException what kept it from being renewed, in words without secrets
     */
    boolean after(String refused) {
        if (!(auth instanceof Auth.Renewing renewing)) {
            return false;
        }
        try {
            renewing.renew(refused);
            return true;
        } catch (FailureException e) {
            throw new FailureException(redaction.of(e.failure()));
        }
    }
}
