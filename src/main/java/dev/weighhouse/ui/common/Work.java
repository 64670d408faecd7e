package dev.weighhouse.ui.common;

import dev.weighhouse.crossing.Progress;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Runs named jobs beside the screen and brings their ends back to it. Everything here is called on the JavaFX thread,
 * except the bodies of the jobs.
 */
public final class Work implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final Executor desk;
    private final Executor away;
    private final Executor screen;
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final ObservableList<Job> runningView = FXCollections.unmodifiableObservableList(running);

    private final Underway underway = new Underway();

    /** What a job does; may throw {@link dev.weighhouse.crossing.FailureException}. */
    @FunctionalInterface
    public interface Body<T> {
        T run(Progress progress) throws Exception;
    }

    /**
     * Work on these lanes.
     *
     * @param desk one thread, for what reads and writes the workspace file
     * @param away for what waits for the network
     * @param screen the JavaFX thread
     */
    public Work(Executor desk, Executor away, Executor screen) {
        this.desk = desk;
        this.away = away;
        this.screen = screen;
    }

    /** For the window. SQLite's native calls would hold up virtual threads, so the desk is a thread of its own. */
    public static Work besideTheScreen() {
        return new Work(
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("desk").factory()),
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("away-", 0).factory()),
                Platform::runLater);
    }

    /** For tests: every job has ended when its start returns. */
    public static Work direct() {
        return new Work(Runnable::run, Runnable::run, Runnable::run);
    }

    /** A job that only reads or writes the workspace. Such jobs run one after the other. */
    public <T> Order<T> desk(String name, Body<T> body) {
        return new Order<>(this, desk, name, body);
    }

    /** A job that waits for the network or the keychain, beside all others. */
    public <T> Order<T> away(String name, Body<T> body) {
        return new Order<>(this, away, name, body);
    }

    /** The jobs a person should see, in the order they were started. */
    public ObservableList<Job> running() {
        return runningView;
    }

    /** The jobs under which the workspace is not closed. */
    public Underway underway() {
        return underway;
    }

    void show(Job job) {
        running.add(job);
    }

    void ended(Job job) {
        running.remove(job);
    }

    Executor screen() {
        return screen;
    }

    /** Cancels what runs and waits a moment for it, so that no write is cut. */
    @Override
    public void close() {
        List.copyOf(running).forEach(Job::cancel);
        for (var lane : List.of(away, desk)) {
            if (lane instanceof ExecutorService service) {
                end(service);
            }
        }
    }

    private static void end(ExecutorService service) {
        service.shutdown();
        try {
            if (!service.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                service.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
