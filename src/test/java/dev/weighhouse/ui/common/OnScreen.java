package dev.weighhouse.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Runs parts of a test on the JavaFX thread, which it starts when it is first needed. */
public final class OnScreen {
    private static final CompletableFuture<Boolean> STARTED = new CompletableFuture<>();

    private OnScreen() {}

    public static synchronized void start() {
        if (STARTED.isDone()) {
            return;
        }
        try {
            Platform.startup(() -> STARTED.complete(true));
        } catch (IllegalStateException _) {
            // Another test of this run has started it.
            STARTED.complete(true);
        }
        Platform.setImplicitExit(false);
        STARTED.join();
    }

    /** What the callable gives, computed on the JavaFX thread; its exception is thrown here. */
    public static <T> T get(Callable<T> work) {
        start();
        var result = new CompletableFuture<T>();
        runOnScreen(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static void runOnScreen(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Closes a window and takes from it what it showed: the headless screen keeps every window it ever had, one by the other,
     * and with each of them would keep the whole workspace behind it.
     */
    public static void close(Window window) {
        run(() -> {
            // its picture is kept as well, in the size it had last
            window.setWidth(1);
            window.setHeight(1);
            window.hide();
            if (window instanceof Stage stage) {
                stage.titleProperty().unbind();
                stage.setScene(null);
            }
        });
    }

    /** Waits until everything that was queued for the JavaFX thread is done. */
    public static void settle() {
        run(() -> {});
    }
}
