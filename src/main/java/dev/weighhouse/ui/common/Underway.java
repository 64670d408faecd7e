package dev.weighhouse.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Jobs under which the workspace must not be closed, as a push: what they have in hand goes to its end first, so that the log
 * says what became of it. Called on the JavaFX thread only.
 */
public final class Underway {
    private final List<Job> jobs = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();

    void begun(Job job) {
        jobs.add(job);
    }

    /** After everything that was to follow on a job was done. */
    void ended(Job job) {
        if (jobs.remove(job) && jobs.isEmpty()) {
            var due = List.copyOf(waiting);
            waiting.clear();
            due.forEach(Runnable::run);
        }
    }

    /** Whether anything is. */
    public boolean any() {
        return !jobs.isEmpty();
    }

    /** What is being done, in the person's words. */
    String names() {
        return jobs.stream().map(Job::name).distinct().collect(Collectors.joining(", "));
    }

    /** Lets nothing further be begun. */
    void stop() {
        List.copyOf(jobs).forEach(Job::cancel);
    }

    /** Does it as soon as all has ended; at once where nothing is underway. */
    void then(Runnable next) {
        if (jobs.isEmpty()) {
            next.run();
        } else {
            waiting.add(next);
        }
    }
}
