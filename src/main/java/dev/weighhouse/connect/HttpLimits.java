package dev.weighhouse.connect;

import java.time.Duration;

/**
 * How long a connection waits and how much it takes.
 *
 * @param connect until the other side answers the telephone
 * @param read between two bytes
 * @param call for one request altogether, so that a byte a second does not go on for ever
 * @param retries how often a read is asked again after a passing failure
 * @param longestWait for all waiting between attempts of one read together
 * @param maxBody bytes of one reply, after unpacking
 */
public record HttpLimits(
        Duration connect, Duration read, Duration call, int retries, Duration longestWait, long maxBody) {

    /** Ten seconds to connect, a minute of silence, two minutes altogether, four retries within half a minute, 64 MB. */
    public static final HttpLimits USUAL = new HttpLimits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(130),
            4,
            Duration.ofSeconds(30),
            64L * 1024 * 1024);

    public HttpLimits withCall(Duration limit) {
        return new HttpLimits(connect, read, limit, retries, longestWait, maxBody);
    }

    public HttpLimits withMaxBody(long bytes) {
        return new HttpLimits(connect, read, call, retries, longestWait, bytes);
    }

    public HttpLimits withRetries(int times) {
        return new HttpLimits(connect, read, call, times, longestWait, maxBody);
    }
}
