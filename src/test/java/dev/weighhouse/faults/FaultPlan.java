package dev.weighhouse.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which faults happen to which requests, by a seed: the same requests in the same order meet the same faults.
 *
 * @param percent how many of a hundred requests meet a fault
 * @param toSends the faults of requests that change something
 * @param toReads the faults of requests that only ask
 * @param changes tells the two apart
 * @param delay how long {@link Fault#DELAY}, {@link Fault#ARRIVES_LATE} and {@link Fault#ARRIVES_AGAIN} take
 */
public record FaultPlan(
        long seed, int percent, Set<Fault> toSends, Set<Fault> toReads, Predicate<Message> changes, Duration delay) {

    private static final Pattern CHANGING_CALL =
            Pattern.compile("\"method\":\\s*\"[^\"]*\\.(create|post|write|delete)\"");
    private static final int HUNDRED = 100;

    /**
     * Every fault but a doubled sending, after which a ledger that has no keys of its own truly holds the entry twice: for tests
     * that count each entry once.
     */
    public static FaultPlan of(long seed, int percent) {
        var reads = EnumSet.complementOf(EnumSet.of(Fault.NONE, Fault.ARRIVES_AGAIN));
        var sends = EnumSet.copyOf(reads);
        sends.removeIf(Fault::doubles);
        return new FaultPlan(seed, percent, sends, reads, FaultPlan::changesSomething, Duration.ofMillis(50));
    }

    /** Every fault, doubled sendings too. */
    public static FaultPlan doubling(long seed, int percent) {
        var plan = of(seed, percent);
        return plan.withSends(EnumSet.complementOf(EnumSet.of(Fault.NONE)));
    }

    public FaultPlan withSends(Set<Fault> other) {
        return new FaultPlan(seed, percent, other, toReads, changes, delay);
    }

    public FaultPlan withReads(Set<Fault> other) {
        return new FaultPlan(seed, percent, toSends, other, changes, delay);
    }

    public FaultPlan withDelay(Duration other) {
        return new FaultPlan(seed, percent, toSends, toReads, changes, other);
    }

    /** A {@code PUT}, and a call of JSON-RPC whose method says so. */
    private static boolean changesSomething(Message request) {
        return request.startsWith("PUT ")
                || (request.startsWith("POST ")
                        && CHANGING_CALL.matcher(request.text()).find());
    }

    Random random() {
        return new Random(seed);
    }

    /** The fault of the next request. */
    Fault next(Message request, Random random) {
        var possible = List.copyOf(EnumSet.copyOf(changes.test(request) ? toSends : toReads));
        // both are drawn always, so that one request does not shift the luck of the next
        var luck = random.nextInt(HUNDRED);
        var which = random.nextInt(Integer.MAX_VALUE);
        return luck < percent && !possible.isEmpty() ? possible.get(which % possible.size()) : Fault.NONE;
    }
}
