package dev.weighhouse.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What a sandbox is told to do wrong. Nothing, unless a test or a drill asks for it. */
public final class Faults {

    /** The ways in which services are known to fail. */
    public enum Kind {
        /** Too many requests: 429, and it asks to wait a second. */
        THROTTLED,
        /** The server breaks: 500. */
        BROKEN,
        /** Success by its status, a refusal by its body. */
        REFUSED_WITH_STATUS_200,
        /** A web page where data was asked for. */
        WEB_PAGE,
        /** The reply ends in the middle. */
        CUT_SHORT
    }

    /** The ways in which the posting of an entry is known to go wrong. */
    public enum Posting {
        /** Posted, and the connection ends without a reply. */
        COMMIT_AND_CUT(true),
        /** Posted, and the reply is 500. */
        COMMIT_AND_BREAK(true),
        /** Posted, and the reply has status 200 and no content. */
        COMMIT_AND_EMPTY(true),
        /** The connection ends without a reply, and the entry stands in the books only {@link #lateness()} later. */
        COMMIT_LATE(true),
        /** Posted twice by one request. */
        COMMIT_TWICE(true),
        /** Posted with an amount that nobody gave. */
        CHANGE_AMOUNT(true),
        /** Posted with a document number that lost its end. */
        CUT_KEY(true),
        /** Posted without number and note. */
        DROP_KEY(true),
        /** Posted with a document number in small letters. */
        LOWER_KEY(true),
        /** Posted although the request id was seen before. */
        FORGET_REQUEST_ID(true),
        /** Not posted: 500. */
        BREAK(false),
        /** Not posted: success by the status, a refusal by the body. */
        REFUSE_WITH_STATUS_200(false),
        /** Not posted: 429. */
        THROTTLE(false),
        /** Not posted: the token is no longer accepted. */
        SIGN_OUT(false),
        /** Not posted: the token is not for this company. */
        WRONG_COMPANY(false);

        private final boolean commits;

        Posting(boolean commits) {
            this.commits = commits;
        }

        /** Whether the entry is posted. */
        public boolean commits() {
            return commits;
        }
    }

    private final ConcurrentLinkedQueue<Posting> nextPosting = new ConcurrentLinkedQueue<>();
    private volatile Duration lateness = Duration.ofSeconds(60);
    private final ConcurrentLinkedQueue<Kind> next = new ConcurrentLinkedQueue<>();

    /** The next request ends like this; several calls queue up. */
    public void next(Kind kind) {
        next.add(kind);
    }

    /** The next posting of an entry ends like this; several calls queue up. Readings are not touched. */
    public void nextPosting(Posting kind) {
        nextPosting.add(kind);
    }

    /** How long {@link Posting#COMMIT_LATE} takes. */
    public void lateBy(Duration time) {
        lateness = time;
    }

    public Duration lateness() {
        return lateness;
    }

    Optional<Posting> takePosting() {
        return Optional.ofNullable(nextPosting.poll());
    }

    Optional<Kind> take() {
        return Optional.ofNullable(next.poll());
    }
}
