package dev.weighhouse.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Lanes that are queues: the test decides what runs when. */
class WorkTest {
    private final Queue<Runnable> desk = new ArrayDeque<>();
    private final Queue<Runnable> screen = new ArrayDeque<>();
    private final Work work = new Work(desk::add, Runnable::run, screen::add);
    private final List<String> heard = new ArrayList<>();

    private static void drain(Queue<Runnable> lane) {
        for (var next = lane.poll(); next != null; next = lane.poll()) {
            next.run();
        }
    }

    private Order<String> reading(String what, Latest latest) {
        return work.desk("Reading", _ -> what).latestOf(latest).then(heard::add);
    }

    @Test
    void bringsTheResultBackToTheScreenAndNotBefore() {
        work.desk("Reading", _ -> "review").then(heard::add).start();
        drain(desk);
        assertThat(heard).isEmpty();

        drain(screen);
        assertThat(heard).containsExactly("review");
    }

    @Test
    void whatBreaksOffWithAnErrorEndsAllTheSameAndKeepsNobodyFromClosing() {
        work.desk("Reading", _ -> {
                    throw new StackOverflowError();
                })
                .toItsEnd()
                .otherwise(failure -> heard.add(failure.words()))
                .start();

        assertThatThrownBy(() -> drain(desk)).isInstanceOf(StackOverflowError.class);
        drain(screen);

        assertThat(heard).hasSize(1);
        assertThat(work.underway().any()).isFalse();
    }

    @Test
    void dropsTheResultOfASupersededJobWhicheverEndsFirst() {
        var latest = new Latest();
        reading("September", latest).start();
        reading("October", latest).start();
        drain(desk);
        drain(screen);

        assertThat(heard).containsExactly("October");
    }

    @Test
    void tellsASupersededJobThatNobodyWantsItAnyMore() {
        var latest = new Latest();
        work.desk("Reading", progress -> {
                    progress.checkpoint();
                    return "September";
                })
                .latestOf(latest)
                .then(heard::add)
                .otherwise(failure -> heard.add(failure.words()))
                .start();
        reading("October", latest).start();
        drain(desk);
        drain(screen);

        assertThat(heard).containsExactly("October");
    }

    private Order<String> noting(String what) {
        return work.desk("Noting", _ -> {
                    heard.add("read " + what);
                    return what;
                })
                .then(heard::add);
    }

    @Test
    void aSupersededJobThatHadNotBegunDoesNotRun() {
        var latest = new Latest();
        for (int at = 1; at <= 300; at++) {
            noting("step " + at).latestOf(latest).start();
        }
        drain(desk);
        drain(screen);

        assertThat(heard).containsExactly("read step 300", "step 300");
    }

    @Test
    void aJobCancelledBeforeItBeganDoesNotRunAndItsStarterIsTold() {
        var failures = new ArrayList<Failure>();
        var job = noting("September").shown().otherwise(failures::add).start();
        job.cancel();
        drain(desk);
        drain(screen);

        assertThat(heard).isEmpty();
        assertThat(failures).singleElement().isInstanceOf(Failure.Cancelled.class);
        assertThat(job.runningProperty().get()).isFalse();
        assertThat(work.running()).isEmpty();
    }

    @Test
    void whatWritesIsBegunThoughNobodyWaitsForIt() {
        var latest = new Latest();
        noting("the draft").latestOf(latest).keeps().start();
        latest.forget();
        drain(desk);
        drain(screen);

        assertThat(heard).containsExactly("read the draft");
    }

    @Test
    void bringsAFailureAsAValue() {
        var offline = new Failure.Offline("Square could not be reached.");
        var failures = new ArrayList<Failure>();
        work.desk("Pulling", _ -> {
                    throw new FailureException(offline);
                })
                .otherwise(failures::add)
                .start();
        drain(desk);
        drain(screen);

        assertThat(failures).containsExactly(offline);
    }

    @Test
    void givesTheUnforeseenACodeForTheLog() {
        var failures = new ArrayList<Failure>();
        work.desk("Reading", _ -> {
                    throw new IllegalStateException("boom");
                })
                .otherwise(failures::add)
                .start();
        drain(desk);
        drain(screen);

        assertThat(failures).singleElement().isInstanceOfSatisfying(Failure.Unexpected.class, unexpected -> {
            assertThat(unexpected.words()).startsWith("Reading").doesNotContain("boom");
            assertThat(unexpected.code()).hasSize(8);
        });
    }

    @Test
    void listsShownJobsWhileTheyRun() {
        work.desk("Reading", _ -> "quiet").start();
        var job = work.desk("Pulling", _ -> "shown").shown().start();
        assertThat(work.running()).containsExactly(job);

        drain(desk);
        drain(screen);
        assertThat(work.running()).isEmpty();
        assertThat(job.runningProperty().get()).isFalse();
    }

    @Test
    void showsOnlyTheLastOfManyStepsBetweenTwoPulses() {
        var job = work.desk("Pulling", progress -> {
                    for (int page = 1; page <= 9; page++) {
                        progress.step("page " + page, page, 10);
                    }
                    return "done";
                })
                .start();
        drain(desk);
        assertThat(screen).as("one step and the end").hasSize(2);

        screen.remove().run();
        assertThat(job.doingProperty().get()).isEqualTo("page 9");
        assertThat(job.progressProperty().get()).isEqualTo(0.9);
    }

    @Test
    void doesNotKnowTheProgressOfWorkWithoutATotal() {
        var job = work.desk("Pulling", progress -> {
                    progress.step("reading", 5, 0);
                    return "done";
                })
                .start();
        drain(desk);
        drain(screen);

        assertThat(job.progressProperty().get()).isEqualTo(Job.UNKNOWN);
    }

    @Test
    void stopsAtTheNextStepWhenCancelled() {
        var failures = new ArrayList<Failure>();
        var job = work.desk("Pulling", progress -> {
                    progress.checkpoint();
                    return "all of it";
                })
                .then(heard::add)
                .otherwise(failures::add)
                .start();
        job.cancel();
        drain(desk);
        drain(screen);

        assertThat(heard).isEmpty();
        assertThat(failures).singleElement().isInstanceOf(Failure.Cancelled.class);
    }

    @Test
    void aCancelEndsWhatTheJobWaitsFor() {
        var job = work.desk("Pulling", progress -> {
                    progress.onCancel(() -> heard.add("the request was ended"));
                    return "pulled";
                })
                .start();
        drain(desk);
        job.cancel();

        assertThat(heard).containsExactly("the request was ended");
    }

    @Test
    void directWorkHasEndedWhenItsStartReturns() {
        var job = Work.direct().away("Pulling", _ -> "done").then(heard::add).start();

        assertThat(heard).containsExactly("done");
        assertThat(job.runningProperty().get()).isFalse();
    }

    @Test
    void workBesideTheScreenComesBackToItAndEnds() {
        OnScreen.start();
        var beside = Work.besideTheScreen();
        var end = new java.util.concurrent.CompletableFuture<List<Boolean>>();
        OnScreen.run(() -> beside.desk("Asking", _ -> javafx.application.Platform.isFxApplicationThread())
                .then(inside -> end.complete(List.of(inside, javafx.application.Platform.isFxApplicationThread())))
                .start());

        assertThat(end.orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join())
                .containsExactly(false, true);
        beside.close();
    }
}
