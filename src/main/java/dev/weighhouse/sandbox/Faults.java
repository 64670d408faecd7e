package dev.weighhouse.sandbox;

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

    private final ConcurrentLinkedQueue<Kind> next = new ConcurrentLinkedQueue<>();

    /** The next request ends like this; several calls queue up. */
    public void next(Kind kind) {
        next.add(kind);
    }

    Optional<Kind> take() {
        return Optional.ofNullable(next.poll());
    }
}
