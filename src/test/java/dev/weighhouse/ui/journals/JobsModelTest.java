package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.ExportEnd;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Work;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class JobsModelTest {
    private final Queue<Runnable> away = new ArrayDeque<>();
    private final OnDesk on =
            new OnDesk(Entries.larkfield(), new Work(Runnable::run, away::add, Runnable::run)).attached();
    private int readAgain;
    private final JobsModel model = new JobsModel(on.bench, () -> readAgain++);

    private void arrive() {
        while (!away.isEmpty()) {
            away.remove().run();
        }
    }

    @Test
    void looksFirstAndTakesNothingInByItself() {
        on.workspace.exports.looked = HandedOverJobs.looked();
        model.look();
        assertThat(model.busyProperty().get()).isTrue();

        arrive();

        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.jobsProperty().get()).isEqualTo(HandedOverJobs.looked());
        assertThat(on.workspace.exports.asked).containsExactly("look");
        assertThat(model.whyNotTake()).isEmpty();
        assertThat(readAgain).isZero();
    }

    @Test
    void whatWasTakenInIsShownAndTheListIsReadAgain() {
        on.workspace.exports.taken = HandedOverJobs.taken(new ExportEnd.Completed());
        model.take();
        arrive();

        assertThat(on.workspace.exports.asked).containsExactly("take");
        assertThat(model.jobsProperty().get()).isEqualTo(HandedOverJobs.taken(new ExportEnd.Completed()));
        assertThat(readAgain).isEqualTo(1);
    }

    @Test
    void withoutAJobThereIsNothingToTakeIn() {
        model.look();
        arrive();

        assertThat(model.whyNotTake()).isEqualTo("No job waits.");
    }

    @Test
    void aWorkspaceThatIsWrittenElsewhereIsOnlyLookedAt() {
        on.workspace.exports.looked = HandedOverJobs.looked();
        on.workspace.writtenElsewhere = "Jo";
        on.bench.openSample();
        arrive();
        model.look();
        arrive();

        assertThat(model.whyNotTake()).isNotEmpty();
    }

    @Test
    void aRefusalIsShownInItsWords() {
        on.workspace.exports.refuses = new Failure.BadInput("The accounts were never read.", "Pull first.");
        model.take();
        arrive();

        assertThat(model.failureProperty().get()).isEqualTo(on.workspace.exports.refuses);
        assertThat(model.busyProperty().get()).isFalse();
    }
}
