package dev.weighhouse.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Capabilities;
import dev.weighhouse.crossing.Progress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The protocol against every fault: each approved entry stands exactly once, and nothing else does. */
class DrillTest {
    private static final int RUNS = 400;

    @Test
    void everyEntryCrossesOnceWhateverHappens() {
        var report = Drill.run(RUNS, 1, Progress.NONE);

        assertThat(report.failures()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.crossings()).isGreaterThanOrEqualTo(RUNS * 20L);
    }

    @Test
    void injectsEveryFault() {
        var report = Drill.run(RUNS, 2, Progress.NONE);

        assertThat(report.faults().keySet()).isEqualTo(EnumSet.allOf(Fault.class));
    }

    @Test
    void whatTwoDesksPostApartStandsOnceOrEveryLogNamesIt() {
        var reported = 0;
        for (int seed = 0; seed < RUNS / 4; seed++) {
            var count = new TwoDesks(seed).run();
            assertThat(count.complaints()).isEmpty();
            assertThat(List.of(count.duplicates(), count.lost(), count.stuck())).containsOnly(0);
            reported += count.reported();
        }

        assertThat(reported).isPositive();
    }

    /** The drill can fail: desks that never look again say nothing of what stands twice. */
    @Test
    void catchesDesksThatNeverLookAgain() {
        var silent = 0;
        for (int seed = 0; seed < RUNS / 8; seed++) {
            silent += new TwoDesks(seed, false).run().duplicates();
        }

        assertThat(silent).isPositive();
    }

    @Test
    void theSameSeedGivesTheSameReport() {
        assertThat(Drill.run(20, 7, Progress.NONE)).isEqualTo(Drill.run(20, 7, Progress.NONE));
        assertThat(Drill.run(20, 7, Progress.NONE).faults())
                .isNotEqualTo(Drill.run(20, 8, Progress.NONE).faults());
    }

    /** The drill can fail: a ledger that says it settles in a second and takes ten minutes is not crossed safely. */
    @Test
    void catchesALedgerThatLiesAboutItsSettleTime() {
        var duplicates = 0;
        for (int seed = 0; seed < 100; seed++) {
            duplicates += new Simulation(new Chaos(seed), chaos -> liar()).run().duplicates();
        }

        assertThat(duplicates).isPositive();
    }

    private static Manners liar() {
        var declared = new Capabilities(
                Optional.empty(), false, false, true, Duration.ofSeconds(1), "number", 21, 250, 250, 2, 0, 0, 1);
        return new Manners(declared, null, true, false, Duration.ofMinutes(10));
    }
}
