package dev.weighhouse.bench;

import dev.weighhouse.ApprovedEntries;
import dev.weighhouse.connect.RateBudget;
import dev.weighhouse.connect.quickbooks.QuickBooksProvider;
import dev.weighhouse.connect.xero.XeroProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * How much of a ledger's allowed rate a push uses, and how often it is told that it asks too much: whole pushes, from the
 * approved entries in a workspace file to a ledger that is 300 to 600 ms away and enforces its limits.
 */
public final class RateBenchmark {
    private static final int PERCENT = 100;

    private RateBenchmark() {}

    public static void main(String[] args) throws IOException {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "rate");
        System.out.printf("%nPush at the allowed rate (%s)%n", Runs.machine());
        var which = args.length > 0 ? args[0] : "";
        // a little more than two minutes' worth, at three requests for each entry
        if (!which.equals("xero")) {
            try (var entries = ApprovedEntries.atQuickBooks(Files.createDirectory(folder.resolve("quickbooks")), 350)) {
                push("QuickBooks", QuickBooksProvider.BUDGET, false, entries);
            }
        }
        if (!which.equals("quickbooks")) {
            try (var entries = ApprovedEntries.atXero(Files.createDirectory(folder.resolve("xero")), 42)) {
                push("Xero", XeroProvider.BUDGET, true, entries);
            }
        }
    }

    private static void push(String name, RateBudget limits, boolean telling, ApprovedEntries entries) {
        try (var standstill = new Standstill();
                var front = new MeteredFront(entries.address(), limits, telling)) {
            entries.at(front.address());
            var start = System.nanoTime();
            var report = entries.push();
            var seconds = (System.nanoTime() - start) / 1_000_000_000;
            for (var minute : front.minutes()) {
                System.out.printf(
                        "%-10s a minute: %,d of %,d requests, %d %%; answered with 429: %d; this process was held up for %,d ms at most%n",
                        name,
                        minute.taken(),
                        limits.perMinute(),
                        minute.taken() * PERCENT / limits.perMinute(),
                        minute.refused(),
                        standstill.longestSince(minute.from()));
            }
            System.out.printf(
                    "%-10s %,d entries reported, %,d stand once in the ledger's books, %,d requests in %,d s, at most %d at once%s%n",
                    name,
                    report.lines().size(),
                    entries.standingOnce(),
                    front.requests(),
                    seconds,
                    front.mostAtOnce(),
                    report.stopped() == null ? "" : "; " + report.stopped());
        }
    }

    /** Sees when the whole process was held up, which makes requests arrive in heaps that left one by one. Such a minute tells nothing. */
    private static final class Standstill implements AutoCloseable {
        private static final int BEAT = 20;
        private static final long MINUTE = 60_000_000_000L;

        private record HeldUp(long at, long millis) {}

        private final List<HeldUp> times = new CopyOnWriteArrayList<>();
        private final Thread watch = Thread.ofPlatform().daemon().start(this::beat);

        private void beat() {
            var last = System.nanoTime();
            try {
                while (true) {
                    Thread.sleep(BEAT);
                    var now = System.nanoTime();
                    var late = (now - last) / 1_000_000 - BEAT;
                    if (late > BEAT) {
                        times.add(new HeldUp(now, late));
                    }
                    last = now;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Within the minute from then. */
        long longestSince(long from) {
            return times.stream()
                    .filter(time -> time.at() >= from && time.at() - time.millis() * 1_000_000 - from < MINUTE)
                    .mapToLong(HeldUp::millis)
                    .max()
                    .orElse(0);
        }

        @Override
        public void close() {
            watch.interrupt();
        }
    }
}
