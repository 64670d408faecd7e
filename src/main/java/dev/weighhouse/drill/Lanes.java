package dev.weighhouse.drill;

import dev.weighhouse.crossing.Consignment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The entries of one push in several lanes, on one thread: while a request of one entry is on its way, another one may begin, go
 * all its way and end. So of two lanes any one may overtake the other between any two of its requests, by the seed; that each
 * takes turns with the other request by request is left to the test with real threads.
 */
final class Lanes {
    private static final int RARE = 3;

    private final Chaos chaos;
    private final int most;
    private final Deque<Consignment> waiting;
    private final Work work;
    private int busy;
    private boolean stopped;

    /** Brings one entry across. */
    @FunctionalInterface
    interface Work {
        /**
         * Does it.
         *
         * @param alone false while others are on their way: if the program dies then, it dies for all of them
         * @return whether any further entry may begin
         */
        boolean on(Consignment goods, boolean alone);
    }

    Lanes(Chaos chaos, int most, List<Consignment> all, Work work) {
        this.chaos = chaos;
        this.most = most;
        this.waiting = new ArrayDeque<>(all);
        this.work = work;
    }

    void run() {
        while (!stopped && !waiting.isEmpty()) {
            next();
        }
    }

    /** A request is on its way, so the other lanes have their turn. */
    void turn() {
        if (busy > 0 && busy < most && !stopped && !waiting.isEmpty() && chaos.strikes(Fault.SIDE_BY_SIDE, RARE)) {
            next();
        }
    }

    private void next() {
        busy++;
        try {
            stopped |= !work.on(waiting.remove(), busy == 1);
        } finally {
            busy--;
        }
    }
}
