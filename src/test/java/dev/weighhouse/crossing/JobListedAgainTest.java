package dev.weighhouse.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A platform that goes on listing jobs of which it took the end. */
class JobListedAgainTest {
    private static final Instant MORNING = Instant.parse("2026-11-02T08:00:00Z");

    private final List<ExportJob> listed = new ArrayList<>(List.of(job("first")));
    private final List<String> ended = new ArrayList<>();
    private final ExportRun run = new ExportRun(new Forgetful(), new NothingToDo(), Pace.system(Clock.systemUTC()));

    private static ExportJob job(String id) {
        return new ExportJob(id, "company", ExportJob.Stage.WAITING, 0, MORNING);
    }

    private ExportReport next() {
        return run.next(Progress.NONE).orElseThrow();
    }

    @Test
    void isToldOfAndLeft() {
        assertThat(next().end()).isEqualTo(new ExportEnd.Completed());

        var again = next();

        assertThat(again.end()).isNull();
        assertThat(again.stopped())
                .isInstanceOfSatisfying(
                        Failure.BadInput.class,
                        told -> assertThat(told.words())
                                .isEqualTo("The end of job first was taken, and it is listed as open again."));
        assertThat(ended).containsExactly("first");
    }

    @Test
    void keepsNoOtherJobBack() {
        listed.add(job("second"));

        next();
        next();

        assertThat(ended).containsExactly("first", "second");
        assertThat(next().end()).isNull();
        assertThat(ended).hasSize(2);
    }

    @Test
    void isOverWhereItIsNotListedAnyMore() {
        next();
        listed.clear();

        assertThat(run.next(Progress.NONE)).isEmpty();
    }

    /** Takes every word, and its list never changes. */
    private final class Forgetful implements ExportPort {
        @Override
        public int resultsPerCall() {
            return 1;
        }

        @Override
        public Duration expiry() {
            return Duration.ofHours(1);
        }

        @Override
        public List<ExportJob> open(Progress progress) {
            return List.copyOf(listed);
        }

        @Override
        public List<ExportState> states(ExportJob job, Progress progress) {
            return List.of();
        }

        @Override
        public ExportReading items(ExportJob job, Progress progress) {
            return new ExportReading(List.of(), List.of());
        }

        @Override
        public ExportAnswer start(ExportJob job) {
            return new ExportAnswer.Taken();
        }

        @Override
        public List<ExportAnswer> report(ExportJob job, List<ExportResult> results) {
            throw new AssertionError("there are no items");
        }

        @Override
        public ExportAnswer finish(ExportJob job, ExportEnd end) {
            ended.add(job.id());
            return new ExportAnswer.Taken();
        }
    }

    private static final class NothingToDo implements ExportDesk {
        @Override
        public Optional<ExportResult.Posted> posted(ExportJob job, ExportItem item) {
            throw new AssertionError("there are no items");
        }

        @Override
        public Optional<ExportResult> before(ExportJob job, String item) {
            throw new AssertionError("there are no items");
        }

        @Override
        public void givenUp(ExportJob job, String item) {
            throw new AssertionError("there are no items");
        }

        @Override
        public ExportResult bring(ExportJob job, ExportItem item, Progress progress) {
            throw new AssertionError("there are no items");
        }
    }
}
