package dev.weighhouse.connect;

import java.time.Clock;
import java.util.function.Function;
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
 * @param gate finds the gate that keeps to the budget, when all else is decided
 */
public record HttpSetup(
        String title,
        BaseUrl base,
        Auth auth,
        HttpLimits limits,
        RateBudget budget,
        Refusals refusals,
        Surround surround,
        Function<HttpSetup, RateGate> gate) {

    /** What makes a read depend on the moment; a test puts its own in. */
    public record Surround(Clock clock, Pause pause, RandomGenerator random) {
        public static Surround real(Clock clock) {
            return new Surround(clock, Pause.REAL, RandomGenerator.getDefault());
        }
    }

    /** With the usual limits and a modest budget. */
    public static HttpSetup of(String title, BaseUrl base, Auth auth, Clock clock) {
        return new HttpSetup(
                title,
                base,
                auth,
                HttpLimits.USUAL,
                RateBudget.MODEST,
                Refusals.BY_STATUS,
                Surround.real(clock),
                HttpSetup::ownGate);
    }

    /** A gate for nobody else. */
    RateGate ownGate() {
        return gate("", DayCounts.inMemory());
    }

    /**
     * A gate that keeps to the budget.
     *
     * @param counted what the service counts together
     * @param days where the day's requests are counted
     */
    RateGate gate(String counted, DayCounts days) {
        return new RateGate(budget, surround.pause(), new DayLimit(budget, counted, days, surround.clock()));
    }

    public HttpSetup with(HttpLimits other) {
        return new HttpSetup(title, base, auth, other, budget, refusals, surround, gate);
    }

    public HttpSetup with(RateBudget other) {
        return new HttpSetup(title, base, auth, limits, other, refusals, surround, gate);
    }

    public HttpSetup with(Refusals other) {
        return new HttpSetup(title, base, auth, limits, budget, other, surround, gate);
    }

    public HttpSetup with(Surround other) {
        return new HttpSetup(title, base, auth, limits, budget, refusals, other, gate);
    }

    /** With a gate that others use as well. */
    public HttpSetup sharing(Function<HttpSetup, RateGate> other) {
        return new HttpSetup(title, base, auth, limits, budget, refusals, surround, other);
    }
}
