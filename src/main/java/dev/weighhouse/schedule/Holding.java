package dev.weighhouse.schedule;

import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.Progress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease that is held: it shows signs of life while work goes on, and stops the work where somebody else has it. */
final class Holding implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Holding.class);

    /** The leases that this program holds: one that bears its number and is not among them was left behind by an earlier workspace. */
    private static final Set<String> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Leases leases;
    private final Pace pace;
    private final ReentrantLock turn = new ReentrantLock();
    private Lease mine;
    private Duration lastBeat;
    private volatile boolean lost;

    Holding(Leases leases, Pace pace, Lease mine) {
        this.leases = leases;
        this.pace = pace;
        this.mine = mine;
        this.lastBeat = pace.elapsed();
        HELD_HERE.add(mine.holder());
    }

    /** Whether this program holds it. */
    static boolean isHere(Lease lease) {
        return HELD_HERE.contains(lease.holder());
    }

    /** Shows a sign of life where it is time for one, by either clock: one of them stands still while a computer sleeps. */
    boolean stillHeld() {
        // Whoever finds another thread at it goes on, because that one may wait for what this one holds.
        if (!lost && turn.tryLock()) {
            try {
                if (isTime()) {
                    beat();
                }
            } finally {
                turn.unlock();
            }
        }
        return !lost;
    }

    private boolean isTime() {
        return pace.elapsed().minus(lastBeat).compareTo(Lease.BEAT) >= 0
                || Duration.between(mine.beatAt(), pace.now()).abs().compareTo(Lease.BEAT) >= 0;
    }

    private void beat() {
        var next = mine.beaten(pace.now());
        lastBeat = pace.elapsed();
        try {
            if (leases.replace(mine, next)) {
                mine = next;
            } else {
                lost = true;
            }
        } catch (FailureException e) {
            // Such as a full disk: the work itself tells of it where it matters, and others wait for long enough.
            LOG.info("No sign of life was written: {}", e.failure().words());
        }
    }

    /** The progress of somebody, stopped where the lease is lost. */
    Progress watching(Progress outer) {
        return new Progress() {
            @Override
            public void step(String doing, int done, int total) {
                stillHeld();
                outer.step(doing, done, total);
            }

            @Override
            public boolean cancelled() {
                return outer.cancelled() || !stillHeld();
            }

            @Override
            public Waiting onCancel(Runnable end) {
                return outer.onCancel(end);
            }

            @Override
            public boolean background() {
                return outer.background();
            }

            @Override
            public void note(String words) {
                outer.note(words);
            }
        };
    }

    @Override
    public void close() {
        turn.lock();
        try {
            if (!lost) {
                leases.replace(mine, mine.givenBack(pace.now()));
            }
        } catch (FailureException e) {
            LOG.info("The lease was not given back: {}", e.failure().words());
        } finally {
            HELD_HERE.remove(mine.holder());
            turn.unlock();
        }
    }
}
