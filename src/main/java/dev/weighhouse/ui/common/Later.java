package dev.weighhouse.ui.common;

import java.time.Duration;
import javafx.animation.PauseTransition;

/** Does something on the JavaFX thread after a while; a test decides when the while is over. */
@FunctionalInterface
public interface Later {

    /** By the clock of the toolkit. */
    Later ON_SCREEN = (after, work) -> {
        var pause = new PauseTransition(javafx.util.Duration.millis((double) after.toMillis()));
        pause.setOnFinished(_ -> work.run());
        pause.play();
    };

    void after(Duration time, Runnable work);
}
