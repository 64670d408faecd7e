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
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/**
 * How the Review screen behaves with 100,000 accounts: frames while scrolling, beside a plain table of the same rows,
 * filter keystroke to the painted picture, memory; on the headless screen, drawn in software.
 */
public final class ReviewBenchmark {
    private static final int ACCOUNTS = 100_000;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 900;
    private static final List<String> KEYSTROKES = List.of(
            "1", "12", "123", "12", "1", "", "s", "sq", "squ", "squa", "squar", "square", "squar", "squa", "squ", "sq",
            "s", "", "9", "99", "999", "99", "9", "", "a", "ac", "acc", "acco", "accou", "accoun", "account", "");

    private ReviewBenchmark() {}

    public static void main(String[] args) throws Exception {
        try (var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            System.setProperty("javafx.animation.fullspeed", "true");
            var started = System.nanoTime();
            var review = BigReview.of(ACCOUNTS);
            out.printf("%,d accounts built in %,d ms%n", ACCOUNTS, millis(System.nanoTime() - started));
            OnScreen.start();
            var shown = System.nanoTime();
            var window = OnScreen.get(() -> show(review));
            var scene = window.getScene();
            var ours = new TurningTable(window, scene, (TableView<?>) scene.lookup("#review-table"));
            ours.awaitRows(ACCOUNTS);
            out.printf("shown in %,d ms%n", millis(System.nanoTime() - shown));
            measure(out, ours, (TextField) scene.lookup("#review-search"));
        }
        System.exit(0);
    }

    private static Stage show(Review review) throws IOException {
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
        return stage;
    }

    private static void measure(PrintWriter out, TurningTable ours, TextField search) throws Exception {
        ours.warmUp();
        ours.keystrokes(search, KEYSTROKES);
        var wheel = ours.wheel();
        var thumb = ours.thumb();
        var keystrokes = ours.keystrokes(search, KEYSTROKES);
        System.gc();
        var runtime = Runtime.getRuntime();
        out.printf("heap in use after collection %,d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        out.printf("most memory of the process   %s%n", highWater());
        var plain = ours.plain(ACCOUNTS, ReviewBenchmark::text);
        plain.warmUp();
        var report = new GridReport(out);
        report.frames("frame, by the wheel", wheel, plain.wheel());
        report.frames("frame, by the scroll bar", thumb, plain.thumb());
        report.times("filter keystroke to repaint", keystrokes);
    }

    /** What the table says of an account, as plain text. */
    private static String text(String column, int at) {
        return switch (column) {
            case "account" -> "%d Account of customer %d  square".formatted(1_000_000 + at, at);
            case "basis" -> "closing";
            case "ledger", "platform" -> "%,.2f".formatted(at * 10 + 0.17);
            case "difference" -> at % 10 == 0 ? "higher  %,.2f".formatted((at + 1) / 100.0) : "0.00";
            case "status" -> at % 10 == 0 ? "differs" : "agrees";
            default -> "";
        };
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
