package dev.weighhouse.bench;

import dev.weighhouse.ui.common.OnScreen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/**
 * Frames of a real window that turns as fast as it can: from the begin of one frame to the begin of the next, which waits
 * until the one before is laid out, handed over and painted. Wants {@code javafx.animation.fullspeed}, or the clock of the
 * screen is what is measured.
 *
 * @param whole each frame, in nanoseconds
 * @param onScreen of it on the JavaFX thread: the step, style and layout
 */
record Frames(List<Long> whole, List<Long> onScreen) {
    private static final int FEW = 100;
    private static final long PATIENCE_SECONDS = 120;

    /** Takes so many frames, in each of which the step changes what is shown. */
    static Frames of(Scene scene, int count, IntConsumer step) throws InterruptedException {
        var frames = new Frames(new ArrayList<>(), new ArrayList<>());
        var ended = new CountDownLatch(1);
        OnScreen.run(() -> frames.new Camera(scene, count, step, ended).start());
        if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the window stopped turning");
        }
        // The first frames stand for the machine finding its pace.
        return new Frames(frames.whole.subList(FEW, count), frames.onScreen.subList(FEW, count));
    }

    private final class Camera extends AnimationTimer {
        private final Scene scene;
        private final int count;
        private final IntConsumer step;
        private final CountDownLatch ended;
        private final Runnable laidOut = this::laidOut;
        private long began;

        Camera(Scene scene, int count, IntConsumer step, CountDownLatch ended) {
            this.scene = scene;
            this.count = count;
            this.step = step;
            this.ended = ended;
            scene.addPostLayoutPulseListener(laidOut);
        }

        @Override
        public void handle(long now) {
            var at = System.nanoTime();
            if (began != 0) {
                whole.add(at - began);
            }
            began = at;
            if (whole.size() == count) {
                stop();
                scene.removePostLayoutPulseListener(laidOut);
                ended.countDown();
            } else {
                step.accept(whole.size());
            }
        }

        private void laidOut() {
            if (began != 0) {
                onScreen.add(System.nanoTime() - began);
            }
        }
    }

    /** The time that this share of all stays within, from 0 to 1; in milliseconds. */
    static double within(List<Long> times, double share) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        var at = Math.clamp((int) Math.ceil(sorted.size() * share) - 1, 0, sorted.size() - 1);
        return sorted.get(at) / 1e6;
    }
}
