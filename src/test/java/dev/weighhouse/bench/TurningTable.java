package dev.weighhouse.bench;

import dev.weighhouse.ui.common.OnScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/** A table in a window: turned by the wheel, dragged by the scroll bar, filtered by what is typed. */
final class TurningTable {
    private static final int FRAMES = 2000;
    private static final int WARM_UP = 500;
    private static final int WHEEL_ROWS = 3;
    private static final int SPARE = 100;

    private final Stage window;
    private final Scene scene;
    private final TableView<?> table;
    private final WritableImage paper;

    /** @param window shows the scene while its table is turned; between that it may show another one */
    TurningTable(Stage window, Scene scene, TableView<?> table) {
        this.window = window;
        this.scene = scene;
        this.table = table;
        this.paper = new WritableImage((int) scene.getWidth(), (int) scene.getHeight());
    }

    /** Waits until what is read beside the screen has come. */
    void awaitRows(int least) throws InterruptedException {
        for (int i = 0; i < 1000 && OnScreen.get(() -> table.getItems().size()) < least; i++) {
            Thread.sleep(10);
        }
    }

    /** The same rows, columns and look in a plain table, in the same window. */
    TurningTable plain(int rows, PlainTable.Texts texts) {
        return OnScreen.get(() -> {
            var plain = PlainTable.beside(table, rows, texts);
            return new TurningTable(window, plain.getScene(), plain);
        });
    }

    void warmUp() throws InterruptedException {
        wheel(WARM_UP);
        thumb(WARM_UP);
    }

    Frames wheel() throws InterruptedException {
        return wheel(FRAMES);
    }

    Frames thumb() throws InterruptedException {
        return thumb(FRAMES);
    }

    /** Three rows for each frame, as a wheel turns. */
    private Frames wheel(int count) throws InterruptedException {
        show();
        OnScreen.run(() -> table.scrollTo(0));
        var frames = Frames.of(scene, count, _ -> Wheel.turn(table, WHEEL_ROWS));
        var at = OnScreen.get(() -> ((VirtualFlow<?>) table.lookup(".virtual-flow"))
                .getFirstVisibleCell()
                .getIndex());
        if (at < (count - 1) * WHEEL_ROWS) {
            throw new IllegalStateException("%d turns of the wheel came only to row %d".formatted(count, at));
        }
        return frames;
    }

    /** Somewhere else in each frame, as when the scroll bar is dragged: every row is a new one. */
    private Frames thumb(int count) throws InterruptedException {
        show();
        var rows = OnScreen.get(() -> table.getItems().size());
        return Frames.of(scene, count, frame -> table.scrollTo((int) (frame * 7919L * 13 % (rows - SPARE))));
    }

    private void show() {
        OnScreen.run(() -> {
            if (!scene.equals(window.getScene())) {
                window.setScene(scene);
            }
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    /** From each keystroke until the picture of the whole window is painted with the rows that fit. */
    List<Long> keystrokes(TextField search, List<String> texts) throws InterruptedException {
        show();
        var times = new ArrayList<Long>();
        for (var text : texts) {
            var painted = new CountDownLatch(1);
            var start = System.nanoTime();
            OnScreen.run(() -> {
                awaitChange(painted);
                search.setText(text);
            });
            if (!painted.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing was painted for " + text);
            }
            times.add(System.nanoTime() - start);
        }
        return times;
    }

    /** The rows are replaced once for each keystroke; what listens after the table finds it up to date. */
    private void awaitChange(CountDownLatch painted) {
        table.getItems().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable changed) {
                changed.removeListener(this);
                Platform.runLater(() -> {
                    paint();
                    painted.countDown();
                });
            }
        });
    }

    private void paint() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.snapshot(paper);
    }
}
