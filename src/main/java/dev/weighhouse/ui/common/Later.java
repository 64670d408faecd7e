package dev.weighhouse.ui.common;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Does something on the JavaFX thread after a while; a test decides when the while is over. */
@FunctionalInterface
public interface Later {

    /** By the clock of the system. An animation that does nothing but wait would draw sixty times a second meanwhile. */
    Later ON_SCREEN = (after, work) -> CompletableFuture.delayedExecutor(
                    after.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater)
            .execute(work);

    void after(Duration time, Runnable work);
}
