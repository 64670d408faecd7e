package dev.weighhouse.command;

import dev.weighhouse.connect.Pause;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.journal.PushReport;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/**
 * The option {@code --wait}. That an entry is not in the ledger is proven only by a look that the same run makes after the ledger's
 * settle time, so that a command that never waits could look for ever.
 */
final class Waits {
    private static final int MOST = 5;

    private final Pause pause;

    @Option(
            names = "--wait",
            description =
                    "Where only a later look can prove more, wait for it, look again and go on. Up to five times.")
    private boolean wanted;

    Waits() {
        this(Pause.REAL);
    }

    Waits(Pause pause) {
        this.pause = pause;
    }

    /** Does the work, and where that is wanted once more after each wait. What is reported of an entry is its end. */
    PushReport run(PrintWriter err, Supplier<PushReport> work) {
        return run(err, work, Waits::left, Waits::together);
    }

    /**
     * The same for any work that may end too early to tell.
     *
     * @param wait how long until another look can tell more; empty where none can
     * @param together what is reported of two rounds, the earlier first
     */
    <R> R run(PrintWriter err, Supplier<R> work, Function<R, Optional<Duration>> wait, BinaryOperator<R> together) {
        var report = work.get();
        var left = wait.apply(report);
        for (int round = 0; wanted && left.isPresent() && round < MOST; round++) {
            sleep(left.get(), err);
            report = together.apply(report, work.get());
            left = wait.apply(report);
        }
        if (!wanted && left.isPresent()) {
            err.printf(
                    "Only a look in %d seconds can prove more, and a new run begins to wait anew. With --wait this one"
                            + " waits.%n",
                    seconds(left.get()));
        }
        return report;
    }

    /**
     * Does each of these. What is too early is done once more after one wait for all of them, where that is wanted: their times run
     * side by side.
     *
     * @param refused told of each that is not done
     * @return what was done, in the order in which it was
     */
    <T> List<T> orWait(PrintWriter err, List<Supplier<T>> works, Consumer<Failure> refused) {
        var done = new ArrayList<T>();
        var early = new ArrayList<Supplier<T>>();
        var longest = Duration.ZERO;
        for (var work : works) {
            try {
                done.add(work.get());
            } catch (FailureException e) {
                if (wanted && e.failure() instanceof Failure.TooEarly(var _, var left)) {
                    early.add(work);
                    longest = left.compareTo(longest) > 0 ? left : longest;
                } else {
                    refused.accept(withHowToWait(e.failure()));
                }
            }
        }
        if (!early.isEmpty()) {
            sleep(longest, err);
        }
        for (var work : early) {
            try {
                done.add(work.get());
            } catch (FailureException e) {
                refused.accept(e.failure());
            }
        }
        return done;
    }

    private static Failure withHowToWait(Failure failure) {
        return failure instanceof Failure.TooEarly(var words, var left)
                ? new Failure.BadInput(
                        words,
                        "Say it with --wait: it waits %d seconds. A new run begins to wait anew."
                                .formatted(seconds(left)))
                : failure;
    }

    private static Optional<Duration> left(PushReport report) {
        return report.stopped() != null
                ? Optional.empty()
                : report.lines().stream()
                        .map(PushReport.Line::lookAgain)
                        .filter(Objects::nonNull)
                        .max(Duration::compareTo);
    }

    /** Whole seconds, and not one too few. */
    private static long seconds(Duration left) {
        return left.toSeconds() + 1;
    }

    private void sleep(Duration left, PrintWriter err) {
        err.printf("Waiting %d seconds before the next look%n", seconds(left));
        err.flush();
        try {
            pause.sleep(Duration.ofSeconds(seconds(left)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException(new Failure.Cancelled("Stopped while waiting for the next look."), e);
        }
    }

    private static PushReport together(PushReport before, PushReport now) {
        var lines = new LinkedHashMap<Object, PushReport.Line>();
        before.lines().forEach(line -> lines.put(line.entry(), line));
        now.lines().forEach(line -> lines.put(line.entry(), line));
        return new PushReport(
                List.copyOf(lines.values()), now.stopped(), now.score().isEmpty() ? before.score() : now.score());
    }
}
