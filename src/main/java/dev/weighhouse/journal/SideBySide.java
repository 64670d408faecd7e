package dev.weighhouse.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The same work on each of many things, some of it side by side. They are begun in their order; once one end says that it is to
 * stop, nothing further begins, and what is on its way goes to its end.
 *
 * @param <T> what is worked on
 * @param <R> how the work on one thing ends
 */
final class SideBySide<T, R> {

    /** What is done with each. */
    interface Work<T, R> {

        /**
         * Called for one thing at a time, before it begins.
         *
         * @param ended how many are done by now
         * @return false if neither this nor any further thing is to begin
         */
        boolean begins(T thing, int ended);

        /** Called for several things at once. */
        R on(T thing);

        /** Whether nothing further is to begin after this end. */
        boolean stops(R end);
    }

    private final List<T> all;
    private final Work<T, R> work;
    private final SortedMap<Integer, R> ends = new TreeMap<>();
    private int begun;
    private boolean over;
    private @Nullable RuntimeException broken;

    SideBySide(List<T> all, Work<T, R> work) {
        this.all = all;
        this.work = work;
    }

    /**
     * Returns when all is done. One lane is the calling thread, so with one lane everything happens there, one thing after the
     * other.
     *
     * @param lanes how many things are worked on at once
     * @param threads for the other lanes
     * @return the ends, in the order of the things that were begun
     */
    List<R> run(int lanes, Executor threads) {
        var others = new ArrayList<CompletableFuture<Void>>();
        try {
            for (int lane = 1; lane < Math.min(lanes, all.size()); lane++) {
                others.add(CompletableFuture.runAsync(this::lane, threads));
            }
            lane();
        } finally {
            CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).join();
        }
        if (broken != null) {
            throw broken;
        }
        return List.copyOf(ends.values());
    }

    private void lane() {
        try {
            for (var place = next(); place < all.size(); place = next()) {
                ended(place, work.on(all.get(place)));
            }
        } catch (RuntimeException e) {
            broken(e);
        }
    }

    /** The place of the next thing, or one behind the last. */
    private synchronized int next() {
        over = over || begun == all.size() || !work.begins(all.get(begun), ends.size());
        return over ? all.size() : begun++;
    }

    private synchronized void ended(int place, R end) {
        ends.put(place, end);
        over = over || work.stops(end);
    }

    private synchronized void broken(RuntimeException e) {
        over = true;
        if (broken == null) {
            broken = e;
        } else {
            broken.addSuppressed(e);
        }
    }
}
