package dev.weighhouse.drill;

import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.SplittableRandom;

/** Many simulated month-ends, one after the other, each with a seed of its own that replays it exactly. */
public final class Drill {
    private static final int STEPS_TOLD = 1000;
    private static final int APART_ONCE_IN = 8;

    private Drill() {}

    /**
     * Runs the drill.
     *
     * @param runs how many month-ends, each of about twenty entries
     * @param seed the first run's seed is drawn from it, so that the same seed and number give the same report
     */
    public static DrillReport run(int runs, long seed, Progress progress) {
        var seeds = new SplittableRandom(seed);
        var faults = new EnumMap<Fault, Long>(Fault.class);
        var failures = new ArrayList<DrillReport.FailedRun>();
        long crossings = 0;
        long duplicates = 0;
        long lost = 0;
        long stuck = 0;
        long reported = 0;
        for (int run = 0; run < runs; run++) {
            if (run % Math.max(1, runs / STEPS_TOLD) == 0) {
                progress.checkpoint();
                progress.step("Drilling", run, runs);
            }
            var ofRun = runs == 1 ? seed : seeds.nextLong();
            var count = count(ofRun);
            crossings += count.crossings();
            duplicates += count.duplicates();
            lost += count.lost();
            stuck += count.stuck();
            reported += count.reported();
            count.faults().forEach((fault, times) -> faults.merge(fault, times, Long::sum));
            if (!count.complaints().isEmpty()) {
                failures.add(new DrillReport.FailedRun(ofRun, count.complaints()));
            }
        }
        return new DrillReport(runs, seed, crossings, faults, duplicates, lost, stuck, reported, failures);
    }

    /** In some runs, by their seeds, two desks know nothing of each other. */
    private static Count count(long seed) {
        return Long.remainderUnsigned(seed, APART_ONCE_IN) == 0 ? new TwoDesks(seed).run() : new Simulation(seed).run();
    }
}
