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
        return result(result);
    }

    private static <T> T result(CompletableFuture<T> result) {
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

    /**
     * Shows a window in the corner of the screen and gives it the keyboard. It stays minimised: it takes keys and mouse and is
     * laid out like any other, but nobody paints it. The headless screen copies a window pixel by pixel whenever one of
     * them changes, which was half of the time of these tests; what is painted is looked at by {@link Pictures}.
     */
    public static void show(Stage window) {
        run(() -> {
            window.setX(0);
            window.setY(0);
            window.setIconified(true);
            window.show();
            window.requestFocus();
        });
    }

    /**
     * Waits until everything that was queued for the JavaFX thread is done, and the open windows are laid out as it left
     * them. Twice, as what is laid out may ask for more: a question takes the keyboard once it has its place.
     */
    public static void settle() {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("the JavaFX thread cannot wait for itself");
        }
        for (var round = 0; round < 2; round++) {
            var laidOut = new CompletableFuture<Boolean>();
            run(() -> awaitLayout(laidOut));
            result(laidOut);
        }
        run(() -> {});
    }

    private static void awaitLayout(CompletableFuture<Boolean> laidOut) {
        var shown = Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getScene() != null)
                .findFirst();
        if (shown.isEmpty()) {
            laidOut.complete(false);
            return;
        }
        var scene = shown.get().getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                laidOut.complete(true);
            }
        });
        Platform.requestNextPulse();
    }
}
