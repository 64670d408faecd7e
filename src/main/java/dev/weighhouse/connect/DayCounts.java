package dev.weighhouse.connect;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Keeps the day's counts of services. Any thread. */
@FunctionalInterface
public interface DayCounts {

    /**
     * Changes a count, one after the other, and returns what stands then. Throws nothing: where it cannot be kept, it is kept in
     * memory, and the service itself tells when it is wrong.
     *
     * @param counted what the service counts together, such as the provider, the address and the company
     */
    DayCount change(String counted, UnaryOperator<DayCount> change);

    /** Known for as long as this process runs. */
    static DayCounts inMemory() {
        var counts = new ConcurrentHashMap<String, DayCount>();
        return (counted, change) ->
                counts.compute(counted, (_, before) -> change.apply(before == null ? DayCount.NONE : before));
    }
}
