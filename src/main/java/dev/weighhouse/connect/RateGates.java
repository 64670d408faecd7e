package dev.weighhouse.connect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The rate gates of one provider, kept from one opening of a connection to the next: the service goes on counting when a
 * pull is over and a push begins, or when both run side by side.
 */
public final class RateGates {
    private final Map<String, RateGate> gates = new ConcurrentHashMap<>();

    /**
     * The gate of what the service counts together.
     *
     * @param counted such as the address and the company
     */
    public Function<HttpSetup, RateGate> of(String counted) {
        return setup -> gates.computeIfAbsent(counted, _ -> setup.ownGate());
    }
}
