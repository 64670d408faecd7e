package dev.weighhouse.connect.hledger;

import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.crossing.Failure;

/**
 * Whether hledger-web still reads its journal. When the file no longer parses, for instance because an unbalanced entry was
 * added to it, hledger-web goes on showing the last good state with status 200, and takes further entries that it never
 * shows. The one thing that gives it away is its session cookie: it is encrypted, and grows by the error message that waits
 * in it to be shown to a person.
 */
enum Health {
    WELL,
    /** What is shown is an earlier state. */
    STUCK,
    /** There is no session cookie to go by; something in between may have taken it away. */
    UNKNOWN;

    private static final String COOKIE = "_SESSION=";

    /** A session without a message has 180 characters (version 1.25), one with the shortest message has 400. */
    private static final int LONGEST_QUIET = 300;

    static Health of(HttpReply reply) {
        var cookie = reply.header("Set-Cookie").orElse("");
        if (!cookie.startsWith(COOKIE)) {
            return UNKNOWN;
        }
        var end = cookie.indexOf(';');
        var length = (end < 0 ? cookie.length() : end) - COOKIE.length();
        return length > LONGEST_QUIET ? STUCK : WELL;
    }

    /** What to tell the person where it is stuck. */
    static Failure stuck(String title) {
        return new Failure.Rejected(
                "%s cannot read its journal any more, and shows an earlier state of it.".formatted(title),
                "Run \"hledger check\" on the journal, correct the entry it names, then try again.");
    }
}
