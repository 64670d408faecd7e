package dev.weighhouse.bench;

import java.io.PrintWriter;
import java.util.List;

/** Prints how the frames of a grid compare with those of a plain table. */
final class GridReport {
    private static final double HALF = 0.5;
    private static final double MOST = 0.99;

    private final PrintWriter out;

    GridReport(PrintWriter out) {
        this.out = out;
        out.printf("%-38s %8s %8s %8s%n", "", "p50 ms", "p99 ms", "worst");
    }

    void frames(String what, Frames ours, Frames plain) {
        times(what, ours.whole());
        times("  of that on the JavaFX thread", ours.onScreen());
        times("  the same rows in a plain table", plain.whole());
        out.printf(
                "%-38s %8.2f %8.2f%n",
                "  ours by the plain one",
                Frames.within(ours.whole(), HALF) / Frames.within(plain.whole(), HALF),
                Frames.within(ours.whole(), MOST) / Frames.within(plain.whole(), MOST));
    }

    void times(String what, List<Long> times) {
        out.printf(
                "%-38s %8.1f %8.1f %8.1f%n",
                what, Frames.within(times, HALF), Frames.within(times, MOST), Frames.within(times, 1));
    }
}
