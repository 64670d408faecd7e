package dev.weighhouse.drill;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Decides, by its seed alone, what goes wrong when, and counts it. */
final class Chaos {
    private final SplittableRandom random;
    private final Map<Fault, Long> injected = new EnumMap<>(Fault.class);
    private boolean quiet;

    Chaos(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** From now on nothing goes wrong. */
    void calmDown() {
        quiet = true;
    }

    /** Whether this fault strikes now, once in so many times. */
    boolean strikes(Fault fault, int onceIn) {
        if (quiet || random.nextInt(onceIn) != 0) {
            return false;
        }
        count(fault);
        return true;
    }

    void count(Fault fault) {
        injected.merge(fault, 1L, Long::sum);
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    boolean heads() {
        return random.nextBoolean();
    }

    Map<Fault, Long> injected() {
        return injected;
    }
}
