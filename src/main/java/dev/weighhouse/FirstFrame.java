package dev.weighhouse;

import dev.weighhouse.ui.common.Later;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * The first picture of the window. Whatever a person does not see in it waits until it stands. All of it is on the JavaFX
 * thread.
 */
final class FirstFrame implements Later {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean stands;

    /** Called when the window was shown: the next pulse draws it, and the one after that finds it drawn. */
    void await() {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == 2) {
                    stop();
                    drawn();
                }
            }
        }.start();
    }

    private void drawn() {
        stands = true;
        var all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(Runnable::run);
    }

    /** Does something as soon as it stands; at once where it does already. */
    void then(Runnable work) {
        if (stands) {
            work.run();
        } else {
            waiting.add(work);
        }
    }

    /** The time counts from when it stands. */
    @Override
    public void after(Duration time, Runnable work) {
        then(() -> Later.ON_SCREEN.after(time, work));
    }
}
