package dev.weighhouse.connect;

import dev.weighhouse.crossing.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the status of a reply means for the person who waits for it. */
final class Statuses {

    static final String FEWER = "wants fewer requests";

    private final String title;
    private final Clock clock;

    Statuses(String title, Clock clock) {
        this.title = title;
        this.clock = clock;
    }

    /** The failure that a reply stands for which is neither a success nor "not modified". */
    Failure failure(HttpReply reply, HttpRead read) {
        var said = Problem.of(reply)
                .map(problem -> " It says: " + sentence(problem.words()))
                .orElse("");
        var asked = "%s for %s (%s)".formatted(title, read.what(), reply.request());
        return switch (reply.status()) {
            case 401, 403 ->
                new Failure.SignInNeeded("%s does not accept the token or key, when asked for %s (%s).%s"
                        .formatted(title, read.what(), reply.request(), said));
            case 429 -> throttled(FEWER, read, until(reply));
            case 408, 425, 500, 502, 503, 504 ->
                new Failure.Offline(
                        "%s answered with status %d, and still did after more attempts, when asked for %s (%s).%s"
                                .formatted(title, reply.status(), read.what(), reply.request(), said));
            case 404, 410 ->
                new Failure.Rejected(
                        "There is nothing at this address of %s. Status %d.%s".formatted(asked, reply.status(), said),
                        "Check the address and the company of the connection.");
            default ->
                reply.status() >= 500
                        ? new Failure.Offline("%s answered with status %d, when asked for %s (%s).%s"
                                .formatted(title, reply.status(), read.what(), reply.request(), said))
                        : new Failure.Rejected(
                                "%s refused with status %d, when asked for %s (%s).%s"
                                        .formatted(title, reply.status(), read.what(), reply.request(), said),
                                "Check the settings of the connection.");
        };
    }

    /** A next step follows what a service says, and a service seldom ends its sentence. */
    private static String sentence(String words) {
        return ".!?…".indexOf(words.charAt(words.length() - 1)) < 0 ? words + "." : words;
    }

    /**
     * What keeps a request from leaving now.
     *
     * @param words what the service does, to be said after its name
     */
    Failure throttled(String words, Outgoing what, @Nullable Instant until) {
        return new Failure.Throttled("%s %s; it was asked for %s.".formatted(title, words, what.what()), until);
    }

    private @Nullable Instant until(HttpReply reply) {
        return RetryAfter.of(reply, clock)
                .filter(Duration::isPositive)
                .map(clock.instant()::plus)
                .orElse(null);
    }

    /** Whether a read is worth another attempt after this status. */
    static boolean passing(int status) {
        return status == 408 || status == 425 || status == 429 || (status >= 500 && status != 501 && status != 505);
    }
}
