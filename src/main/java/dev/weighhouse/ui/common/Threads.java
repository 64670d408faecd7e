package dev.weighhouse.ui.common;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;

/** Threads for what waits for the network. A thread that waits costs next to nothing, so each piece of work has its own. */
public final class Threads {

    private Threads() {}

    /**
     * For pieces of one job that go side by side, in the window and on the command line. The job shows them, cancels them
     * and waits for them, so none outlives it.
     */
    public static Executor sideBySide() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("lane-", 0).factory());
    }

    /** The JavaFX thread. */
    public static Executor onScreen() {
        return Platform::runLater;
    }
}
