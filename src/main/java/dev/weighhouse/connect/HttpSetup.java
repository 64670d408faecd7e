package dev.weighhouse.connect;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * Everything one {@link Http} is made of.
 *
 * @param title the connection as people know it, for messages
 * @param base where everything of the connection lies
 * @param auth how it signs in
 * @param limits of time and size
 * @param budget of requests
 * @param refusals how the service says no
 * @param surround time, waiting and chance
 */
public record HttpSetup(
        String title,
        BaseUrl base,
        Auth auth,
        HttpLimits limits,
        RateBudget budget,
        Refusals refusals,
        Surround surround) {

    /** What makes a read depend on the moment; a test puts its own in. */
    public record Surround(Clock clock, Pause pause, RandomGenerator random) {
        public static Surround real(Clock clock) {
            return new Surround(clock, Pause.REAL, RandomGenerator.getDefault());
        }
    }

    /** With the usual limits and a modest budget. */
    public static HttpSetup of(String title, BaseUrl base, Auth auth, Clock clock) {
        return new HttpSetup(
                title, base, auth, HttpLimits.USUAL, RateBudget.MODEST, Refusals.BY_STATUS, Surround.real(clock));
    }

    public HttpSetup with(HttpLimits other) {
        return new HttpSetup(title, base, auth, other, budget, refusals, surround);
    }

    public HttpSetup with(RateBudget other) {
        return new HttpSetup(title, base, auth, limits, other, refusals, surround);
    }

    public HttpSetup with(Refusals other) {
        return new HttpSetup(title, base, auth, limits, budget, other, surround);
    }

    public HttpSetup with(Surround other) {
        return new HttpSetup(title, base, auth, limits, budget, refusals, other);
    }
}
