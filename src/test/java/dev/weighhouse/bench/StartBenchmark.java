package dev.weighhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * From the start of the process to the first review on the screen: the program opens the sample, which means starting its
 * ledger and platforms, making a workspace, pulling three months and weighing them. Beside it, turn by turn, the start and
 * end of a JavaFX program with one empty window. Without a display, in software.
 */
public final class StartBenchmark {
    private static final int TURNS = 5;
    private static final List<String> HEADLESS =
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED");
    private static final Pattern SHOWN = Pattern.compile("Review of 2026-10 shown, [1-9]");

    private StartBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target/bench"));
        var ours = new long[TURNS];
        var bare = new long[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            ours[turn] = firstReview(Files.createTempDirectory(folder, "start"));
            bare[turn] = Runs.time(command(BareWindow.class.getName()), folder.resolve("bare.txt"));
        }
        System.out.printf("%nWindow start to first shown review (%s)%n", Runs.machine());
        System.out.printf(
                "  weighhouse, sample made, pulled and weighed   median %,6d ms  (%s)%n",
                Runs.median(ours), Runs.range(ours));
        System.out.printf(
                "  one empty JavaFX window, start to end         median %,6d ms  (%s)%n",
                Runs.median(bare), Runs.range(bare));
        System.out.printf("  ratio %.2f%n", (double) Runs.median(ours) / Runs.median(bare));
    }

    private static List<String> command(String main, String... arguments) {
        var all = new ArrayList<>(HEADLESS);
        all.add(main);
        all.addAll(List.of(arguments));
        return Runs.java(all.toArray(String[]::new));
    }

    /** The program says in its log when a review stands; it is then ended. */
    private static long firstReview(Path home) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command("dev.weighhouse.Main", "--sample"))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("out.txt").toFile());
        for (var variable : List.of("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")) {
            builder.environment().put(variable, home.toAbsolutePath().toString());
        }
        var log = home.resolve("weighhouse/weighhouse.log");
        var start = System.nanoTime();
        var process = builder.start();
        var latest = start + TimeUnit.MINUTES.toNanos(1);
        try {
            while (!Files.exists(log) || !SHOWN.matcher(Files.readString(log)).find()) {
                if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("ended early: " + Files.readString(home.resolve("out.txt")));
                }
                if (System.nanoTime() > latest) {
                    throw new IllegalStateException("no review after a minute");
                }
            }
            return (System.nanoTime() - start) / 1_000_000;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}
