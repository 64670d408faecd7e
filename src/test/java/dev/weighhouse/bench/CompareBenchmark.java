package dev.weighhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One million ledger rows against one million platform rows, import included, beside the {@code sqlite3} command doing the
 * same on the same files: load, index, full outer compare. Both are timed as whole processes, turn by turn.
 */
public final class CompareBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int TURNS = 5;

    private CompareBenchmark() {}

    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of("target/bench"));
        var ledger = folder.resolve("ledger.csv");
        var platform = folder.resolve("platform.csv");
        write(ledger, platform);
        var script = folder.resolve("compare.sql");
        Files.writeString(script, sql(ledger, platform));

        var ours = new long[TURNS];
        var theirs = new long[TURNS];
        var ourAnswer = folder.resolve("weighhouse.txt");
        var theirAnswer = folder.resolve("sqlite3.txt");
        for (int turn = 0; turn < TURNS; turn++) {
            ours[turn] = Runs.time(
                    Runs.java(
                            "-XX:+UseParallelGC",
                            "-Xmx2g",
                            CompareOnce.class.getName(),
                            ledger.toString(),
                            platform.toString()),
                    ourAnswer);
            theirs[turn] = Runs.time(List.of("sqlite3", ":memory:", "-init", script.toString(), ".quit"), theirAnswer);
        }
        var ourCounts = Files.readString(ourAnswer).strip();
        var theirCounts = lastLine(theirAnswer);
        if (!ourCounts.equals(theirCounts)) {
            throw new IllegalStateException("the answers differ: %s and %s".formatted(ourCounts, theirCounts));
        }
        System.out.printf("%nExact compare of %,d with %,d rows, import included (%s)%n", ROWS, ROWS, Runs.machine());
        System.out.printf("equal|differ|ledger only|platform only: %s, the same from both%n", ourCounts);
        System.out.printf("  weighhouse  median %,6d ms  (%s)%n", Runs.median(ours), Runs.range(ours));
        System.out.printf("  sqlite3     median %,6d ms  (%s)%n", Runs.median(theirs), Runs.range(theirs));
        System.out.printf("  ratio       %.2f%n", (double) Runs.median(ours) / Runs.median(theirs));
    }

    private static String lastLine(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .toList()
                .getLast()
                .strip();
    }

    private static String sql(Path ledger, Path platform) {
        return """
                create table l(reference text, account text, date text, amount text);
                create table p(reference text, account text, date text, amount text);
                .mode csv
                .import --skip 1 %s l
                .import --skip 1 %s p
                create index lr on l(reference);
                create index pr on p(reference);
                .mode list
                select sum(l.amount = p.amount) || '|' || sum(l.amount <> p.amount) || '|'
                  || sum(p.reference is null) || '|' || sum(l.reference is null)
                  from l full outer join p on l.reference = p.reference;
                """.formatted(ledger, platform);
    }

    /** The same facts in another order on each side; one in a hundred missing on either side, one in a hundred changed. */
    private static void write(Path ledger, Path platform) throws IOException {
        var random = new Random(20261031);
        var order = IntStream.range(0, ROWS + ROWS / 100).toArray();
        try (var left = Files.newBufferedWriter(ledger)) {
            left.write("Id,Account,Date,Amount\n");
            for (int row = 0; row < ROWS; row++) {
                left.write(line(row, false));
            }
        }
        for (int at = order.length - 1; at > 0; at--) {
            var other = random.nextInt(at + 1);
            var kept = order[at];
            order[at] = order[other];
            order[other] = kept;
        }
        try (var right = Files.newBufferedWriter(platform)) {
            right.write("Id,Account,Date,Amount\n");
            for (int row : order) {
                if (row % 100 != 7) {
                    right.write(line(row, row % 100 == 42));
                }
            }
        }
    }

    private static String line(int row, boolean changed) {
        var minor = (row * 7919L) % 1_000_000 + (changed ? 9 : 0);
        return "INV-%07d,%d,2026-10-%02d,%d.%02d%n"
                .formatted(row, 4000 + row % 50, row % 31 + 1, minor / 100, minor % 100)
                .replace("\r", "");
    }
}
