package dev.weighhouse.faults;

/** What can happen to one request on its way. */
public enum Fault {
    /** Nothing: it goes through. */
    NONE,
    /** The request is lost and the connection reset; the server never hears of it. */
    RESET_BEFORE,
    /** The request is lost and the connection closed in peace. */
    CUT_BEFORE,
    /** A gateway says 502 and has not asked the server. */
    BAD_GATEWAY_BEFORE,
    /** The client is cut off at once; the request arrives at the server some time later. */
    ARRIVES_LATE,
    /** Request and reply go through, but slowly. */
    DELAY,
    /** The server does it and answers; the client hears nothing. */
    CUT_AFTER,
    /** The client gets the first half of the reply. */
    HALF_REPLY,
    /** The server does it; a gateway says 502. */
    BAD_GATEWAY_AFTER,
    /** The server does it; a web page with status 200 comes in place of the reply. */
    WEB_PAGE_AFTER,
    /** The request arrives twice; the client gets the second reply. What has no key of its own is then done twice. */
    DUPLICATE,
    /** Request and reply go through; some time later the same request arrives once more, and nobody hears of that. */
    ARRIVES_AGAIN;

    /** Whether the server is brought the request twice, which nobody can undo where it has no keys of its own. */
    public boolean doubles() {
        return this == DUPLICATE || this == ARRIVES_AGAIN;
    }

    /** Whether the server gets to see the request, sooner or later. */
    public boolean reachesTheServer() {
        return switch (this) {
            case RESET_BEFORE, CUT_BEFORE, BAD_GATEWAY_BEFORE -> false;
            case NONE,
                    ARRIVES_LATE,
                    DELAY,
                    CUT_AFTER,
                    HALF_REPLY,
                    BAD_GATEWAY_AFTER,
                    WEB_PAGE_AFTER,
                    DUPLICATE,
                    ARRIVES_AGAIN -> true;
        };
    }
}
