package dev.weighhouse.bench;

import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.store.LongLog;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.crossings.CrossingsScreen;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/**
 * How the Crossings screen behaves over a log of a million crossings, beside one of 5,000: the first showing, the turning of a
 * page with the story of its first row, rows by the wheel; on the headless screen, drawn in software.
 */
public final class CrossingsBenchmark {
    private static final int FEW = 5_000;
    private static final int MANY = 1_000_000;
    private static final int WARM_UP = 20;
    private static final int PAGES = 100;
    private static final int FRAMES = 1_000;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    private final CrossingsScreen screen;
    private final Scene scene;
    private final TableView<?> table;
    private final Action older;
    private final Action newer;

    private CrossingsBenchmark(CrossingsScreen screen, Scene scene) {
        this.screen = screen;
        this.scene = scene;
        this.table = (TableView<?>) scene.lookup("#crossings-table");
        this.older = action(screen, "crossings.older");
        this.newer = action(screen, "crossings.newer");
    }

    private static Action action(CrossingsScreen screen, String key) {
        return screen.actions().stream()
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Prints the figures: first of the short log, then of the long one. */
    public static void main(String[] args) throws Exception {
        try (var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            System.setProperty("javafx.animation.fullspeed", "true");
            out.printf("%nCrossings on screen (%s)%n", Runs.machine());
            var files = List.of(LogBenchmark.crossings(FEW), LogBenchmark.crossings(MANY));
            OnScreen.start();
            for (var file : files) {
                try (var log = LongLog.open(file)) {
                    log.ready();
                    out.printf("%s%n", file.getFileName());
                    run(log, out);
                }
            }
        }
        System.exit(0);
    }

    private static void run(LongLog.Open log, PrintWriter out) throws InterruptedException {
        CrossingsBenchmark benchmark;
        try (var held = Held.watch()) {
            benchmark = OnScreen.get(() -> show(log));
            benchmark.await(0);
            out.printf("%-44s %8.1f ms%n", "first showing holds the screen", held.longest() / 1e6);
        }
        benchmark.pages(WARM_UP);
        var pages = benchmark.pages(PAGES);
        out.printf("%-44s %8s %8s %8s%n", "", "p50 ms", "p99 ms", "worst");
        print(out, "the longest a page holds the screen", pages);
        var frames = Frames.of(benchmark.scene, FRAMES, _ -> Wheel.turn(benchmark.table, 3));
        print(out, "frame, by the wheel", frames.whole());
        OnScreen.run(() -> {
            benchmark.screen.detach();
            benchmark.scene.getWindow().hide();
        });
    }

    /** For each page the longest time in which the window could not have answered. */
    private List<Long> pages(int count) throws InterruptedException {
        var times = new ArrayList<Long>();
        for (int page = 0; page < count; page++) {
            var before = first();
            try (var held = Held.watch()) {
                OnScreen.run(() -> (older.enabledProperty().get() ? older : newer).run());
                await(before);
                times.add(held.longest());
            }
        }
        return times;
    }

    private long first() {
        return OnScreen.get(() ->
                table.getItems().isEmpty() ? 0 : ((CrossingRow) table.getItems().getFirst()).number());
    }

    /** Until another page is there, its story too, and all of it is laid out. */
    private void await(long before) throws InterruptedException {
        while (first() == before || OnScreen.get(() -> scene.lookup(".event") == null)) {
            Thread.sleep(1);
        }
        OnScreen.settle();
    }

    private static void print(PrintWriter out, String what, List<Long> times) {
        out.printf(
                "%-44s %8.1f %8.1f %8.1f%n",
                what, Frames.within(times, 0.5), Frames.within(times, 0.99), Frames.within(times, 1));
    }

    private static CrossingsBenchmark show(LongLog.Open log) {
        var bench = new Bench(Work.besideTheScreen());
        bench.workspaces.sample.crossings = log.archive();
        bench.bench.openSample();
        var theme = Pictures.theme(Colours.LIGHT, 100);
        var screen = new CrossingsScreen(bench.bench, theme, (_, _) -> Optional.empty(), _ -> {});
        var scene = new Scene((Parent) screen.node(), WIDTH, HEIGHT);
        theme.dress(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        screen.attach();
        return new CrossingsBenchmark(screen, scene);
    }
}
