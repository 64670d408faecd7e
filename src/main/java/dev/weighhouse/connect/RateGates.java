package dev.weighhouse.connect;

import dev.weighhouse.crossing.Allowance;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The rate gates of one provider, kept from one opening of a connection to the next: the service goes on counting when a
 * pull is over and a push begins, or when both run side by side. Where it counts days, it goes on when the program ends, too.
 */
public final class RateGates {
    private final Map<String, RateGate> gates = new ConcurrentHashMap<>();
    private final DayCounts days;

    /** Known for as long as this process runs. */
    public RateGates() {
        this(DayCounts.inMemory());
    }

    /** @param days where the day's requests are counted */
    public RateGates(DayCounts days) {
        this.days = days;
    }

    /**
     * The gate of what the service counts together.
     *
     * @param counted such as the provider, the address and the company
     */
    public Function<HttpSetup, RateGate> of(String counted) {
        return setup -> gates.computeIfAbsent(counted, _ -> setup.gate(counted, days));
    }

    /** What is left, also before anything was asked. */
    public Allowance allowance(String counted, RateBudget budget, Clock clock) {
        return Optional.ofNullable(gates.get(counted))
                .map(RateGate::allowance)
                .orElseGet(() -> unasked(counted, budget, clock));
    }

    private Allowance unasked(String counted, RateBudget budget, Clock clock) {
        return new RateGate(budget, Pause.REAL, new DayLimit(budget, counted, days, clock)).allowance();
    }
}
