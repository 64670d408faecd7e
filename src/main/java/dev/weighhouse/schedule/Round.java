package dev.weighhouse.schedule;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does steps one after the other and writes each down. One that fails keeps none of the others from being done. */
final class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final ScheduleBook book;
    private final ScheduleTime time;
    private final String machine;
    private final Holding holding;

    Round(ScheduleBook book, ScheduleTime time, String machine, Holding holding) {
        this.book = book;
        this.time = time;
        this.machine = machine;
        this.holding = holding;
    }

    /**
     * Does steps until there is none, or it is stopped.
     *
     * @param next the next one to be done, asked after each; gives none twice
     * @param told of each as it ends
     */
    void run(Supplier<Optional<Step>> next, Progress progress, Consumer<StepRun> told) {
        var watched = holding.watching(progress);
        while (!watched.cancelled()) {
            var step = next.get();
            if (step.isEmpty()) {
                return;
            }
            told.accept(done(step.get(), watched));
        }
    }

    private StepRun done(Step step, Progress progress) {
        var began = time.now();
        var number = book.begun(step, machine, began);
        var ended = ended(step, progress);
        var finished = time.now();
        book.ended(number, ended, finished);
        return new StepRun(number, step.id(), step.months(), machine, began, finished, ended);
    }

    private static Ended ended(Step step, Progress progress) {
        try {
            return step.run(progress);
        } catch (FailureException e) {
            return Ended.of(e.failure());
        } catch (RuntimeException e) {
            var code = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("{} ended unexpectedly, code {}", step.id(), code, e);
            return Ended.of(new Failure.Unexpected("Something went wrong that nobody foresaw.", code));
        }
    }
}
