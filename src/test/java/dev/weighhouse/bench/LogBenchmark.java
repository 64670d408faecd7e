package dev.weighhouse.bench;

import dev.weighhouse.store.LongLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The crossing log in figures: how long an intent keeps a push waiting, beside the bare insert of as many bytes into SQLite on the
 * same disk; look-ups and pages among a million crossings; the check of a million events.
 */
public final class LogBenchmark {
    private static final int COMMITS = 2_000;
    private static final int CROSSINGS = 1_000_000;
    private static final int TURNS = 5;

    private LogBenchmark() {}

    public static void main(String[] args) throws IOException, SQLException {
        var folder = Files.createDirectories(Path.of("target/bench"));
        var crossings = args.length > 0 ? Integer.parseInt(args[0]) : CROSSINGS;
        System.out.printf("%nCrossing log (%s)%n", Runs.machine());
        commits(folder);
        var file = folder.resolve("log-%d.weighhouse".formatted(crossings));
        if (!Files.exists(file)) {
            LongLog.makeOfSingleEvents(file, crossings);
        }
        try (var log = LongLog.open(file)) {
            lookUps(log, crossings);
            pages(log, crossings);
            var checks = times(TURNS, log::verify);
            System.out.printf(
                    "verify %,d events      median %,d ms  (%,d to %,d)%n",
                    crossings, checks[TURNS / 2] / 1_000, checks[0] / 1_000, checks[TURNS - 1] / 1_000);
        }
    }

    /** Both write the same bytes of one intent, turn by turn, so that the disk is in the same mood for both. */
    private static void commits(Path folder) throws IOException, SQLException {
        var file = Files.createTempDirectory(folder, "intents").resolve("intents.weighhouse");
        var bare = file.resolveSibling("bare.db");
        var ours = new long[COMMITS];
        var theirs = new long[COMMITS];
        try (var log = LongLog.makeEmpty(file);
                var connection = DriverManager.getConnection("jdbc:sqlite:" + bare);
                var statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = full");
            statement.execute("create table intent (id integer primary key, text text, bytes blob)");
            try (var insert = connection.prepareStatement("insert into intent (text, bytes) values (?, ?)")) {
                for (int turn = 0; turn < COMMITS; turn++) {
                    var number = turn + 1;
                    ours[turn] = time(() -> log.intend(number));
                    insert.setString(1, "x".repeat(600));
                    insert.setBytes(2, new byte[LongLog.BODY]);
                    var start = System.nanoTime();
                    insert.executeUpdate();
                    theirs[turn] = (System.nanoTime() - start) / 1_000;
                }
            }
        }
        print("intent commit, synchronous=FULL", ours);
        print("bare SQLite insert, the same bytes", theirs);
    }

    private static void lookUps(LongLog.Open log, int crossings) {
        var queries = new ArrayList<String>(List.of(
                "station",
                "stat",
                "s",
                "takings",
                "takings station",
                "q",
                "1",
                "12",
                "j-1",
                "j",
                "2026",
                "oct",
                "19 Oct",
                "gbp",
                "2026-03",
                "nowhere",
                "xero",
                "tip",
                "quayside refunds 2026-05-05"));
        for (int turn = 0; turn < 200; turn++) {
            queries.addAll(LongLog.queriesFor(1 + (int) (turn * 7_919L % crossings)));
        }
        var times = new long[queries.size()];
        var found = new int[times.length];
        var worst = "";
        for (int at = 0; at < times.length; at++) {
            var query = queries.get(at);
            var place = at;
            times[at] = time(() -> found[place] = log.find(query));
            if (times[at] >= Arrays.stream(times).max().orElse(0)) {
                worst = query;
            }
        }
        print("look-up among %,d crossings".formatted(crossings), times);
        var without = Arrays.stream(found).filter(rows -> rows == 0).count();
        System.out.printf("  %,d look-ups, %,d of them in vain, the slowest: %s%n", times.length, without, worst);
    }

    private static void pages(LongLog.Open log, int crossings) {
        var times = new long[100];
        for (int at = 0; at < times.length; at++) {
            var than = (long) crossings * (at + 1) / times.length;
            times[at] = time(() -> log.page(than));
        }
        print("page of 200 rows, anywhere in the list", times);
    }

    private static long[] times(int turns, Runnable work) {
        var times = new long[turns];
        for (int turn = 0; turn < turns; turn++) {
            times[turn] = time(work);
        }
        Arrays.sort(times);
        return times;
    }

    /** In microseconds. */
    private static long time(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000;
    }

    private static void print(String what, long... micros) {
        var sorted = micros.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%-42s median %s  p99 %s  worst %s%n",
                what,
                millis(sorted[sorted.length / 2]),
                millis(sorted[sorted.length * 99 / 100]),
                millis(sorted[sorted.length - 1]));
    }

    private static String millis(long micros) {
        return "%,d.%03d ms".formatted(micros / 1_000, micros % 1_000);
    }
}
