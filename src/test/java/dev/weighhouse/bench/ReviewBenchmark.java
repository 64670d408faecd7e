package dev.weighhouse.bench;

import dev.weighhouse.reconcile.Review;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeMonthEnd;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.review.ReviewScreen;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/**
 * How the Review screen behaves with 100,000 accounts: frames while scrolling, filter keystroke to the painted picture,
 * memory; on the headless screen, drawn in software.
 */
public final class ReviewBenchmark {
    private static final int ACCOUNTS = 100_000;
    private static final int FRAMES = 2000;
    private static final int WARM_UP = 500;
    private static final int WHEEL_ROWS = 3;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 900;
    private static final List<String> KEYSTROKES = List.of(
            "1", "12", "123", "12", "1", "", "s", "sq", "squ", "squa", "squar", "square", "squar", "squa", "squ", "sq",
            "s", "", "9", "99", "999", "99", "9", "", "a", "ac", "acc", "acco", "accou", "accoun", "account", "");

    private final Scene scene;
    private final TableView<?> table;
    private final TextField search;
    private final WritableImage paper = new WritableImage(WIDTH, HEIGHT);

    private ReviewBenchmark(Scene scene) {
        this.scene = scene;
        this.table = (TableView<?>) scene.lookup("#review-table");
        this.search = (TextField) scene.lookup("#review-search");
    }

    public static void main(String[] args) throws Exception {
        try (var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            System.setProperty("javafx.animation.fullspeed", "true");
            var started = System.nanoTime();
            var review = BigReview.of(ACCOUNTS);
            out.printf("%,d accounts built in %,d ms%n", ACCOUNTS, millis(System.nanoTime() - started));
            OnScreen.start();
            var shown = System.nanoTime();
            var benchmark = OnScreen.get(() -> new ReviewBenchmark(show(review)));
            benchmark.awaitRows();
            out.printf("shown in %,d ms%n", millis(System.nanoTime() - shown));
            benchmark.run(out);
        }
        System.exit(0);
    }

    private static Scene show(Review review) throws IOException {
        var settings = Settings.in(Files.createTempDirectory("weighhouse-bench-"));
        var monthEnd = new FakeMonthEnd();
        monthEnd.review = review;
        var bench = Bench.over(monthEnd, settings, Work.besideTheScreen());
        var theme = Pictures.theme(Colours.LIGHT, 100);
        var screen = new ReviewScreen(bench, new Pulling(bench), theme);
        var scene = new Scene((Parent) screen.node(), WIDTH, HEIGHT);
        theme.dress(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        screen.attach();
        return scene;
    }

    private void awaitRows() throws InterruptedException {
        for (int i = 0; i < 1000 && OnScreen.get(() -> table.getItems().size()) < ACCOUNTS; i++) {
            Thread.sleep(10);
        }
    }

    private void run(PrintWriter out) throws Exception {
        wheel(WARM_UP);
        thumb(WARM_UP);
        keystrokes();
        out.printf("%-34s %8s %8s %8s%n", "", "p50 ms", "p99 ms", "worst");
        print(out, "frame, by the wheel", wheel(FRAMES));
        print(out, "frame, by the scroll bar", thumb(FRAMES));
        print(out, "filter keystroke to repaint", keystrokes());
        System.gc();
        var runtime = Runtime.getRuntime();
        out.printf("heap in use after collection %,d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        out.printf("most memory of the process   %s%n", highWater());
    }

    /** Three rows for each frame, as a wheel turns. */
    private Frames wheel(int count) throws InterruptedException {
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
        return Frames.of(scene, count, frame -> table.scrollTo((int) (frame * 7919L * 13 % (ACCOUNTS - 100))));
    }

    private void paint() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.snapshot(paper);
    }

    private List<Long> keystrokes() throws InterruptedException {
        var times = new ArrayList<Long>();
        for (var text : KEYSTROKES) {
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

    private static void print(PrintWriter out, String what, Frames frames) {
        print(out, what, frames.whole());
        print(out, "  of that on the JavaFX thread", frames.onScreen());
    }

    private static void print(PrintWriter out, String what, List<Long> times) {
        out.printf(
                "%-34s %8.1f %8.1f %8.1f%n",
                what, Frames.within(times, 0.5), Frames.within(times, 0.99), Frames.within(times, 1));
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    /** As Linux counts it; elsewhere unknown. */
    private static String highWater() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "unknown";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
